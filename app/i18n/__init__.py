"""Languages: the one list, catalogs, formatting. Knows nothing of content."""
