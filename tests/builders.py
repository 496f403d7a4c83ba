"""A library of five entries, known by heart, as real files; and the shapes of a conversation. All start valid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from app.content.library import Library
from app.content.loader import Content, load
from app.content.models import Urgency
from app.conversation.follow_up_model import WEIGHTS_FILE, FollowUpModel
from app.conversation.following import FEATURES, Following
from app.conversation.grammar import Grammar, GrammarWords
from app.conversation.leaning import Forms, Leaning, LeaningWords
from app.conversation.neighbours import Neighbours
from app.conversation.talk import SmallTalkEar
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET, Alarm
from app.safety.denials import Denials, DenialWords
from app.safety.lexicon import PatternFile
from app.search.index import SearchIndex
from app.search.matcher import Candidate, Ranking
from app.search.thresholds import Thresholds
from app.text.language import Language

Row = dict[str, Any]
WEIGHTS = Path(__file__).parents[1] / "content" / "followups" / WEIGHTS_FILE
"""What ranks follow-ups names no entry, so that the one that is shipped serves this library too."""

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=ZoneInfo("Europe/London"))
"""A Tuesday in term time, three in the afternoon."""

FIVE: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "big-meeting": ("what-to-expect", "What is the big meeting?", ("big meeting", "meeting about me")),
    "who-comes": ("what-to-expect", "Who comes to the big meeting?", ("who will be there", "who turns up")),
    "someone-hits-me": ("worries", "Someone hits me", ("my dad hits me", "i get slapped")),
    "who-can-i-talk-to": ("get-help", "Who can I talk to?", ("who can i tell", "nobody listens")),
    "is-it-private": ("about", "Does anyone see what I type?", ("who reads this", "is this secret")),
}
"""Entry id: its section, its title question, two of its ways of asking."""

THRESHOLDS = Thresholds(answer=0.6, margin=0.1, sure=0.6, floor=0.3, keep=0.5, most_choices=4)


def entry_facts(entry: str, **changes: Any) -> Row:
    """The facts of one of the five, as `entry.yaml` holds them."""
    others = [one for one in FIVE if one != entry]
    return {
        "section": FIVE[entry][0],
        "urgency": "support" if entry == "someone-hits-me" else "none",
        "strength": "should",
        "hard": False,
        "contacts": ["childline"],
        "next": others[:3],
        "then": "who-can-i-talk-to" if entry == "who-comes" else None,
        "sources": [{"document": "the-guide", "part": "Chapter 1", "confidence": "high"}],
        "reviewed": date(2026, 11, 22),
        **changes,
    }


def entry_words(entry: str, **changes: Any) -> str:
    """The words of one of the five, as `en.md` holds them; a change of None leaves a field out."""
    _, question, ask = FIVE[entry]
    more = [f"{entry.replace('-', ' ')} in other words {number}" for number in range(10)]
    head = {"question": question, "short": f"Here is the answer about {entry}. It is short.", "ask": [*ask, *more]}
    parts = {"more": "There is more to say.", "now": "- You can tell someone.", "next": "Someone listens."}
    changed = {name: value for name, value in {**head, **parts, **changes}.items() if value is not None}
    body = "".join(
        f"# {name.replace('_', '-')}\n{changed.pop(name)}\n\n" for name in [*parts, "if_not"] if name in changed
    )
    return f"---\n{yaml.safe_dump(changed)}---\n{body}"


def contact_facts(contact: str, **changes: Any) -> Row:
    """The facts of one service, as `contacts.yaml` holds them."""
    return {
        "id": contact,
        "group": "core",
        "show": "show",
        "for": "anyone",
        "ages": {"from": None, "to": None},
        "phones": [{"display": "0800 1111", "dial": "08001111", "note": None}],
        "texts": [],
        "online": [],
        "website": "https://service.example/",
        "ways": ["call"],
        "hours": {"status": "sourced", "rule": "always"},
        "cost": "free",
        "hidden_on_bill": "unknown",
        "quiet": False,
        "sources": [{"url": "https://service.example/", "seen": "2026-11-22", "kind": "own"}],
        "checked": date(2026, 11, 22),
        "checked_by": "research-note",
        **changes,
    }


def contact_said(**changes: Any) -> Row:
    """The words of one service."""
    return {"name": "A service", "does": "They listen to you.", "what_happens": "Someone answers.", **changes}


CONTACTS = [
    contact_facts("childline"),
    contact_facts("emergency-999", phones=[{"display": "999", "dial": "999", "note": None}]),
    contact_facts("check-me-first", show="check-first"),
    contact_facts("link-only", show="link-only"),
    contact_facts("on-hold", show="hold"),
]


REPLIES = ("answer", "choices", "chat-pause", "chat-hello", "chat-thanks", "chat-bye", "chat-real", "none", "off",
           "support", "support-unsure", "support-friend", "emergency", "emergency-suicidal", "minutes")  # fmt: skip


SMALL_TALK = {
    "kinds": {
        "chat-pause": ["not sure", "whatever", "i pressed the wrong button"],
        "chat-hello": ["hello", "👋", "hello from * the robot"],
        "chat-thanks": ["thank you"],
    },
    "fillers": ["please", "do"],
    "asking": ["do"],
    "numbers": ["one"],
}


def small_files() -> dict[str, Any]:
    """Every file of the small library by its path; what is not text is written as YAML."""
    source = {
        "id": "the-guide",
        "title": "The guide",
        "kind": "guide",
        "edition": "2026",
        "opened": "itself",
        "url": None,
    }
    figure = {"id": "conference", "amount": 15, "unit": "working-day", "limit": "T03", "strength": "should",
              "words": {"en": {"exact": "15 working days", "about": "about 3 weeks"}}}  # fmt: skip
    word = {"id": "conference", "term": "conference", "meaning": "A big meeting about a child.", "source": "the-guide"}
    group = {"id": "all", "words": {"en": "All"}, "entries": list(FIVE)}
    topic = {"id": "all", "door": True, "drawing": "torch", "words": {"en": {"title": "All", "line": "All of it"}}}
    files: dict[str, Any] = {
        "contacts.yaml": CONTACTS,
        "contacts.en.yaml": {one["id"]: contact_said() for one in CONTACTS},
        "signposts.yaml": {
            "emergency": ["emergency-999", "childline"],
            "national": ["childline"],
            "worries": {"someone-hits-me": ["childline", "check-me-first"]},
            "replies": {one: ["someone-hits-me"] for one in ("support-friend", "emergency-suicidal")},
        },
        "sources.yaml": [source],
        "figures.yaml": [figure],
        "laws.yaml": [],
        "words/en.yaml": [word],
        "replies.en.yaml": {one: {"message": f"This is {one}."} for one in REPLIES},
        "smalltalk/en.yaml": SMALL_TALK,
        "topics.yaml": [{**topic, "groups": [group]}],
        "tell/table.yaml": [],
        "tell/table.en.yaml": {},
        "say/openers.yaml": [{"id": "someone-hits-me", "kind": "worry", "entry": "someone-hits-me"}],
        "say/openers.en.yaml": {"someone-hits-me": dict.fromkeys(("say", "text", "card"), "Can we talk?")},
        "entitlements.yaml": [],
        "entitlements.en.yaml": {},
    }
    for entry in FIVE:
        files[f"faq/{entry}/entry.yaml"] = entry_facts(entry)
        files[f"faq/{entry}/en.md"] = entry_words(entry)
    return files


def write_content(folder: Path, **changes: Any) -> Path:
    """The small library as files below `folder`. `changes` is given as **{path: content}; None leaves a file out."""
    for name, content in {**small_files(), **changes}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
    return folder


def read_content(folder: Path) -> Content:
    """What the loader makes of a folder, faults included."""
    return load(folder, ("en",))


def small_library(folder: Path) -> Library:
    """The library of a folder that is known to be right."""
    content = read_content(folder)
    assert content.faults == ()
    return Library(content)


@dataclass(frozen=True)
class Hears:
    """A safety net that hears the same in everything."""

    alarm: Alarm = QUIET

    def read(self, question: str) -> Alarm:
        """What it was told to hear."""
        return self.alarm


def hears(urgency: Urgency = Urgency.SUPPORT, concern: str | None = "someone-hits-me") -> Hears:
    """A net that raises this alarm."""
    return Hears(Alarm(urgency, concern))


LEANING = LeaningWords(
    ordinals=(("first one",), ("second one",)),
    last=("last one",),
    other=("the other one",),
    agree=("yes",),
    decline=("none of those",),
    bare={"who": "who turns up"},
    onward=("and then",),
    repair=("no i meant",),
    change=("different question",),
    leaning=("it", "that"),
    openings=("and",),
    asks_for=("tell me about", "ok", "ok then"),
    and_only=("please",),
)

GRAMMAR = Grammar(
    GrammarWords(
        asks_meaning=("whats", "what is", "what does", "define"),
        passed_over=("a", "the"),
        closes=("mean",),
        clauses=("but", "because"),
    )
)

NO_PATTERNS = PatternFile(signs={}, words={}, mask=(), negation=(), about=(), patterns=())
DENIALS = Denials(
    DenialWords(
        words={"hits": "hit hits slapped"},
        needed="no not never nobody",
        openings="no i_said",
        asides="lol at_all",
        acts=("(he|mum) never {hits} me",),
        danger=("nobody is hurt",),
        judged=("its not abuse",),
        then=("(he|she|i|but|$)",),
        before=("(says|wish)",),
        unless=("(sometimes|yet)",),
        lessened=("he just",),
    ),
    NO_PATTERNS,
    Language("en"),
)
"""How harm is denied to this library: words enough for every part of the file."""

FORMS = {"who-comes": ["who goes to it"]}
"""Short second questions, by the entry they lead to."""


def knowing(library: Library, net: Hears | None = None) -> Knowledge:
    """What the steps may ask, over a small library; the net hears nothing unless told."""
    index, forms = SearchIndex.build(library.phrasings("en"), language=_heard(library)), Forms(FORMS)
    return Knowledge(
        language="en",
        library=library,
        index=index,
        thresholds=THRESHOLDS,
        net=net or Hears(),  # type: ignore[arg-type]
        small_talk=SmallTalkEar(library.small_talk("en"), Language("en")),
        leaning=Leaning(LEANING, forms, GRAMMAR),
        following=Following(FollowUpModel.read(WEIGHTS, FEATURES), Neighbours(library, index.entries), forms),
        denials=DENIALS,
    )


def _heard(library: Library) -> Language:
    """A language that has heard the library's ways of asking, its small talk and the second questions, twice."""
    asked = [text for texts in library.phrasings("en").values() for text in texts]
    talk = [phrase for phrases in library.small_talk("en").kinds.values() for phrase in phrases]
    return Language("en").with_speller_from(
        [*asked, *talk, *LEANING.agree, *LEANING.onward, "first one", "second one"] * 2
    )


def ranked(**scores: float) -> Ranking:
    """A ranking, best first; underscores in the names stand for hyphens."""
    found = sorted(scores.items(), key=lambda one: -one[1])
    candidates = tuple(Candidate(entry.replace("_", "-"), score, "") for entry, score in found)
    return Ranking("", (), candidates, known=min(1.0, sum(scores.values())))


def turn(question: str = "a question", **changes: Any) -> Turn:
    """A turn before the first step."""
    return Turn(question, **changes)
