"""Smaller tables of a case: contact reasons, interviews, an experiment, and the comparison of two groups."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from workshop_lib.notebook.data.base import DataStep, Shown
from workshop_lib.text import data_words as t
from workshop_lib.text.numbers import number, percent, signed
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table


class ServiceStep(DataStep):
    """Contact met de servicelijn. Gebruik show()."""

    noun = "service"
    files = ("service",)

    def show(self) -> Shown:
        """Waarom klanten contact zoeken, en bij welk touchpoint dat hoort."""
        if self._path is None:
            return self._nothing()
        rows = _rows(self._path)
        minutes = Counter[tuple[str, str]]()
        counts = Counter((row["reason"], row["touchpoint"]) for row in rows)
        for row in rows:
            minutes[row["reason"], row["touchpoint"]] += int(float(row["minutes"] or 0))
        shown = [
            (
                reason, self._touchpoint(place), number(count), percent(count / len(rows), 1),
                number(round(minutes[reason, place] / 60)),
            )
            for (reason, place), count in counts.most_common()
        ]  # fmt: skip
        return draw_table(t.SERVICE, (t.REASON, t.TOUCHPOINT, t.COUNT, t.SHARE, t.HOURS), shown, t.SERVICE_REMARK)


class InterviewsStep(DataStep):
    """Wat klanten zeiden. Gebruik show() en quotes()."""

    noun = "interviews"
    files = ("interviews",)

    def show(self, touchpoint: str = "") -> Shown:
        """Citaten uit de gesprekken, allemaal of van één touchpoint zoals "A06"."""
        if self._path is None:
            return self._nothing()
        rows = [row for row in _rows(self._path) if touchpoint in ("", row["touchpoint"])]
        people = self._people()
        shown = [
            (
                row["interview"],
                people.get(row["persona"], row["persona"]),
                row["touchpoint"],
                f"“{row['quote']}”",
                row["emotion"],
            )
            for row in rows
        ]
        heads = (t.INTERVIEW, t.PERSONA, t.TOUCHPOINT, t.QUOTE, t.EMOTION)
        return draw_table(t.INTERVIEWS, heads, shown, t.INTERVIEWS_REMARK)

    def quotes(self) -> Shown:
        """Alleen wat er gezegd is, zonder naam en zonder touchpoint: om zelf te ordenen."""
        if self._path is None:
            return self._nothing()
        rows = sorted(_rows(self._path), key=lambda row: row["quote"])
        shown = [(f"{place}", f"“{row['quote']}”", row["interview"]) for place, row in enumerate(rows, 1)]
        return draw_table(t.QUOTES, ("#", t.QUOTE, t.INTERVIEW), shown, t.QUOTES_REMARK)


class ExperimentStep(DataStep):
    """Het experiment van Kijkraam: sterkte invullen met de hand of met een receptfoto. Gebruik show()."""

    noun = "experiment"
    files = ("experiment",)

    def show(self) -> Shown:
        """De uitkomst van de A/B-test, met de onzekerheid erbij."""
        if self._path is None:
            return self._nothing()
        counts = Counter((row["variant"], row["success"]) for row in _rows(self._path))
        groups = [
            (counts[variant, "1"], counts[variant, "1"] + counts[variant, "0"]) for variant in ("manual", "photo")
        ]
        return compare_panel(*groups[0], *groups[1])


def compare_panel(x1: int, n1: int, x2: int, n2: int) -> Panel:
    """Two shares beside each other, with their difference and what may be said of it."""
    from workshop_lib.measure.compare import two_proportions
    from workshop_lib.measure.interval import wilson

    found = two_proportions(x1, n1, x2, n2)
    rows = []
    for name, x, n in ((t.GROUP_A, x1, n1), (t.GROUP_B, x2, n2)):
        share = wilson(x, n)
        rows.append((name, f"{number(x)} van {number(n)}", percent(share.value, 1), _between(share.low, share.high)))
    points = f"{signed(round(found.difference * 100, 1))} procentpunt"
    rows.append((t.DIFFERENCE, "", points, f"{_points(found.low)} tot {_points(found.high)} procentpunt"))
    verdict = t.beyond_chance(number(round(found.z, 2)), number(round(found.p, 4)), found.beyond_chance)
    return draw_table(t.COMPARISON, (t.GROUP, t.COUNT, t.SHARE, t.INTERVAL), rows, verdict)


def _points(share: float) -> str:
    return signed(round(share * 100, 1))


def _between(low: float | None, high: float | None) -> str:
    return "–" if low is None or high is None else f"{percent(low, 1)} tot {percent(high, 1)}"


def _rows(path: Path) -> list[dict[str, str]]:
    from workshop_lib.measure.generate.tables import read_rows

    return read_rows(path)
