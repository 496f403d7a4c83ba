"""The vocabulary of content: frozen shapes only. They read nothing, render nothing and know no language by name."""

from app.content.models.contact import Contact, ContactWords, Hours, Phone, ShowState, Signposts, Text, Way
from app.content.models.entry import Confidence, Entry, EntryWords, Section, Source, SourceRef, Strength, Urgency
from app.content.models.figure import Figure, FigureWords, Law
from app.content.models.reply import Reply
from app.content.models.word import Word

__all__ = [
    "Confidence",
    "Contact",
    "ContactWords",
    "Entry",
    "EntryWords",
    "Figure",
    "FigureWords",
    "Hours",
    "Law",
    "Phone",
    "Reply",
    "Section",
    "ShowState",
    "Signposts",
    "Source",
    "SourceRef",
    "Strength",
    "Text",
    "Urgency",
    "Way",
    "Word",
]
