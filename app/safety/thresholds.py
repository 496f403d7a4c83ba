"""The numbers from which the net speaks up. They stand in `thresholds.yaml` with the run that chose them."""

from __future__ import annotations

from app.content.models.base import Shape

THRESHOLDS_FILE = "thresholds.yaml"


class Thresholds(Shape):
    """Log-odds, as `tools/net_curve.py` prints them, but for the last two."""

    run: str
    """The run that chose the numbers, for people."""
    support: float
    """A text at or above raises help ..."""
    support_with_pattern: float
    """... or at or above this lower one, where a sure pattern was found in it."""
    emergency: float
    """A text at or above is an emergency if it reaches `emergency_told` as well ..."""
    emergency_with_pattern: float
    """... or at or above this lower one, where a sure pattern of danger was found in it.

    A pattern that is `always` an emergency asks for none of these numbers.
    """
    emergency_told: float
    """Log-odds of a disclosure that an emergency needs besides ..."""
    emergency_told_with_pattern: float
    """... or this lower one, where a sure pattern of danger was found in it."""
    part: float
    """A part of a long text must beat the whole by this much to count in its place."""
    doubtful: float
    """Log-odds of a disclosure below which an alarm without a sure pattern or a writer's judgement is doubtful."""
    named: float
    """How alike the likest concern must be, about 0 to 1, to be named: below, it is one guess among others."""
    named_in_doubt: float
    """The same, where the alarm is doubtful."""
    certain: float
    """The same, below which the services of that concern are not offered, nor words of its own said."""
