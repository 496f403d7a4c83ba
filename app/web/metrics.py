"""Counts for operators: outcomes, urgency, languages. Never words; small counts are not told."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

FLOOR = 5
"""A count below this reads 0: on a small site one question could point at one child."""


class Metrics(Collector):
    """Counters by name and labels, rounded down to the floor when read. `processes`: how many answer in all.

    Each process counts for itself. Read from several in turn a count would fall and rise, and Prometheus takes each
    fall for a new start: so `whole` says whether these are the counts of all.
    """

    def __init__(self, processes: int = 1) -> None:
        self.whole = processes == 1
        self._turns: dict[tuple[str, str, str], int] = {}
        self._pages: dict[str, int] = {}
        self.registry = CollectorRegistry()
        self.registry.register(self)

    def turn(self, outcome: str, urgency: str, language: str) -> None:
        """One question was answered."""
        key = (outcome, urgency, language)
        self._turns[key] = self._turns.get(key, 0) + 1

    def answered(self, status: int) -> None:
        """One request was answered with this status."""
        kind = f"{status // 100}xx"
        self._pages[kind] = self._pages.get(kind, 0) + 1

    def collect(self) -> Iterable[CounterMetricFamily]:
        """What Prometheus reads."""
        turns = CounterMetricFamily("guide_turns", "Questions by outcome", labels=["outcome", "urgency", "language"])
        for labels, count in sorted(self._turns.items()):
            turns.add_metric(labels, count if count >= FLOOR else 0)
        pages = CounterMetricFamily("guide_responses", "Responses by kind of status", labels=["status"])
        for status, count in sorted(self._pages.items()):
            pages.add_metric([status], count if count >= FLOOR else 0)
        return [turns, pages]

    def text(self) -> bytes:
        """The text form of all counts."""
        return generate_latest(self.registry)
