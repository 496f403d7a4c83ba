"""From words to a concern and its urgency: it notices disclosures, and must never decide the answer or keep a word."""
