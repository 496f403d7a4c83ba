"""The vocabulary of content: frozen shapes only. They read nothing, render nothing and know no language by name."""

from app.content.models.contact import (
    Contact,
    ContactHours,
    ContactWords,
    Phone,
    ServiceGroup,
    ShowState,
    Text,
    Way,
)
from app.content.models.entitlement import Entitlement, EntitlementRungWords, EntitlementWords
from app.content.models.entry import (
    Confidence,
    Entry,
    EntryWords,
    Heard,
    Section,
    Source,
    SourceRef,
    Strength,
    Urgency,
    YoungerWords,
)
from app.content.models.figure import Figure, FigureWords, Law
from app.content.models.page import PageWords
from app.content.models.reply import Reply, SmallTalk
from app.content.models.say import Opener, OpenerWords
from app.content.models.signposts import ByName, GrownUp, Signposts
from app.content.models.tell import TellCell, TellPerson, TellWords
from app.content.models.topic import Group, Topic, TopicWords
from app.content.models.word import Word

__all__ = [
    "ByName",
    "Confidence",
    "Contact",
    "ContactHours",
    "ContactWords",
    "Entitlement",
    "EntitlementRungWords",
    "EntitlementWords",
    "Entry",
    "EntryWords",
    "Figure",
    "FigureWords",
    "Group",
    "GrownUp",
    "Heard",
    "Law",
    "Opener",
    "OpenerWords",
    "PageWords",
    "Phone",
    "Reply",
    "Section",
    "ServiceGroup",
    "ShowState",
    "Signposts",
    "SmallTalk",
    "Source",
    "SourceRef",
    "Strength",
    "TellCell",
    "TellPerson",
    "TellWords",
    "Text",
    "Topic",
    "TopicWords",
    "Urgency",
    "Way",
    "Word",
    "YoungerWords",
]
