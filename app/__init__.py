"""The Young Person's Guide: checked answers to a child's own words, and who can help."""
