"""Cells as people write them: moments, amounts, yes and no."""

from __future__ import annotations

import datetime as dt

import pytest

from workshop_lib.measure.cells import amount, has_comma, yes
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.moments import moment

ENGINE = Engine()


def utc(*parts: int) -> int:
    """Microseconds since 1970 of a moment in UTC."""
    return int(dt.datetime(*parts, tzinfo=dt.UTC).timestamp() * 1_000_000)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2025-03-01", utc(2025, 3, 1)),
        ("2025-03-01 10:30", utc(2025, 3, 1, 10, 30)),
        ("2025-03-01T10:30:05", utc(2025, 3, 1, 10, 30, 5)),
        ("2025-03-01T10:30:05Z", utc(2025, 3, 1, 10, 30, 5)),
        ("2011-10-18T09:05:12+02:00", utc(2011, 10, 18, 7, 5, 12)),
        ("2011-10-18 09:05:12+0200", utc(2011, 10, 18, 7, 5, 12)),
        ("1-3-2025", utc(2025, 3, 1)),
        ("01-03-2025 10:30", utc(2025, 3, 1, 10, 30)),
        ("01/03/2025 10:30:05", utc(2025, 3, 1, 10, 30, 5)),
        ("31.12.2024", utc(2024, 12, 31)),
        ("12/31/2024", None),
        ("someday", None),
        ("200000-01-01", None),
        ("infinity", None),
        ("12", None),
    ],
)
def test_moments(cell: str, expected: int | None) -> None:
    """ISO with and without zone, Dutch day first; months first and words are not guessed."""
    assert ENGINE.run(f"SELECT {moment('$1::VARCHAR')}", cell)[0][0] == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1,5", "2"], [1.5, 2.0]),
        (["1.250,50", "1.000"], [1250.5, 1000.0]),
        (["1,250.50", "1,000"], [1250.5, 1000.0]),
        (["1.5", "−2"], [1.5, -2.0]),
        (["€ 12,00", "x"], [12.0, None]),
        (["nan", "1e400"], [None, None]),
    ],
)
def test_amounts_follow_their_column(cells: list[str], expected: list[float | None]) -> None:
    """Whether 1.000 is one or a thousand is decided by the other cells of the column."""
    values = ", ".join(f"('{cell}')" for cell in cells)
    ENGINE.run(f"CREATE OR REPLACE TABLE raw AS FROM (VALUES {values}) t(value)")
    found = ENGINE.run(f"SELECT {amount('value', has_comma(ENGINE, 'value'))} FROM raw")
    assert [one for (one,) in found] == expected


@pytest.mark.parametrize(("cell", "expected"), [("Ja", True), ("1", True), ("nee", False), ("misschien", None)])
def test_yes_and_no(cell: str, expected: bool | None) -> None:
    """Dutch, English and numbers; a maybe is neither."""
    assert ENGINE.run(f"SELECT {yes('$1::VARCHAR')}", cell)[0][0] is expected
