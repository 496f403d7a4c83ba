"""Words that must not stand in English content, and what to write in their place. Data for the rules in `words`."""

from __future__ import annotations

BANNED: tuple[tuple[str, str], ...] = (
    (r"you should have (?:told|said|known|asked|left|stopped)", "It blames the child. Say what they can do now."),
    (r"why did(?:n.t| not) you", "It blames the child. Leave the question out."),
    (r"(?:it is|it.s|was) (?:partly |also )?your fault", "It blames the child."),
    (r"you (?:let|made) (?:him|her|them) ", "It blames the child."),
    (r"you will (?:be|stay) safe|you.ll (?:be|stay) safe", "Nobody can promise this. Say what people will try to do."),
    (
        r"nobody (?:will|can) ever know|nobody will (?:know|find out)",
        "Nobody can promise this. Say what the limits are.",
    ),
    (r"will be (?:arrested|locked up|sent to prison|punished)", "Nobody can promise this, and it frightens."),
    (r"(?:we|i) promise|can be sure that", "A page can't promise. Say what is true and how sure it is."),
    (r"(?:it.ll|it will|everything will) (?:all )?be (?:ok|okay|alright|all right|fine)", "Nobody can promise this."),
    (r"(?:it|things) will get better", "Nobody can promise this. 'Can get better' is true."),
    (r"don.t worry|do not worry|no need to worry", "It talks a worry away. Leave it out."),
    (r"we are here|we.re here|we.ll be here", "This is a website. Nobody is here."),
    (r"we understand how you feel|i know how you feel", "A website doesn't understand. Say what others have felt."),
    (r"24/7|around the clock", "Opening hours stand with the service, where they are known."),
    (r"abusers?\b", "Write 'the person who hurts you'."),
    (r"\bperpetrators?", "Write 'the person who did it'."),
    (r"legal smack|smacking is legal|reasonable punishment", "Never say which hitting the law allows."),
    (r"tell your (?:parents?|mum|dad) first", "At home may be where it isn't safe. Say 'an adult you trust'."),
    (r"(?:collect|gather|find|get) (?:some )?(?:proof|evidence)", "A child must not collect proof. Leave it out."),
    (r"\bmum and dad\b|\bmother and father\b", "Not everybody has two parents. Write 'your family' or 'a parent'."),
    (r"you must tell|you have to tell", "A child has a choice. Write 'you can tell'."),
)
"""A pattern and what a writer does about it."""

MARKS: tuple[tuple[str, str], ...] = (
    (r"!", "No exclamation marks. Use a full stop."),
    ("[\u2600-\u27bf\U0001f300-\U0001faff]", "No emoji or little pictures in text."),
    (r"</?[a-zA-Z]", "No HTML. Use **bold** and lists only."),
    (r"^#+ ", "No headings of your own. Use **bold** at the start of a paragraph."),
)

JARGON: tuple[tuple[str, str], ...] = (
    (r"multi-?agency|inter-?agency", "people who work together"),
    (r"statutory", "the law says"),
    (r"pursuant|in accordance with|undertaken|thereof|whereby", "plain words"),
    (r"stakeholders?", "the people in it"),
    (r"practitioners?", "people who work with children"),
    (r"local authorit(?:y|ies)", "the council"),
    (r"looked[- ]after child(?:ren)?|\bLAC\b", "children in care"),
    (r"disclosures?\b|disclosed?\b", "tell"),
    (r"safeguarding concerns?", "a worry about a child"),
    (r"siblings?\b", "brothers and sisters"),
    (r"interventions?\b", "help"),
    (r"domestic violence", "domestic abuse"),
    (r"parental responsibility", "who may decide things for you"),
    (r"service users?", "the people they help"),
    (r"caregivers?|primary carers?", "the person who looks after you"),
    (r"thresholds?\b", "how bad it has to be"),
)
"""Official words, and the plain ones. They may stand in quotes, in bold or in brackets, where they are explained."""

SHORT_FORMS: dict[str, str] = {
    "CAMHS": r"mental health|minds?",
    "LADO": r"officer",
    "IRO": r"independent[ -]reviewing[ -]officer|who checks",
    "DSL": r"safeguarding lead|in charge of keeping",
    "EHCP": r"education, health and care",
    "FGM": r"cut\b|cutting|female genital",
    "MASH": r"team",
    "MAPPA": r"public protection|work together|dangerous",
    "ABE": r"interview",
    "LSCB": r"Safeguarding Children Board",
    "SENCO": r"teacher|special",
    "CEOP": r"online|police",
    "NRM": r"National Referral",
    "YOT": r"youth",
}
"""Short forms that may stand only where the same answer says what they are; each with a sign that it does."""

METHODS: tuple[str, ...] = (
    r"noose|ligature|hang(?:ing|ed)? (?:my|your|him|her|them)sel(?:f|ves)",
    r"razors?|blades?|burn(?:ing)? (?:my|your)self",
    r"paracetamol|ibuprofen|bleach|painkillers?|lethal|how many (?:pills|tablets)",
    r"jump(?:ing)? (?:off|from|in front)|off a bridge|train tracks?|railway line",
    r"strangl|suffocat|smother|chok(?:e|ing) (?:game|challenge)",
    r"calories?|laxatives?|purg(?:e|ing)\b|throw(?:ing)? up after|fingers down",
    r"clitoris|labia|genitals? (?:are|is) cut",
    r"\bpenis|\bvagina|penetrat|masturbat|oral sex",
    r"swallow(?:ed|ing)? drugs|plugging|hide drugs|carry(?:ing)? drugs in",
    r"\bbelt\b|\bwhip|cigarettes? burns?",
    r"kill (?:my|your)self by|ways to (?:die|hurt)",
)
"""How harm is done: never in anything that is shown, not even to warn."""
