"""`workshop measure`: Dutch in the terminal, documented keys in JSON, a sentence for every bad log."""

from __future__ import annotations

import io
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.cli import main

ROOT = Path(__file__).resolve().parents[2]
LOG = """case;moment;wat;kanaal;klant geworden
1;01-03-2025 10:00;A;web;nee
1;02-03-2025 10:00;B;mail;nee
1;03-03-2025 10:00;C;web;ja
2;01-03-2025 10:00;A;web;nee
2;02-03-2025 10:00;B;mail;nee
3;01-03-2025 10:00;A;web;nee
"""


def ask(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code and both streams of a command."""
    code = main(["measure", *words])
    out, err = capsys.readouterr()
    return code, out, err


def keys(value: Any, place: str = "") -> set[str]:
    """Every key of the answer with its place; lists by their first item."""
    if isinstance(value, dict):
        return {f"{place}.{key}".lstrip(".") for key in value} | {
            one for key, inner in value.items() for one in keys(inner, f"{place}.{key}")
        }
    return keys(value[0], place) if isinstance(value, list) and value else set()


def test_a_log_is_told_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns by option, a conversion column of its own, a funnel that is asked for; the file holds all answers."""
    path, out = tmp_path / "log.csv", tmp_path / "map" / "uit.json"
    path.write_text(LOG, encoding="utf-8")
    code, said, err = ask(
        capsys, str(path), "--activity", "wat", "--converted", "klant geworden", "--steps", "A,B,C", "--draws", "20",
        "--json", str(out),
    )  # fmt: skip
    assert (code, err) == (0, "")
    for piece in ("Kwaliteit van log.csv", "Trechter", "C: 1 (33,3 %)", "bewijst een oorzaak", "uit.json"):
        assert piece in said.replace("\u202f", " ")
    assert str(tmp_path) not in said
    found = json.loads(out.read_text("utf-8"))
    assert [one["count"] for one in found["funnel"]["steps"]] == [3, 2, 1]
    assert found["attribution"]["models"]["last"]["web"]["value"] == 1.0 and found["attribution"]["causal"] is False
    assert found["variants"]["total"] == 3 and found["transitions"]["count"] == 3


def test_a_column_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Next to the question which column it is; and the report calls columns by their Dutch names."""
    path = tmp_path / "log.csv"
    path.write_text(LOG.replace("3;01", ";01"), encoding="utf-8")
    code, _, err = ask(capsys, str(path), "--case-id", "klantnr", "--activity", "wat")
    assert code == 2 and "De kolom klantnr staat niet in dit bestand." in err and "kolom wat staat" not in err
    said = ask(capsys, str(path), "--activity", "wat", "--draws", "0")[1]
    assert "leeg: klant" in said and "customer" not in said


def test_a_touchpoint_as_purchase_is_told_to_count_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a column of conversions there is nothing to say."""
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    said = [
        ask(capsys, str(path), "--activity", "wat", "--converted", goal, "--draws", "0")[1]
        for goal in ("C", "klant geworden")
    ]
    assert ["telt de aankoop zelf mee" in one for one in said] == [True, False]


def test_every_key_is_documented(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands in the file stands in docs/measure.md, top level and one below."""
    out = tmp_path / "uit.json"
    assert ask(capsys, str(ROOT / "datasets" / "rijnveen" / "events.csv"), "--draws", "0", "--json", str(out))[0] == 0
    documented = set(re.findall(r"`([a-z_0-9.]+)`", (ROOT / "docs" / "measure.md").read_text("utf-8")))
    found = {one for one in keys(json.loads(out.read_text("utf-8"))) if one.count(".") < 2}
    varying = ("quality.missing", "quality.zones")
    assert {one for one in found if one not in documented and not one.startswith(varying)} == set()


BAD = {
    "leeg.csv": "",
    "kop.csv": "customer,timestamp,touchpoint\n",
    "vreemd.csv": "a,b\n1,2\n",
    "tijden.csv": "customer,timestamp,touchpoint\nk,morgen,A\n",
    "vol.csv": "customer,timestamp,touchpoint\nk,2025-01-01,A,te,veel\n",
}


@pytest.mark.parametrize("name", [*BAD, "nergens.csv"])
def test_bad_logs_get_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Exit code 2 and Dutch, no traceback."""
    if name in BAD:
        (tmp_path / name).write_text(BAD[name], encoding="utf-8")
    code, out, err = ask(capsys, str(tmp_path / name))
    assert (code, out) == (2, "") and "Traceback" not in err and "nog niet kan uitleggen" not in err


DUTCH = "klantnummer;datum en tijd;moment;bedrag\n" + "".join(
    f"{k};0{day}-03-2025 10:15;{name};12,50\n"
    for k in range(1, 7)
    for day, name in enumerate(("Ontdekt in café", "Proefrit", "Offerte", "Fiets gekocht")[: 2 + k % 3], 1)
)


@pytest.fixture(params=["utf-8", "cp1252", "utf-8-sig"])
def bikes(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A Dutch log with columns that have names of their own."""
    path = tmp_path / "mijn log.csv"
    path.write_text(DUTCH, encoding=request.param)
    return path


def test_the_question_about_columns_has_a_line_that_answers_it(bikes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns that were found, options to use, and a command that works when it is copied."""
    code, out, err = ask(capsys, str(bikes))
    assert (code, out) == (2, "") and "datum en tijd, moment en bedrag" in err and "--activity is het touchpoint" in err
    words = shlex.split(err.strip().splitlines()[-1])
    assert words[:3] == ["python3", "start.py", "measure"]
    code, out, err = ask(capsys, *words[3:], "--draws", "0")
    assert (code, err) == (0, "") and "Ontdekt in café" in out


def test_nobody_stops_without_buying_while_nobody_said_who_bought(
    bikes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a conversion it asks for one with a line to copy; with one the funnel ends there."""
    code, out, _ = ask(capsys, str(bikes), "--activity", "moment")
    assert code == 0 and "zonder te kopen" not in out and "niemand klant" not in out
    words = shlex.split(out.strip().splitlines()[-1])
    assert words[-2:] == ["--converted", "Fiets gekocht"]
    code, out, _ = ask(capsys, *words[3:], "--draws", "0")
    funnel = out.partition("\nTrechter\n")[2].partition("\n\n")[0].splitlines()
    assert code == 0 and "zonder te kopen" in out and funnel[-2].strip().startswith("Fiets gekocht: 2 ")


def test_a_terminal_sees_a_bar_that_fills(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reading and drawing are told on one line that is drawn over itself, from nothing to everything."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    assert main(["measure", str(path), "--activity", "wat", "--converted", "klant geworden", "--draws", "20"]) == 0
    shown = screen.getvalue().split("\r")
    read, drawn = ([one for one in shown if word in one] for word in ("logboek", "trekkingen"))
    assert read and screen.getvalue().endswith("\n")
    assert [one.count("#") for one in drawn] == [0, 12] and "0 van 20" in drawn[0] and "10 van 20" in drawn[1]
    assert shown[-1].count("#") == 24 and "20 van 20" in shown[-1]
    assert "#" not in capsys.readouterr().out


ODD = {
    "een.csv": "customer,timestamp,touchpoint\nk,2025-01-01,A\n",
    "zelfde.csv": "customer,timestamp,touchpoint\n" + "k,2025-01-01,A\nk,2025-01-01,B\n",
    "later.csv": "customer,timestamp,touchpoint\nk,2099-01-01,A\nk,2099-01-02,B\n",
}


@pytest.mark.parametrize(("name", "piece"), list(zip(ODD, ("klanten", "dezelfde tijd", "in de toekomst"), strict=True)))
def test_odd_logs_are_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, piece: str) -> None:
    """One event, one moment for all, dates to come: answers where there are any, and a remark."""
    (tmp_path / name).write_text(ODD[name], encoding="utf-8")
    code, out, err = ask(capsys, str(tmp_path / name))
    assert (code, err) == (0, "") and piece in out and "Verdelen kan nog niet" in out
