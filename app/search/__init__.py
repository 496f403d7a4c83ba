"""From words to ranked entries: it ranks, and never decides what is shown."""
