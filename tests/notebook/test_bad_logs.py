"""A bad log in the folder of a journey: every question of `ws.events` answers or says in Dutch what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.errors import WorkshopError
from workshop_lib.notebook import Workshop, start
from workshop_lib.text.errors import explain

HEAD = "klant;tijdstip;touchpoint\n"
BAD = {
    "empty": "",
    "only a header": HEAD,
    "no columns we know": "a;b\n1;2\n",
    "one column": "hallo\nwereld\n",
    "no readable time": HEAD + "k;morgen;A\nk;overmorgen;B\n",
    "only half rows": HEAD + ";2025-01-01;A\nk;;B\n",
    "too many cells": HEAD + "k;2025-01-01;A;te;veel\n",
    "a huge cell": HEAD + "k;2025-01-01;" + "A" * 10_000_000 + "\nk;2025-01-02;B\n",
    "zeros": "\0\0\0\0\n",
}
ODD = {
    "one event": HEAD + "k;2025-01-01;A\n",
    "all at one moment": HEAD + "k;2025-01-01;A\nk;2025-01-01;B\nl;2025-01-01;A\n",
    "to come": HEAD + "k;2099-01-01;A\nk;2099-01-02;B\n",
    "wrong types": HEAD + "1,5;2025-01-01;12\nja;31-12-2024 25:99;12\nnee;01-01-2025;?\n",
    "a cell with lines": HEAD + 'k;2025-01-01;"A\nB"\nk;2025-01-02;C\n',
    "no customer on a row": HEAD + "k;2025-01-01;A\n;2025-01-01;B\n",
    "many touchpoints": HEAD + "".join(f"k{n // 3};2025-01-01;stap {n}\n" for n in range(3_000)),
}
QUESTIONS = ("check", "paths", "drop_off", "funnel", "attribution", "prediction", "cohorts", "durations", "show")


def opened(tmp_path: Path, text: str) -> Workshop:
    """A journey of one's own with this log beside it."""
    ws = start("mijn-bakkerij", str(tmp_path))
    (tmp_path / "mijn-bakkerij" / "events.csv").write_text(text, encoding="utf-8", newline="\n")
    return ws


@pytest.mark.parametrize("name", BAD)
def test_a_bad_log_gets_a_sentence(tmp_path: Path, name: str) -> None:
    """A known mistake with words of its own, without the place on the disk."""
    events = opened(tmp_path, BAD[name]).events
    with pytest.raises(WorkshopError) as caught:
        events.check()
    said = explain(caught.value)
    assert "2 MB" in said or name != "a huge cell"
    assert "nog niet kan uitleggen" not in said and "…" not in said and str(tmp_path) not in said


@pytest.mark.parametrize("name", ODD)
def test_an_odd_log_is_answered(tmp_path: Path, name: str) -> None:
    """Every question gives something to see, or a known mistake that says what to do; no row is lost on the way."""
    events = opened(tmp_path, ODD[name]).events
    said = repr(events.check())
    rows = 2 if "lines" in name else ODD[name].count("\n") - 1
    assert f"rijen | {rows:,}".replace(",", ".") in said
    for question in QUESTIONS[1:]:
        try:
            assert repr(getattr(events, question)())
        except WorkshopError as error:
            assert "nog niet kan uitleggen" not in explain(error) and "…" not in explain(error)
