"""What stands at the start is taken for lasting."""

from __future__ import annotations

import gc

from app.memory import settle


def test_the_collector_walks_no_more_over_what_stands_already() -> None:
    try:
        settle()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
