"""Pure functions on strings and words: tidying, spelling, features; knows no content, no web."""
