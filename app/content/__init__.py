"""From files to a read-only library: shapes, loading, checks, named questions."""
