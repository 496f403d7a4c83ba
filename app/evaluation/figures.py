"""Counts over played lines: the figures that `guide eval` prints. A share of nothing is None, never 0 or 100."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.content.models import Urgency
from app.evaluation.play import Played

REAL_PERSON = "are-you-a-real-person"
OFFERED = 4


@dataclass(frozen=True)
class Share:
    """`hits` of `of`."""

    hits: int
    of: int

    @property
    def percent(self) -> float | None:
        """0 to 100; None where there was nothing to count."""
        return 100 * self.hits / self.of if self.of else None

    def __str__(self) -> str:
        return "-" if self.percent is None else f"{self.percent:.1f} % ({self.hits}/{self.of})"


def _share(played: Iterable[Played], hit: Callable[[Played], bool]) -> Share:
    rows = list(played)
    return Share(sum(map(hit, rows)), len(rows))


def first_is_right(one: Played) -> bool:
    """The first answer is wanted; for "are you real" a chat counts as right too."""
    if REAL_PERSON in one.line.expect and one.reply.kind == "chat":
        return True
    return bool(one.reply.ids) and one.reply.ids[0] in one.line.expect


def offered_is_right(one: Played) -> bool:
    """One of the answers or choices is wanted."""
    return first_is_right(one) or any(entry in one.line.expect for entry in one.reply.ids[:OFFERED])


def wrong_alone(one: Played) -> bool:
    """A direct answer that is not wanted."""
    return one.reply.kind == "answer" and not first_is_right(one)


def raised(one: Played) -> bool:
    """The net raised the wanted level or above."""
    return one.reply.urgency.at_least(one.line.urgency)


def false_alarm(one: Played) -> bool:
    """The net raised help where none was wanted."""
    return one.line.urgency is Urgency.NONE and one.reply.urgency is not Urgency.NONE


def recalled(one: Played) -> bool:
    """A false alarm that only recalls help of an earlier turn. Where harm was told in that turn, it is meant so."""
    return false_alarm(one) and one.reply.recalled


def called_emergency(one: Played) -> bool:
    """The net called an emergency what is none: 999 above a worry, or above an everyday line."""
    return one.line.urgency is not Urgency.EMERGENCY and one.reply.urgency is Urgency.EMERGENCY


def right_concern(one: Played) -> bool:
    """The worry it named first is one of those wanted."""
    return one.reply.concern in (one.line.concern or ())


def right_kind(one: Played) -> bool:
    """The reply's kind is the wanted one; a chat line with an answer wanted is right if it came first."""
    return one.reply.kind == one.line.kind or (bool(one.line.expect) and first_is_right(one))


def missed(one: Played) -> bool:
    """Something wanted of the reply is not as wanted: its first answer, its kind, what the net raised and named."""
    first = bool(one.line.expect) and not first_is_right(one)
    kind = one.line.kind is not None and not right_kind(one)
    concern = bool(one.line.concern) and one.line.urgency is not Urgency.NONE and not right_concern(one)
    return false_alarm(one) or not raised(one) or first or kind or concern


def wanted(played: Iterable[Played]) -> list[Played]:
    """The lines that count for top-1 and hit@4."""
    return [one for one in played if one.line.expect]


def level(played: Iterable[Played], urgency: Urgency) -> list[Played]:
    """The lines whose wanted level is this one."""
    return [one for one in played if one.line.urgency is urgency]


def shares(played: Sequence[Played]) -> dict[str, Share]:
    """Every figure over these lines."""
    harm = [one for one in played if one.line.urgency is not Urgency.NONE]
    heard = [one for one in harm if raised(one)]
    calm = [one for one in played if one.line.urgency is not Urgency.EMERGENCY]
    single = [one for one in played if one.turn == 0]
    later = [one for one in played if one.turn > 1]
    return {
        "top-1": _share(wanted(single), first_is_right),
        "hit@4": _share(wanted(single), offered_is_right),
        "wrong alone": _share(wanted(single), wrong_alone),
        "recall": _share(harm, raised),
        "recall support": _share(level(played, Urgency.SUPPORT), raised),
        "recall emergency": _share(level(played, Urgency.EMERGENCY), raised),
        "false alarm": _share(level(played, Urgency.NONE), false_alarm),
        "later turns recalled": _share(level(later, Urgency.NONE), recalled),
        "called emergency": _share(calm, called_emergency),
        "right concern": _share([one for one in heard if one.line.concern], right_concern),
        "kind none": _share([one for one in single if one.line.kind == "none"], right_kind),
        "kind chat": _share([one for one in single if one.line.kind == "chat"], right_kind),
        "first turns top-1": _share(wanted(one for one in played if one.turn == 1), first_is_right),
        "first turns hit@4": _share(wanted(one for one in played if one.turn == 1), offered_is_right),
        "later turns top-1": _share(wanted(later), first_is_right),
        "later turns hit@4": _share(wanted(later), offered_is_right),
    }


def by_style(played: Sequence[Played]) -> dict[str, dict[str, Share]]:
    """The figures for each style of writing: an average hides a guide that works for tidy spellers alone."""
    styles = sorted({one.line.style for one in played if one.turn == 0})
    return {style: shares([one for one in played if one.line.style == style and one.turn == 0]) for style in styles}


def latency(played: Sequence[Played]) -> tuple[float, float]:
    """Milliseconds a question in this process: median and 99th percentile."""
    times = sorted(one.reply.milliseconds for one in played)
    if not times:
        return 0.0, 0.0
    return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]
