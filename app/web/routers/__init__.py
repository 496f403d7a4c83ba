"""One file for each place of the site; a route is about ten lines: HTTP in, one call down, a context out."""
