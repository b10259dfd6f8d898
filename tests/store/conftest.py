"""A clock that stands under the test's hand, and a work file in a folder with an awkward name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_lib.store.workfile import WorkFile

START = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


class Clock:
    """Every look is a minute later."""

    def __init__(self) -> None:
        self.minutes = -1

    def __call__(self) -> dt.datetime:
        self.minutes += 1
        return START + dt.timedelta(minutes=self.minutes)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "map van Zoë O'Brien-van 't Hoff" / "klantreis.json"


@pytest.fixture
def file(path: Path) -> WorkFile:
    return WorkFile(path, Clock())


@pytest.fixture
def another(path: Path) -> Callable[[], WorkFile]:
    """Makes the view of one more kernel on the same file."""
    return lambda: WorkFile(path, Clock())
