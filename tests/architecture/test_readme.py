"""The README tells the truth: its map, its glossary, its commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from second_language import BEHIND_THE_BOX, MORE, MORE_BEHIND, NEEDED, SHARED

from app.cli import COMMANDS
from app.conversation.outcomes import Outcome

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = README.split("## Map")[1].split("\n## ")[0]
GLOSSARY = README.split("## Words we use")[1].split("\n## ")[0]
PACKAGES = sorted(one.name for one in (ROOT / "app").iterdir() if one.is_dir() and not one.name.startswith("__"))
WEB = next(row for row in MAP.splitlines() if row.startswith("| `app/web/`"))
ROOMS_OF_WEB = {one.name for one in (ROOT / "app" / "web").iterdir() if one.is_dir() and not one.name.startswith("__")}
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py"))
WORDS = [
    word
    for row in re.findall(r"^\| ([a-z][a-z, -]+) \|", GLOSSARY, re.MULTILINE)
    for word in row.split(", ")
    if word != "word"
]


@pytest.mark.parametrize(
    "place",
    sorted(set(re.findall(r"`((?:app|content|locales|static|tests|tools|docs|deploy|benchmarks)/[a-z./_]*)`", MAP))),
)
def test_every_place_on_the_map_is_there(place: str) -> None:
    assert (ROOT / place).exists()


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_on_the_map(package: str) -> None:
    assert f"`app/{package}/`" in MAP


def test_the_rooms_of_web_on_the_map_are_those_there_are() -> None:
    assert set(re.findall(r"`([a-z]+)/`", WEB)) == ROOMS_OF_WEB


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_glossary_is_used_in_the_code(word: str) -> None:
    name = word.removesuffix("ing").replace("-", "_?").replace(" ", "_?")
    assert re.search(
        rf"\b(?:class|def) _?(?:\w+_|[A-Z]\w*)?{name}|^    {name}s?\w*: ", SOURCE, re.IGNORECASE | re.MULTILINE
    )


@pytest.mark.parametrize("word", ["entry", "topic", "contact", "reply", "outcome", "turn", "locale", "place"])
def test_the_words_everybody_shares_are_in_the_glossary(word: str) -> None:
    assert word in WORDS


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`guide ([a-z-]+)", README))))
def test_every_command_named_can_be_run(command: str) -> None:
    assert command in COMMANDS


@pytest.mark.parametrize("name", [*NEEDED, *BEHIND_THE_BOX, *MORE, *MORE_BEHIND, *SHARED])
def test_the_recipe_for_a_language_names_every_file_that_a_language_has(name: str) -> None:
    """The same lists that the made-up language of the tests is written by."""
    recipe = README.split("**Add a language**")[1].split("**Add a step.**")[0]
    polish = re.sub(r"(^|[/.])en([/.])", r"\1pl\2", name)
    assert f"`{polish}`" in recipe


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_link_of_the_readme_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_outcomes_named_are_the_outcomes_there_are() -> None:
    told = re.search(r"the named end it comes to \(([^)]*)\)", README)
    assert told is not None
    families = {one.strip().removesuffix("-...") for one in told[1].split(",")}
    assert families == {outcome.kind.value for outcome in Outcome}
