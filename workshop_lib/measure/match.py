"""Which touchpoint of the map is which in the data: ids first, then names, then names that look alike, then the order.

What only looks alike is a proposal. It counts when a person has confirmed it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from workshop_lib.model.base import Id
from workshop_lib.model.journey import Journey
from workshop_lib.model.measured import Match, MatchKind

ALIKE = 0.72
"""Names that are less alike than this, 0 to 1, are no proposal."""
_SURE = (MatchKind.ID, MatchKind.NAME, MatchKind.CHOSEN)
_SMALL_WORDS = frozenset(
    ("de", "het", "een", "van", "in", "op", "met", "en", "of", "voor", "via", "naar", "bij", "aan", "je", "jouw", "uw")
)


@dataclass(frozen=True)
class Seen:
    """A touchpoint in the data: what it is called there, its name if that is another word, and `count` people."""

    label: str
    name: str = ""
    count: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """All that may be compared with a name on the map."""
        return tuple(one for one in (self.name, self.label) if one)


def propose(journey: Journey, seen: Sequence[Seen], known: Iterable[Match] = ()) -> tuple[Match, ...]:
    """The matches of map and data in the order of the map; every touchpoint and every label at most once.

    `seen` in the order in which customers meet them. What a person confirmed (`known`) stands, as far as both sides
    still exist. Drawn touchpoints and labels without a match are left out.
    """
    table = _Table(journey, seen)
    for one in known:
        if one.confirmed:
            table.add(one.drawn, one.measured, (one.kind, one.score, True))
    table.by_id()
    table.by_name()
    table.by_likeness()
    table.by_order()
    return tuple(table.found[id] for id in table.drawn if id in table.found)


def usable(matches: Iterable[Match]) -> dict[str, Id]:
    """Drawn touchpoint per label, for what is certain: the same id or name, or confirmed."""
    return {one.measured: one.drawn for one in matches if one.confirmed or one.kind in _SURE}


def confirm(matches: Sequence[Match], drawn: Id = "", measured: str = "") -> tuple[Match, ...]:
    """All proposals confirmed; or with both names given that one pair, whoever was matched to either before."""
    if not (drawn and measured):
        return tuple(one.but(confirmed=True) for one in matches)
    others = tuple(one for one in matches if one.drawn != drawn and one.measured != measured)
    old = next((one for one in matches if (one.drawn, one.measured) == (drawn, measured)), None)
    chosen = old or Match(drawn=drawn, measured=measured, kind=MatchKind.CHOSEN)
    return (*others, chosen.but(confirmed=True))


def likeness(one: str, other: str) -> float:
    """How much two names look alike, 0 to 1: Ratcliff and Obershelp over the letters, word order aside (difflib)."""
    a, b = _plain(one), _plain(other)
    if not a or not b:
        return 0.0
    return max(_ratio(a, b), _ratio(" ".join(sorted(a.split())), " ".join(sorted(b.split()))))


def _at_most(one: str, other: str) -> float:
    """Two names are never more alike than the letters they share, and that is far quicker to know."""
    a, b = Counter(_plain(one)), Counter(_plain(other))
    return 2 * (a & b).total() / ((a.total() + b.total()) or 1)


def _ratio(a: str, b: str) -> float:
    """Both ways around, because difflib may answer differently and a likeness has no direction."""
    return max(SequenceMatcher(None, one, other, False).ratio() for one, other in ((a, b), (b, a)))


class _Table:
    """Both sides, and what belongs together so far."""

    def __init__(self, journey: Journey, seen: Sequence[Seen]) -> None:
        self.drawn = {one.id: one.name for one in journey.touchpoints}
        self.seen = {one.label: one for one in seen}
        self.found: dict[Id, Match] = {}

    def add(self, drawn: Id, label: str, how: tuple[MatchKind, float, bool]) -> None:
        if drawn in self._free() and label in self._loose():
            kind, score, confirmed = how
            self.found[drawn] = Match(
                drawn=drawn, measured=label, kind=kind, score=round(score, 3), confirmed=confirmed
            )

    def by_id(self) -> None:
        ids = {id.casefold(): id for id in self.drawn}
        for label in self._loose():
            code = re.match(r"\s*(\w*\d\w*)\b", label)  # 'A06 Belletje': a code in front, never a plain word
            for key in (label.strip(), code[1] if code else ""):
                self.add(ids.get(key.casefold(), ""), label, (MatchKind.ID, 1.0, False))

    def by_name(self) -> None:
        names = {_plain(name): id for id, name in reversed(self.drawn.items()) if _plain(name)}
        for label in self._loose():
            for name in self.seen[label].names:
                self.add(names.get(_plain(name), ""), label, (MatchKind.NAME, 1.0, False))

    def by_likeness(self) -> None:
        """The best pair first; with equal likeness the order of map and data."""
        free, loose = self._free(), self._loose()
        pairs = [
            (likeness(self.drawn[id], name), id, label)
            for id in free
            for label in loose
            for name in self.seen[label].names
            if _at_most(self.drawn[id], name) >= ALIKE
        ]
        for score, id, label in sorted(pairs, key=lambda pair: -pair[0]):
            if score >= ALIKE:
                self.add(id, label, (MatchKind.FUZZY, score, False))

    def by_order(self) -> None:
        """One left on either side between the same two neighbours: they may well be the same."""
        ids, labels = list(self.drawn), list(self.seen)
        fixed = [(ids.index(one.drawn), labels.index(one.measured)) for one in self.found.values()]
        anchors = [(-1, -1), *_rising(sorted(fixed)), (len(ids), len(labels))]
        for (from_id, from_label), (to_id, to_label) in pairwise(anchors):
            here = [id for id in ids[from_id + 1 : to_id] if id in self._free()]
            there = [label for label in labels[from_label + 1 : to_label] if label in self._loose()]
            if self.found and len(here) == len(there) == 1:
                score = max(likeness(self.drawn[here[0]], name) for name in self.seen[there[0]].names)
                self.add(here[0], there[0], (MatchKind.ORDER, score, False))

    def _free(self) -> list[Id]:
        return [id for id in self.drawn if id not in self.found]

    def _loose(self) -> list[str]:
        taken = {one.measured for one in self.found.values()}
        return [label for label in self.seen if label not in taken]


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of matches that stand in the same order on both sides; the others say nothing about order."""
    best: list[list[tuple[int, int]]] = []
    for place in places:
        before = max((run for run in best if run[-1][1] < place[1]), key=len, default=[])
        best.append([*before, place])
    return max(best, key=len, default=[])


@lru_cache(maxsize=4_096)
def _plain(name: str) -> str:
    """Lower case, without accents, signs and small words; 'Belt met de klantenservice' is 'belt klantenservice'."""
    letters = "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
    words = re.findall(r"[a-z0-9]+", letters)
    return " ".join([one for one in words if one not in _SMALL_WORDS] or words)
