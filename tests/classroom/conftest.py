"""A class on disk: work files as teams hand them in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.model.answer import Answer, Status
from workshop_lib.model.work import Work
from workshop_lib.notebook.desk import fresh_work
from workshop_lib.store.codec import Envelope, encode

Hand = Callable[..., Work]
SAVED = dt.datetime(2026, 11, 20, 15, 30, tzinfo=dt.UTC)


@pytest.fixture
def hand_in(tmp_path: Path) -> Hand:
    """Writes one work at a place inside the folder of the class; answers are {number: (value, right)}."""

    def write(place: str, answers: dict[str, tuple[Any, bool]] | None = None, **changes: Any) -> Work:
        outcome = {True: Status.GOOD.value, False: Status.NOT_YET.value}
        kept = tuple(
            Answer(exercise=number, value=value, outcome=outcome[right], attempts=1)
            for number, (value, right) in (answers or {}).items()
        )
        work: Work = fresh_work("rijnveen").but(author=place, answers=kept, **changes)
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encode(Envelope(revision=3, saved=SAVED, work=work)))
        return work

    return write
