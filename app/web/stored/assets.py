"""Static files under names that carry their fingerprint, so that they may be kept for ever."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from app.web.stored.minify import minified
from app.web.stored.pages import StoredPage

MINIFIED = {".css", ".js"}
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Assets:
    """`names` maps `js/site.js` to `/static/js/site.<print>.js`; `files` the address to its bytes."""

    names: dict[str, str]
    files: dict[str, StoredPage]
    folder: Path

    @classmethod
    def read(cls, folder: Path) -> Assets:
        """Every file below `folder`; nothing outside it can ever be asked for."""
        names, files = {}, {}
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            name = path.relative_to(folder).as_posix()
            body = _sent(path)
            stamp = hashlib.sha256(body).hexdigest()[:10]
            address = f"/static/{name.removesuffix(path.suffix)}.{stamp}{path.suffix}"
            kind = TYPES.get(path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
            names[name] = address
            files[address] = StoredPage.of(body, kind, "default-src 'none'")
        return cls(names, files, folder)

    def inline(self, name: str) -> str:
        """A script as it is written into pages: without comment lines and indents."""
        lines = [line.strip() for line in self.text(name).splitlines()]
        return "\n".join(line for line in lines if line and not line.startswith("//"))

    def text(self, name: str) -> str:
        """A file as text, as it is written into every page."""
        return _sent(self.folder / name).decode()


def _sent(path: Path) -> bytes:
    """The bytes of a file as they are sent."""
    body = path.read_bytes()
    return minified(path.suffix, body.decode()).encode() if path.suffix in MINIFIED else body
