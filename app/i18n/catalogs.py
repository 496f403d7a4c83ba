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


def catalog_file(folder: Path, locale: Locale) -> Path:
    """Where the catalog of one language stands."""
    return folder / locale.code / "LC_MESSAGES" / f"{DOMAIN}.po"


def read_catalog(folder: Path, locale: Locale) -> Catalog:
    """The catalog of one language from `locales/<lang>/LC_MESSAGES/messages.po`."""
    with catalog_file(folder, locale).open("rb") as file:
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


def fresh(folder: Path, locale: Locale) -> NullTranslations:
    """The translations of one language as its catalog reads now, built or not; none where there is no catalog."""
    try:
        return GNUTranslations(BytesIO(compiled(folder, locale)))
    except FileNotFoundError:
        return NullTranslations()


def load(path: Path) -> NullTranslations:
    """The translations of one compiled catalog; English source sentences where the file is broken or gone."""
    try:
        with path.open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        return NullTranslations()
