"""A lexicon small enough to know by heart, for tests that need no real content."""

from app.content.models import Urgency
from app.conversation.likely_worry import LikelyWorry, learn_worries
from app.safety.around import Surroundings
from app.safety.lexicon import Example, Lexicon, PatternFile, PatternText
from app.safety.thresholds import Thresholds
from app.text.language import Language

TOLD = (
    "my dad hits me",
    "my mum hits me",
    "my uncle hits us",
    "dad hit me again",
    "my stepdad punched me",
    "he hits me",
)
DANGER = ("i want to die", "i want to die tonight", "i wish i was dead", "i want to be dead")
HARMLESS = (
    "what is an assessment",
    "who comes to the meeting",
    "my dad likes football",
    "my mum is nice to me",
    "when is my next review",
    "we won the match",
    "i want to see my plan",
    "my uncle has a dog",
)

PATTERNS = PatternFile(
    signs={"knife": "🔪"},
    words={"person": "dad mum uncle stepdad", "hits": "hit hits punched", "plea": "please now me"},
    mask=("hits the gym", "dying of boredom"),
    negation=("(nobody|never) {hits} me",),
    about=("essay about",),
    patterns=(
        PatternText(
            id="hit", concern="being-hit-or-hurt", level=Urgency.SUPPORT, sure=True, any=("{person} .. {hits} me",)
        ),
        PatternText(
            id="armed", concern="in-danger-now", level=Urgency.EMERGENCY, sure=True, any=("{person} has a knife",)
        ),
        PatternText(id="call", concern="in-danger-now", level=Urgency.EMERGENCY, always=True, any=("^ call 999 $",)),
        PatternText(
            id="fit",
            concern="in-danger-now",
            level=Urgency.EMERGENCY,
            sure=True,
            reply="emergency-medical",
            any=("having a fit",),
        ),
        PatternText(id="plea", concern=None, level=Urgency.SUPPORT, always=True, any=("^ {plea}? help {plea}? $",)),
    ),
)

THRESHOLDS = Thresholds(
    run="none",
    support=1.0,
    support_with_pattern=-2.0,
    emergency=0.0,
    emergency_with_pattern=-3.0,
    emergency_told=-9.0,
    emergency_told_with_pattern=-9.0,
    part=1.0,
    doubtful=2.0,
    named=-9.0,
    named_in_doubt=-9.0,
    certain=-9.0,
)


def small_lexicon() -> Lexicon:
    """Six disclosures, four emergencies, eight harmless lines, three patterns."""
    examples = (
        *(Example(text, Urgency.SUPPORT, "being-hit-or-hurt") for text in TOLD),
        *(Example(text, Urgency.EMERGENCY, "suicidal-feelings") for text in DANGER),
        *(Example(text, Urgency.NONE, None) for text in HARMLESS),
    )
    return Lexicon("en", examples, PATTERNS, THRESHOLDS)


def small_naming() -> LikelyWorry:
    """What tells its two worries apart."""
    return LikelyWorry(learn_worries(small_lexicon(), Surroundings(), Language("en")).index)
