"""Files as Dutch analysts bring them: straight from Excel, from a till, from a colleague."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from workshop_lib.errors import BadFile
from workshop_lib.measure.heads import rewritten
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.results import Transition
from workshop_lib.text.errors import explain

DUTCH = (
    "Klant-ID ;Datum en tijd;Contactmoment;Bedrag\r\n"
    "1;31-12-2026 14:05;Café ‘Zon’;€ 1.250,50\r\n1;1-1-2027 9:05;Gekocht;12,50\r\n"
)
STEP = Transition("Café ‘Zon’", "Gekocht", 1)
PLAIN = "klant;tijdstip;stap\n1;2026-01-01;A\n1;2026-01-02;B\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("packed", [False, True])
def test_all_ways_in_which_excel_saves_are_read(tmp_path: Path, encoding: str, packed: bool) -> None:
    """Euro signs and curly quotes come out whole, also when no letter of the head tells how the file is written."""
    path, data = tmp_path / ("log.csv.gz" if packed else "log.csv"), DUTCH.encode(encoding)
    path.write_bytes(gzip.compress(data) if packed else data)
    log = EventLog.open(path)
    assert log.transitions() == (STEP,)
    assert log.durations().mean == pytest.approx(18 / 24 + 1 / 24)


def test_a_letter_that_windows_does_not_know_is_not_the_end(tmp_path: Path) -> None:
    """One broken byte in a name costs that letter, not the log."""
    path = tmp_path / "log.csv"
    path.write_bytes(b"klant;tijdstip;stap\n1;2026-01-01;Caf\xe9 \x81\n")
    assert EventLog.open(path).touchpoints == ("Café \ufffd",)
    assert rewritten(path, "cp1252", tmp_path).read_text("utf-8").endswith("\ufffd\n")


@pytest.mark.parametrize("line", ["sep=;\n", "SEP=;\r\n", '"sep=;"\n', "\ufeffsep=;\n"])
def test_a_line_that_names_the_separator_is_no_head(tmp_path: Path, line: str) -> None:
    """Excel reads that line; here the columns stand below it."""
    path = tmp_path / "log.csv"
    path.write_text(line + PLAIN.replace("\n", "\r\n" if "\r" in line else "\n"), encoding="utf-8", newline="")
    assert EventLog.open(path).transitions() == (Transition("A", "B", 1),)


@pytest.mark.parametrize("name", ["log.xlsx", "log.xls", "log.csv"])
def test_a_workbook_is_told_from_a_table(tmp_path: Path, name: str) -> None:
    """Whatever it is called: the sentence says that it is Excel and what to do."""
    path = tmp_path / name
    path.write_bytes((b"\xd0\xcf\x11\xe0" if name == "log.xls" else b"PK\x03\x04") + b"\0" * 99)
    with pytest.raises(BadFile, match="excel_file") as caught:
        EventLog.open(path)
    assert "Excel-bestand" in explain(caught.value) and "CSV UTF-8" in explain(caught.value)


@pytest.mark.parametrize("head", ["klant;Klant ;tijdstip;stap", "klant;tijdstip;stap;stap"])
def test_a_name_that_stands_in_the_head_twice_is_asked_about(tmp_path: Path, head: str) -> None:
    """Taking the first in silence could be the wrong one; a name that nobody uses may stand there twice."""
    path = tmp_path / "log.csv"
    path.write_text(f"{head}\n1;2026-01-01;A;x\n", encoding="utf-8")
    with pytest.raises(BadFile, match="column_repeated") as caught:
        EventLog.open(path)
    assert "meer dan één keer" in explain(caught.value)
    path.write_text("klant;tijdstip;stap;x;x\n1;2026-01-01;A;y;z\n", encoding="utf-8")
    assert EventLog.open(path).touchpoints == ("A",)


def test_three_hundred_columns_are_read_or_asked_about_in_short(tmp_path: Path) -> None:
    """The three that count are found; without them a question that does not fill the screen."""
    path, more = tmp_path / "log.csv", [f"kolom {k}" for k in range(297)]
    path.write_text(";".join(["klant", "tijdstip", "stap", *more]) + "\n1;2026-01-01;A" + ";x" * 297 + "\n", "utf-8")
    assert EventLog.open(path).touchpoints == ("A",)
    path.write_text(";".join(more) + "\n" + ";".join("x" * 297) + "\n", "utf-8")
    with pytest.raises(BadFile, match="column_missing") as caught:
        EventLog.open(path)
    assert "en nog 285" in explain(caught.value)


def test_of_a_date_and_a_time_apart_the_date_is_suggested(tmp_path: Path) -> None:
    """A clock without a day is no moment."""
    path = tmp_path / "log.csv"
    path.write_text("klant;datum;tijd;stap\n1;31-12-2026;14:05;A\n", encoding="utf-8")
    with pytest.raises(BadFile, match="column_unsure") as caught:
        EventLog.open(path)
    assert caught.value.facts["suggested"]["timestamp"] == "datum"
    assert EventLog.open(path, {"timestamp": "datum"}).touchpoints == ("A",)


def test_customers_without_a_name_are_counted_and_left_out(tmp_path: Path) -> None:
    """Rows of nobody belong to no journey; the report says how many there are."""
    path = tmp_path / "log.csv"
    path.write_text("klant;tijdstip;stap\n1;2026-01-01;A\n;2026-01-02;C\n 1 ;2026-01-03;B\n", encoding="utf-8")
    log = EventLog.open(path)
    found = log.quality()
    assert (found.rows, found.usable, found.customers, found.missing["customer"]) == (3, 2, 1, 1)
    assert log.transitions() == (Transition("A", "B", 1),)
