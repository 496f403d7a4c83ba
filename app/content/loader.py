"""From the content folder to shapes. Reads everything, collects every fault, skips nothing quietly, guesses nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from app.content.documents import read_markdown, read_page, read_yaml
from app.content.faults import Fault, FaultList
from app.content.models import (
    Contact,
    ContactWords,
    Entitlement,
    EntitlementWords,
    Entry,
    EntryWords,
    Figure,
    Heard,
    Law,
    Opener,
    OpenerWords,
    PageWords,
    Reply,
    Signposts,
    SmallTalk,
    Source,
    TellPerson,
    TellWords,
    Topic,
    Word,
    YoungerWords,
)
from app.content.models.base import Shape
from app.i18n.locales import SOURCE_LANGUAGE

S = TypeVar("S", bound=Shape)


@dataclass(frozen=True)
class Content:
    """Everything read, before it is asked for anything. Word tables are keyed by language, then id."""

    entries: dict[str, Entry]
    entry_words: dict[str, dict[str, EntryWords]]
    heard: dict[str, dict[str, Heard]]
    contacts: dict[str, Contact]
    contact_words: dict[str, dict[str, ContactWords]]
    signposts: Signposts | None
    sources: dict[str, Source]
    figures: dict[str, Figure]
    laws: dict[str, Law]
    words: dict[str, dict[str, Word]]
    replies: dict[str, dict[str, Reply]]
    small_talk: dict[str, SmallTalk | None]
    topics: dict[str, Topic]
    pages: dict[str, dict[str, PageWords]]
    younger: dict[str, dict[str, YoungerWords]]
    tell: dict[str, TellPerson]
    tell_words: dict[str, dict[str, TellWords]]
    openers: dict[str, Opener]
    opener_words: dict[str, dict[str, OpenerWords]]
    entitlements: dict[str, Entitlement]
    entitlement_words: dict[str, dict[str, EntitlementWords]]
    faults: tuple[Fault, ...]


class Reader:
    """Reads below one folder and keeps the faults it meets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found = FaultList()

    def table(self, name: str, shape: type[S]) -> dict[str, S]:
        """A YAML list of things with an id, as a table by id; a second use of an id is a fault."""
        table: dict[str, S] = {}
        with self.found.reading(name):
            for number, row in enumerate(read_yaml(self.folder / name) or []):
                self._add(name, number, row, shape, table)
        return table

    def _add(self, name: str, number: int, row: Any, shape: type[S], table: dict[str, S]) -> None:  # noqa: ANN401
        key = row.get("id", f"row {number + 1}") if isinstance(row, dict) else f"row {number + 1}"
        with self.found.reading(f"{name} ({key})"):
            if key in table:
                self.found.add(name, f"{key}.id", "This id is used twice; every id stands once.")
            table[key] = shape.model_validate(row)

    def words_mapping(self, name: str, language: str, shape: type[S]) -> dict[str, S]:
        """The same for the words of one language; empty where that has none and is not the source language."""
        return self.mapping(name, shape) if self.must_have(name, language) else {}

    def words_table(self, name: str, language: str, shape: type[S]) -> dict[str, S]:
        """As `words_mapping`, for a list of things with an id."""
        return self.table(name, shape) if self.must_have(name, language) else {}

    def must_have(self, name: str, language: str) -> bool:
        """True where a file is to be read: it is there, or it is missing in the language that needs every file.

        What another language needs to be served is told by `complete.py`.
        """
        return language == SOURCE_LANGUAGE or (self.folder / name).exists()

    def mapping(self, name: str, shape: type[S]) -> dict[str, S]:
        """A YAML mapping from id to a shape."""
        table: dict[str, S] = {}
        with self.found.reading(name):
            for key, row in (read_yaml(self.folder / name) or {}).items():
                with self.found.reading(f"{name} ({key})"):
                    table[key] = shape.model_validate(row)
        return table

    def one(self, name: str, shape: type[S]) -> S | None:
        """A file that is one shape; None where it is faulty."""
        made: list[S] = []
        with self.found.reading(name):
            made.append(shape.model_validate(read_yaml(self.folder / name)))
        return made[0] if made else None

    def small_talk(self, language: str) -> SmallTalk | None:
        """How small talk sounds in one language."""
        name = f"smalltalk/{language}.yaml"
        return self.one(name, SmallTalk) if self.must_have(name, language) else None

    def entries(self) -> dict[str, Entry]:
        """The facts of every entry folder; the id is the folder's name."""
        table: dict[str, Entry] = {}
        for folder in self.entry_folders():
            with self.found.reading(f"faq/{folder.name}/entry.yaml"):
                fields = read_yaml(folder / "entry.yaml")
                table[folder.name] = Entry.model_validate({"id": folder.name, **fields})
        return table

    def entry_words(self, language: str) -> dict[str, EntryWords]:
        """The words of every entry that has a file in this language."""
        return self._prose(f"{language}.md", EntryWords)

    def younger_words(self, language: str) -> dict[str, YoungerWords]:
        """The words for younger readers, of the entries that have them."""
        return self._prose(f"{language}.younger.md", YoungerWords)

    def _prose(self, name: str, shape: type[S]) -> dict[str, S]:
        table: dict[str, S] = {}
        for folder in self.entry_folders():
            if (folder / name).exists():
                with self.found.reading(f"faq/{folder.name}/{name}"):
                    table[folder.name] = shape.model_validate(read_markdown(folder / name))
        return table

    def heard(self, language: str) -> dict[str, Heard]:
        """More ways of asking, for the search alone: `faq/<entry>/<language>.heard.yaml`."""
        table: dict[str, Heard] = {}
        for folder in self.entry_folders():
            path = folder / f"{language}.heard.yaml"
            if path.exists():
                with self.found.reading(f"faq/{folder.name}/{path.name}"):
                    table[folder.name] = Heard(ask=read_yaml(path))
        return table

    def pages(self, language: str) -> dict[str, PageWords]:
        """The pages of words alone, by name: `pages/<name>.<language>.md`."""
        table: dict[str, PageWords] = {}
        for path in sorted((self.folder / "pages").glob(f"*.{language}.md")):
            with self.found.reading(f"pages/{path.name}"):
                table[path.name.split(".")[0]] = PageWords.model_validate(read_page(path))
        return table

    def entry_folders(self) -> Iterable[Path]:
        """The folders below faq/, in order of their names."""
        return sorted(path for path in (self.folder / "faq").glob("*") if path.is_dir())


def load(folder: Path, languages: Iterable[str]) -> Content:
    """Read all of `folder` in these languages. Never raises for a fault in content: look at `faults`."""
    reader = Reader(folder)
    known = tuple(languages)
    return Content(
        entries=reader.entries(),
        entry_words={language: reader.entry_words(language) for language in known},
        heard={language: reader.heard(language) for language in known},
        contacts=reader.table("contacts.yaml", Contact),
        contact_words={code: reader.words_mapping(f"contacts.{code}.yaml", code, ContactWords) for code in known},
        signposts=reader.one("signposts.yaml", Signposts),
        sources=reader.table("sources.yaml", Source),
        figures=reader.table("figures.yaml", Figure),
        laws=reader.table("laws.yaml", Law),
        words={code: reader.words_table(f"words/{code}.yaml", code, Word) for code in known},
        replies={code: reader.words_mapping(f"replies.{code}.yaml", code, Reply) for code in known},
        small_talk={code: reader.small_talk(code) for code in known},
        topics=reader.table("topics.yaml", Topic),
        pages={code: reader.pages(code) for code in known},
        younger={code: reader.younger_words(code) for code in known},
        tell=reader.table("tell/table.yaml", TellPerson),
        tell_words={code: reader.words_mapping(f"tell/table.{code}.yaml", code, TellWords) for code in known},
        openers=reader.table("say/openers.yaml", Opener),
        opener_words={code: reader.words_mapping(f"say/openers.{code}.yaml", code, OpenerWords) for code in known},
        entitlements=reader.table("entitlements.yaml", Entitlement),
        entitlement_words={
            code: reader.words_mapping(f"entitlements.{code}.yaml", code, EntitlementWords) for code in known
        },
        faults=tuple(reader.found.faults),
    )
