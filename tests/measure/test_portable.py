"""Both routes give the same answers: packed on this machine, and Ibis expressions where the table is."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_lib.errors import BadFile, Unsuitable
from workshop_lib.measure import questions as ask
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.portable import Portable

pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")
"""Ibis calls DuckDB by an older name; that is for Ibis to change."""
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["k", "l", "m"]),
        st.integers(0, 5),
        st.sampled_from(["A", "B", "C"]),
        st.booleans(),
        st.sampled_from(["web", "mail", None]),
    ),
    min_size=1,
    max_size=12,
)
FIRST = dt.datetime(2025, 1, 1, 12, 30, 15, 250_000)
NAMES = ("customer", "timestamp", "touchpoint", "converted", "channel")


def database(path: Path, rows: list[tuple[Any, ...]]) -> Path:
    """A DuckDB file with table `events`; column `row` says in which order the rows were written."""
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path)) as base:
        base.execute(
            "CREATE TABLE events (customer VARCHAR, timestamp TIMESTAMP, touchpoint VARCHAR, converted BOOLEAN, "
            "channel VARCHAR, row INTEGER)"
        )
        days = [(who, FIRST + dt.timedelta(days=day), *rest, k) for k, (who, day, *rest) in enumerate(rows)]
        base.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", days)
    return path


def agree(packed: EventLog, other: Portable) -> None:
    """Every answer that both can give."""
    assert packed.transitions() == other.transitions()
    assert list(packed.variants()) == list(other.variants())
    assert packed.drop_off() == other.drop_off()
    assert list(packed.paths()) == list(other.paths())
    assert list(packed.paths("channel")) == list(other.paths("channel"))
    steps = [name for name in ("A", "C", "B") if name in packed.touchpoints]
    assert packed.funnel(steps) == other.funnel(steps)
    days, same = packed.durations(), other.durations()
    assert days.n == same.n and (days.mean, days.p10, days.median) == pytest.approx((same.mean, same.p10, same.median))


@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_the_engine_and_the_packed_route_agree(tmp_path: Path, rows: list[tuple[Any, ...]]) -> None:
    """Random small logs in a database: opened by `path::table` and asked through Ibis."""
    path = database(tmp_path / "base.duckdb", rows)
    packed = EventLog.open(f"{path}::events")
    base = ibis.duckdb.connect(path, read_only=True)
    try:
        agree(packed, Portable(base.table("events")))
        assert EventLog.open(base.table("events")).transitions() == packed.transitions()
    finally:
        base.disconnect()


@pytest.mark.heavy
def test_spark_agrees_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same expressions on a local PySpark, which is an optional extra."""
    spark = pytest.importorskip("pyspark.sql").SparkSession
    rows = [("k", 0, "A", False, "web"), ("k", 1, "B", True, "mail"), ("l", 0, "A", False, None),
            ("m", 3, "C", False, "web"), ("m", 2, "A", False, "web"), ("m", 2, "B", False, "mail"),
            ("n", 0, "A", True, "web"), ("n", 4, "A", False, "web")]  # fmt: skip
    packed = EventLog.open(f"{database(tmp_path / 'base.duckdb', rows)}::events")
    memory = [(who, FIRST + dt.timedelta(days=day), *rest, k) for k, (who, day, *rest) in enumerate(rows)]
    kinds = "string", "timestamp", "string", "boolean", "string", "int"
    schema = ", ".join(f"{name} {kind}" for name, kind in zip([*NAMES, "row"], kinds, strict=True))
    monkeypatch.chdir(tmp_path)  # Spark may leave a folder where it stands
    session = spark.builder.master("local[1]").config("spark.sql.shuffle.partitions", 1).getOrCreate()
    try:
        session.createDataFrame(memory, schema).createOrReplaceTempView("events")
        agree(packed, Portable(ibis.pyspark.connect(session).table("events")))
    finally:
        session.stop()


@pytest.mark.parametrize("dialect", ["duckdb", "bigquery", "snowflake", "trino", "postgres", "databricks"])
def test_every_question_is_said_in_the_language_of_other_engines(dialect: str) -> None:
    """All expressions become SQL there, without a connection; no list is grouped by, and no place is global."""
    kinds = {"customer": "string", "timestamp": "timestamp", "touchpoint": "string", "converted": "boolean"}
    events = Portable(ibis.table({**kinds, "channel": "string"}, name="events"))._events
    windowed, journeys = dialect == "databricks", ask.until_conversion(events)
    questions = {
        "transitions": ask.transitions(events),
        "funnel": ask.reached(events, ["A", "B", "C"]),
        "variants": ask.variants(events, 10, windowed),
        "stops": ask.stops(events),
        "durations": ask.summary(ask.spans(events, None, None)),
        "quantiles": ask.ranked(ask.spans(events, "A", "B"), [1, 2]),
        "paths": ask.paths(journeys, "channel", windowed),
    }
    for name, question in questions.items():
        sql = str(ibis.to_sql(question, dialect=dialect)).upper()
        assert sql.startswith(("SELECT", "WITH")), name
        assert re.search(r"ROW_NUMBER\(\) OVER \(\s*PARTITION BY", sql), name


def test_places_between_two_events_are_exact(tmp_path: Path) -> None:
    """Quantiles come from two neighbours, as numpy takes them; an empty span is explained."""
    rows = [(who, day, "A", False, None) for who in "klm" for day in (0, ord(who) - 105)]
    path = database(tmp_path / "base.duckdb", rows)
    base = ibis.duckdb.connect(path, read_only=True)
    try:
        found = Portable(base.table("events")).durations()
        assert (found.n, found.p10, found.median, found.p90) == (3, pytest.approx(2.2), 3.0, pytest.approx(3.8))
        with pytest.raises(Unsuitable, match="no_durations"):
            Portable(base.table("events")).durations("A", "Z")
    finally:
        base.disconnect()


def test_a_table_without_the_needed_columns_is_explained() -> None:
    """The roles that nobody fills are facts of the mistake."""
    with pytest.raises(BadFile) as caught:
        Portable(ibis.table({"a": "string"}, name="t"))
    assert caught.value.facts["missing"] == ("customer", "timestamp", "touchpoint")


def test_a_funnel_needs_steps() -> None:
    """Nothing is asked of the engine for an empty funnel."""
    kinds = {"customer": "string", "timestamp": "timestamp", "touchpoint": "string"}
    with pytest.raises(Unsuitable, match="no_funnel"):
        Portable(ibis.table(kinds, name="t")).funnel([])
