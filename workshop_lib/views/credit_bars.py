"""Where everything stands in the picture of attribution: a column per rule, a row per channel, bars with margins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop_lib.measure.interval import Estimate
from workshop_lib.text import chart_words as t
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, width, wrap

Credit = Mapping[str, Mapping[str, float | Estimate]]
_BODY, _BOLD, _FOOT = Font(9), Font(9, "bold"), Font(8)
_GAP, _MOST_NAME = 3.0, 50.0


@dataclass(frozen=True)
class Bar:
    """A filled box from its left top corner, millimetres."""

    x: float
    y: float
    wide: float
    high: float
    colour: str


@dataclass(frozen=True)
class Words:
    """Lines of text around the height `y`; `right`: they end at x instead of beginning there."""

    x: float
    y: float
    lines: tuple[str, ...]
    font: Font = _BODY
    colour: str = WORKSHOP.ink
    right: bool = False


class CreditBars:
    """The table of bars. A cell is a bar and a value; with intervals value, margin, and a bar with its whisker."""

    def __init__(self, credit: Credit, wide: float, top: float) -> None:
        self._wide = wide
        self._rules = {
            rule: {name: one if isinstance(one, Estimate) else Estimate(one, 0) for name, one in shares.items()}
            for rule, shares in credit.items()
        }
        found = [one for shares in self._rules.values() for one in shares.values()]
        self.sure = any(one.low is not None for one in found)
        self._channels, none = self._ordered()
        said = (t.no_cause(self.sure), *((t.without(none),) if none else ()))
        self._notes = tuple(line for one in said for line in wrap(one, wide, _FOOT))
        self._names = min(_MOST_NAME, max((width(name, _BODY) for name in self._channels), default=0.0))
        self._column = (wide - self._names - _GAP) / max(len(credit), 1)
        self._heads = {rule: wrap(t.model_name(rule), self._column - 2, _BOLD) for rule in credit}
        self._row = 12.0 if self.sure else 9.0
        self._top = top + max((len(one) for one in self._heads.values()), default=0) * _BOLD.line_height + 2
        self._low = self._top + self._row * len(self._channels)
        self._most = max([one.high or one.value for one in found], default=0.0) or 1.0
        self._decimals = 0 if self.sure and self._most >= 20 else 1

    @property
    def empty(self) -> bool:
        return not self._channels

    @property
    def foot(self) -> float:
        """Where the last note ends."""
        return self._low + 3 + len(self._notes) * _FOOT.line_height

    def marks(self) -> Iterator[Bar | Words]:
        """Everything to be drawn, what lies below first."""
        for place, name in enumerate(self._channels):
            lines = tuple(wrap(name, self._names + 0.1, _BODY))[: 3 if self.sure else 2]
            yield Words(self._names, self._top + (place + 0.5) * self._row, lines, right=True)
        for place, (rule, shares) in enumerate(self._rules.items()):
            left = self._names + _GAP + place * self._column
            head = self._heads[rule]
            yield Words(left, self._top - 2 - len(head) / 2 * _BOLD.line_height, tuple(head), _BOLD)
            for position, name in enumerate(self._channels):
                y = self._top + position * self._row
                one = shares.get(name, Estimate(0.0, 0))
                yield from self._wide_cell(left, y, one) if self.sure else self._plain_cell(left, y, one)
            yield Bar(left - 0.25, self._top, 0.25, self._low - self._top, WORKSHOP.rule)
        yield Words(0, self._low + 4 + len(self._notes) / 2 * _FOOT.line_height, self._notes, _FOOT, WORKSHOP.muted)

    def _ordered(self) -> tuple[list[str], list[str]]:
        """Channels as they came; with intervals the most credit first, and apart those without any."""
        names = list(dict.fromkeys(name for shares in self._rules.values() for name in shares))
        if not self.sure:
            return names, []
        total = {name: sum(one[name].value for one in self._rules.values() if name in one) for name in names}
        ranked = sorted(names, key=lambda name: -total[name])
        return [name for name in ranked if total[name]], [name for name in names if not total[name]]

    def _plain_cell(self, left: float, y: float, one: Estimate) -> Sequence[Bar | Words]:
        said = t.credit(one.value, self._decimals)
        room = self._column - max(width(t.credit(self._most, self._decimals), _BODY), width(said, _BODY)) - 4
        bar = room * one.value / self._most
        middle = y + self._row / 2
        return (
            Bar(left, middle - 2.6, bar, 5.2, WORKSHOP.accent),
            Words(left + bar + 1.2, middle, (said,)),
        )

    def _wide_cell(self, left: float, y: float, one: Estimate) -> Iterator[Bar | Words]:
        scale = (self._column - 3) / self._most
        yield Words(left + 1, y + 2.6, (t.credit(one.value, self._decimals),))
        yield Bar(left, y + 8.2, scale * one.value, 2.0, WORKSHOP.accent)
        if one.low is not None and one.high is not None and one.high > 0:
            margin = t.credit_margin(one.low, one.high, self._decimals)
            yield Words(left + 1, y + 6.1, (margin,), _FOOT, WORKSHOP.muted)
            low, high = left + scale * one.low, left + scale * one.high
            yield Bar(low, y + 9.05, max(high - low, 0.3), 0.3, WORKSHOP.ink)
            for end in (low, high):
                yield Bar(end - 0.15, y + 8.4, 0.3, 1.6, WORKSHOP.ink)
