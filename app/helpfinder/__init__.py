"""From where a child is to who can help there, and who is reachable this minute."""
