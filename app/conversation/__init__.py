"""From a question to a named outcome: an ordered list of steps over one turn."""
