"""Languages: the one list, negotiation, catalogs, formatting. Knows nothing of content."""
