"""Figures, made in one run by `make bench`. Nothing of the site imports this."""
