"""A circuit breaker: after several failures in a row a service rests for a while. It knows nothing of postcodes."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Breaker:
    """Closed after `failures` in a row for `rest` seconds; then one call may try."""

    def __init__(self, failures: int = 4, rest: float = 30.0, clock: Callable[[], float] = monotonic) -> None:
        self._limit = failures
        self._rest = rest
        self._clock = clock
        self._count = 0
        self._until = 0.0

    def allows(self) -> bool:
        """May the service be called now? Past the rest, one call may, and further ones wait for its end."""
        if self._count < self._limit:
            return True
        if self._clock() < self._until:
            return False
        self._until = self._clock() + self._rest
        return True

    def worked(self) -> None:
        """A call came back."""
        self._count = 0

    def trip(self) -> None:
        """The service asked to be left alone."""
        self._count = self._limit
        self._until = self._clock() + self._rest

    def failed(self) -> None:
        """A call did not."""
        self._count += 1
        if self._count >= self._limit:
            self.trip()
