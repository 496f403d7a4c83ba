"""Interface words: compile the catalogs, make the test language's, load them."""

from __future__ import annotations

import struct
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from app.i18n.locales import ENGLISH, Locale
from app.i18n.pseudo import pseudo

DOMAIN = "messages"


def read_catalog(folder: Path, locale: Locale) -> Catalog:
    """The catalog of one language from `locales/<lang>/LC_MESSAGES/messages.po`."""
    with (folder / locale.code / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=locale.babel, domain=DOMAIN)


def pseudo_catalog(template: Catalog) -> Catalog:
    """Every message of `template` put into the test language."""
    made = Catalog(domain=DOMAIN, fuzzy=False)
    for message in template:
        if not message.id:
            continue
        ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        words = tuple(pseudo(one) for one in ids)
        made.add(message.id, words if len(words) > 1 else words[0], flags=message.flags, context=message.context)
    return made


def compiled(folder: Path, locale: Locale) -> bytes:
    """The catalog of one language as a .mo file."""
    catalog = pseudo_catalog(read_catalog(folder, ENGLISH)) if locale.pseudo else read_catalog(folder, locale)
    written = BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def load(path: Path) -> NullTranslations:
    """The translations of one compiled catalog; English source sentences where the file is broken or gone."""
    try:
        with path.open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        return NullTranslations()
