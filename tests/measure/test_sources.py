"""A log opens from everything people have it in, and asks when it is not sure which column is which."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from workshop_lib.errors import BadFile, NotFound, WorkshopError
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.results import Transition
from workshop_lib.text.errors import explain

ROWS = [
    ("k", dt.datetime(2025, 3, 1, 10), "A", "web", False),
    ("l", dt.datetime(2025, 3, 1, 11), "A", "web", False),
    ("k", dt.datetime(2025, 3, 2, 10), "B", "mail", True),
]
NAMES = ["customer", "timestamp", "touchpoint", "channel", "converted"]
FRAME = pd.DataFrame(ROWS, columns=NAMES)


def same(log: EventLog) -> None:
    """The small log of two customers, whatever it came from."""
    assert log.transitions() == (Transition("A", "B", 1),)
    found = {one.path: (one.conversions, one.others) for one in log.paths("channel")}
    assert found == {("web", "mail"): (1, 0), ("web",): (0, 1)}
    assert log.durations("A", "B").median == 1.0 and log.quality().rows == 3


def test_a_frame_opens() -> None:
    """A DataFrame is read where it is, with its own types."""
    same(EventLog.open(FRAME))


def test_parquet_and_tables_open(tmp_path: Path) -> None:
    """A Parquet file, and a table of a DuckDB file by its name."""
    FRAME.to_parquet(tmp_path / "log.parquet")
    same(EventLog.open(tmp_path / "log.parquet"))
    with duckdb.connect(str(tmp_path / "base.duckdb")) as base:
        base.register("frame", FRAME)
        base.execute('CREATE TABLE "my log" AS SELECT * FROM frame')
    same(EventLog.open(f"{tmp_path / 'base.duckdb'}::my log"))
    with pytest.raises(NotFound) as caught:
        EventLog.open(f"{tmp_path / 'base.duckdb'}::other")
    assert caught.value.facts == {"name": "other", "known": ("my log",)}


GA4 = [
    {"user_pseudo_id": "1.2", "event_timestamp": "1740823200000000", "event_name": "page_view",
     "traffic_source": {"medium": "web", "source": "x"}, "event_params": [{"key": "a", "value": {"int_value": 1}}]},
    {"user_pseudo_id": "1.3", "event_timestamp": "1740826800000000", "event_name": "page_view",
     "traffic_source": {"medium": "web", "source": "x"}, "event_params": []},
    {"user_pseudo_id": "1.2", "event_timestamp": "1740909600000000", "event_name": "purchase",
     "traffic_source": {"medium": "mail", "source": "y"}, "event_params": []},
]  # fmt: skip


@pytest.mark.parametrize("name", ["ga4.json", "ga4.jsonl", "ga4.json.gz", "ga4.csv"])
def test_an_export_of_google_analytics_opens(tmp_path: Path, name: str) -> None:
    """JSON lines as BigQuery writes them, or flattened CSV: millionths of a second, medium, and purchase converts."""
    lines = "".join(json.dumps(one) + "\n" for one in GA4)
    if name.endswith(".csv"):
        rows = [[one["user_pseudo_id"], one["event_timestamp"], one["event_name"], one["traffic_source"]["medium"]]
                for one in GA4]  # type: ignore[index]  # fmt: skip
        header = "user_pseudo_id,event_timestamp,event_name,traffic_source.medium\n"
        lines = header + "".join(",".join(map(str, row)) + "\n" for row in rows)
    path = tmp_path / name
    path.write_bytes(gzip.compress(lines.encode()) if name.endswith(".gz") else lines.encode())
    log = EventLog.open(path)
    assert log.transitions() == (Transition("page_view", "purchase", 1),)
    assert {one.path: (one.conversions, one.others) for one in log.paths("channel")} == {
        ("web", "mail"): (1, 0),
        ("web",): (0, 1),
    }
    assert log.quality().first == dt.datetime(2025, 3, 1, 10)


def test_a_doubtful_column_is_asked_about(tmp_path: Path) -> None:
    """Two columns that could be the customer: the question names both; an answer settles it."""
    path = tmp_path / "log.csv"
    path.write_text("klant;zaak;tijdstip;stap\nk;1;2025-01-01;A\nl;1;2025-01-02;B\n", encoding="utf-8")
    with pytest.raises(BadFile) as caught:
        EventLog.open(path)
    assert caught.value.facts["candidates"] == ("klant", "zaak") and caught.value.facts["role"] == "customer"
    assert "de klant" in explain(caught.value) and "klant en zaak" in explain(caught.value)
    assert EventLog.open(path, {"customer": "zaak"}).transitions() == (Transition("A", "B", 1),)


def test_columns_with_names_of_their_own_are_told(tmp_path: Path) -> None:
    """Any name will do when somebody says which is which; a name that is not there is asked for."""
    path = tmp_path / "log.csv"
    path.write_text("wie,wanneer,wat,hoe\nk,2025-01-01,A,x\nk,2025-01-02,B,y\n", encoding="utf-8")
    told = {"customer": "wie", "timestamp": "Wanneer", "touchpoint": "wat", "channel": "hoe"}
    log = EventLog.open(path, told, converted="B")
    assert [(one.path, one.conversions) for one in log.paths("channel")] == [(("x", "y"), 1)]
    with pytest.raises(BadFile, match="column_missing"):
        EventLog.open(path, {**told, "customer": "wien"})
    with pytest.raises(NotFound, match="converted"):
        EventLog.open(path, told, converted="C")


def test_one_column_is_never_two_things(tmp_path: Path) -> None:
    """A column that a person gave a role is nothing else any more; two roles for one column is a question."""
    path = tmp_path / "log.csv"
    path.write_text("klantnummer;datum en tijd;moment\nk;01-03-2025;A\nk;02-03-2025;B\n", encoding="utf-8")
    assert EventLog.open(path, {"touchpoint": "moment"}).transitions() == (Transition("A", "B", 1),)
    with pytest.raises(BadFile, match="column_missing") as missing:
        EventLog.open(path)
    assert missing.value.facts["suggested"] == {
        "customer": "klantnummer", "timestamp": "datum en tijd", "touchpoint": "moment",
    }  # fmt: skip
    with pytest.raises(BadFile, match="column_twice") as twice:
        EventLog.open(path, {"touchpoint": "moment", "timestamp": "Moment"})
    assert "het touchpoint en het tijdstip" in explain(twice.value)


def test_quality_sees_zones_the_future_and_machines(tmp_path: Path) -> None:
    """Two zones and none, a moment in 2099, and a customer with a contact every second."""
    rows = ["k,2025-01-01T10:00:00Z,A", "k,2025-01-01T10:00:00+02:00,A", "l,2099-01-01,A"]
    rows += [f"robot,2025-01-01T12:00:{n:02},A" for n in range(12)]
    path = tmp_path / "log.csv"
    path.write_text("customer,timestamp,touchpoint\n" + "\n".join(rows) + "\n", encoding="utf-8")
    found = EventLog.open(path).quality(now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert found.zones == {"": 13, "Z": 1, "+02:00": 1}
    assert (found.future, found.bots, found.out_of_order, found.usable) == (1, 1, 1, 15)


BAD = {
    "a.parquet": b"PAR1 nonsense", "a.json": b"{not json", "a.duckdb::t": b"no database", "empty.json": b"",
    "columns.json": b'{"a": 1}\n',
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_sources_are_explained(tmp_path: Path, name: str) -> None:
    """Whatever the file claims to be: a Dutch sentence without the place on the disk."""
    (tmp_path / name.partition("::")[0]).write_bytes(BAD[name])
    with pytest.raises(WorkshopError) as caught:
        EventLog.open(str(tmp_path / name))
    said = explain(caught.value)
    assert "nog niet kan uitleggen" not in said and str(tmp_path) not in said and "…" not in said


def test_opening_a_log_does_not_load_ibis_or_pandas(tmp_path: Path) -> None:
    """What takes longest to import is not needed for a file."""
    path = tmp_path / "log.csv"
    path.write_text("customer,timestamp,touchpoint\nk,2025-01-01,A\nk,2025-01-02,B\n", encoding="utf-8")
    ask = (
        "import sys; from workshop_lib.measure.log import EventLog; log = EventLog.open(sys.argv[1]).unique(); "
        "log.quality(); log.variants(); log.drop_off(); log.paths(); log.durations(); "
        "print([name for name in ('ibis', 'pandas', 'pyarrow') if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", ask, str(path)], cwd=root, capture_output=True, timeout=60, check=True)
    assert done.stdout.strip() == b"[]"


@pytest.mark.heavy
@pytest.mark.skipif(os.name == "nt", reason="a signal to oneself is something else there")
def test_an_interrupt_during_a_query_stops_like_any_other() -> None:
    """Ctrl-C while DuckDB is busy is a keyboard interrupt, not an unknown error."""
    ask = (
        "import os, signal, threading; from workshop_lib.measure.engine import Engine\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a background shell leaves it ignored
        "engine = Engine()\n"
        "threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
        "try: engine.run('SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b')\n"
        "except KeyboardInterrupt: print('stopped')"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", ask], cwd=root, capture_output=True, timeout=60, check=True)
    assert done.stdout.strip() == b"stopped"
