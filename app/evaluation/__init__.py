"""Question files to figures: used by `guide eval` and by the tests. Keeps no question beyond the run."""
