"""The content security policy: starts from none; what a page may do is listed here and nowhere else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def source_hash(text: str) -> str:
    """A CSP source that allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def page_policy(styles: Iterable[str], scripts: Iterable[str], *, framed: bool = False) -> str:
    """For pages: own scripts, pictures and requests; the inline style and first script by hash; no other host."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {' '.join(source_hash(style) for style in styles)}",
            f"script-src 'self' {' '.join(source_hash(script) for script in scripts)}",
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            f"frame-ancestors {'*' if framed else chr(39) + 'none' + chr(39)}",
            "require-trusted-types-for 'script'",
            "trusted-types guide-fragment guide-worker",
        ]
    )


def sealed(policy: str) -> str:
    """The same for a page that may send nothing: no form, no request."""
    return policy.replace("form-action 'self'", "form-action 'none'").replace(
        "connect-src 'self'", "connect-src 'none'"
    )
