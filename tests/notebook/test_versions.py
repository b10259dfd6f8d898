"""A map beside its own past and its own future, as a trainee calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib import start
from workshop_lib.text import difference_words as t
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture


@pytest.fixture
def ws(tmp_path: Path):  # type: ignore[no-untyped-def]
    """A fresh workshop in a folder of its own."""
    return start("rijnveen", str(tmp_path / "werk"))


def test_a_fresh_workshop_has_nothing_to_compare(ws) -> None:  # type: ignore[no-untyped-def]
    """A sentence, not an empty picture."""
    assert t.NO_FUTURE in repr(ws.journey.compare())
    assert isinstance(ws.journey.redline(), Panel)


def test_the_example_shows_its_future(ws) -> None:  # type: ignore[no-untyped-def]
    """As-is beside to-be of the finished case; without history no redline."""
    assert isinstance(ws.example.journey.compare(), Picture)
    assert t.NO_HISTORY in repr(ws.example.journey.redline())


def test_the_redline_finds_the_last_other_map(ws) -> None:  # type: ignore[no-untyped-def]
    """A change of something else in between does not hide it."""
    first = ws.example.journey.value
    ws._desk.saver("journey")(first)
    one = first.touchpoints[0].model_copy(update={"name": "Heel anders"})
    ws._desk.saver("journey")(first.model_copy(update={"touchpoints": (one, *first.touchpoints[1:])}))
    ws._desk.saver("kpis")(ws.example.kpis.value)
    assert "heet nu ‘Heel anders’" in repr(ws.journey.redline())


def test_a_number_that_is_not_there_is_answered_with_those_that_are(ws) -> None:  # type: ignore[no-untyped-def]
    """Numbers come from the history of the work file."""
    assert t.unknown_state(99, (1,)) in repr(ws.journey.redline(99))


def test_the_map_for_a_phone_and_for_a_dark_screen(ws) -> None:  # type: ignore[no-untyped-def]
    """One verb, two wishes."""
    assert ws.example.journey.show("telefoon").facts["page"] == "telefoon"
    assert "donker" in ws.example.journey.show(dark=True).svg
    assert "<table" in ws.example.journey.table().html
