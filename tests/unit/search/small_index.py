"""Five entries known by heart, for the tests of this folder."""

from app.search.index import SearchIndex
from app.text.language import Language

PHRASINGS = {
    "what-is-an-assessment": ("What is an assessment?", "they said im having an assessment", "is it like a test"),
    "can-i-talk-alone": (
        "Can I talk to the social worker on my own?",
        "i dont want mum in the room",
        "talk in private",
    ),
    "what-is-an-advocate": ("What is an advocate?", "someone to speak up for me", "what does my advocate do"),
    "bullying": ("I'm being bullied", "they call me names at school", "kids are mean to me every day"),
    "see-my-records": ("Can I see my records?", "what have they written about me", "read my file"),
}
OFFTOPIC = (
    "who won the football",
    "how do i bake a cake",
    "what is seven times eight",
    "free robux please",
    "when are the bins collected",
    "best phone for games",
)
ENGLISH = Language("en", textspeak={"wots": "what is", "im": "i am"}).with_speller_from(
    [*(text for texts in PHRASINGS.values() for text in texts), *OFFTOPIC] * 2
)


def small_index() -> SearchIndex:
    """The index over the five."""
    return SearchIndex.build(PHRASINGS, language=ENGLISH, offtopic=OFFTOPIC)
