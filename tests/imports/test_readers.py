"""Files of others: understood where possible, refused with file and line where not, never half taken in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from workshop_lib import cli
from workshop_lib.errors import BadFile, NotFound
from workshop_lib.imports.cjml import from_cjml
from workshop_lib.imports.csvfile import from_csv
from workshop_lib.imports.mermaid import from_mermaid
from workshop_lib.imports.ojf import from_ojf
from workshop_lib.imports.readers import READERS, read_file
from workshop_lib.imports.workbook import from_xlsx
from workshop_lib.text.errors import explain

ENGLISH = "Score,Stage,Step,Pain points,Rating of boss,Score Anna\n-2.5,Buy,Pay,Too slow,x,1\n,Buy,Wait,,,\n"
DUTCH = "Touchpoint;Fase;Beleving;Wie\nBellen;Koop;1,5;Jan\nKlaar;Gebruik;\u22123;\n"
WEB = """undefined<cjml><actor id="a1"><actorName>Sanne</actorName></actor>
<touchpoint id="t1" type="communication"><initiator>a1</initiator>
<initiatorDescription>Belt & vraagt</initiatorDescription>
<receiver>a2</receiver><channel>phone</channel></touchpoint></cjml>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><CJML>&y;</CJML>"""


def test_a_plain_table_in_english_is_understood() -> None:
    """Columns in any order, synonyms, a persona by her column, and a column without a place is told."""
    read = from_csv(ENGLISH.encode(), "x.csv")
    pay, wait = read.work.journey.touchpoints
    assert (pay.name, pay.pain.text, pay.emotions[0].score) == ("Pay", "Too slow", -2.5)
    assert [phase.name for phase in read.work.journey.phases] == ["Buy"] and wait.phase == pay.phase
    assert [one.name for one in read.work.personas] == ["Anna"] and pay.emotions[1].score == 1
    assert [one.detail for one in read.report.lost] == ["Rating of boss"]


def test_a_plain_table_from_windows_is_understood() -> None:
    """Semicolons, decimal commas, a real minus sign and the encoding of Windows."""
    for data in (DUTCH.encode("utf-8-sig"), DUTCH.replace("\u2212", "-").encode("cp1252"), DUTCH.encode("utf-16")):
        steps = from_csv(data, "x.csv").work.journey.touchpoints
        assert [one.emotions[0].score for one in steps] == [1.5, -3.0]


def test_mermaid_is_read_with_decimals_and_without_actors() -> None:
    """Also out of Markdown; the mark becomes a score; what lies outside the scale is told."""
    text = "# x\n```mermaid\njourney\n title T\n section A\n  Eet#58; brood: 3.5\n  Slaap: 7: Me, Cat\n```\n"
    read = from_mermaid(text.encode(), "x.md")
    eat, sleep = read.work.journey.touchpoints
    assert (eat.name, eat.emotions[0].score, eat.emotions[0].persona) == ("Eet: brood", 1.25, "")
    assert [(one.persona, one.score) for one in sleep.emotions] == [("me", 5.0), ("cat", 5.0)]
    assert {one.code: one.count for one in read.report.changed} == {"from_one_to_five": 2, "outside_scale": 1}


def test_cjml_of_the_web_generator_is_read() -> None:
    """Its own dialect, a bare ampersand, and the word undefined before the first element."""
    read = from_cjml(WEB.encode(), "x.xml")
    assert [(one.name, one.channel) for one in read.work.journey.touchpoints] == [("Belt & vraagt", "phone")]
    assert [one.name for one in read.work.personas] == ["Sanne"]


def test_openjourney_of_others_is_read() -> None:
    """Metadata inside, ids missing, a lane by its name, labels that have no place are told."""
    text = (
        '{"metadata":{"title":"T","persona":"Ans"},"stages":[{"id":"s","name":"Koop"}],'
        '"swimlanes":[{"id":"l","name":"Pain points"}],"nodes":[{"stageId":"s","swimlaneId":"l","title":"Duur",'
        '"score":-3,"isMomentOfTruth":true,"tags":["los"]}]}'
    )
    read = from_ojf(text.encode(), "x.ojf")
    (one,) = read.work.journey.touchpoints
    assert (one.name, one.pain.text, one.moment_of_truth, one.emotions[0].score) == ("Duur", "Duur", True, -3)
    assert [(lost.detail, lost.count) for lost in read.report.lost] == [("tags", 1)]


BAD = [
    (from_csv, b"touchpoint;score\nA;1\nB;veel\n", "import_number", 3),
    (from_csv, b"touchpoint;score\nA;7\n", "import_score", 2),
    (from_csv, b"touchpoint;bezit\nA;geleend\n", "import_choice", 2),
    (from_csv, b"appels;peren\n1;2\n", "import_heads", None),
    (from_csv, b"code;touchpoint\nA;x\nA;y\n", "import_double", None),
    (from_csv, b"\x00\xff\x00\x01", "import_not_text", None),
    (from_mermaid, b"journey\n section A\n  Bel: nu: 4: Me\n", "import_mark", 3),
    (from_mermaid, b"journey\n  Bel\n", "import_line", 2),
    (from_mermaid, b"flowchart LR\n", "import_no_journey", 1),
    (from_cjml, b"<CJML>\n<a>\n</CJML>", "import_xml", 3),
    (from_cjml, b"<html/>", "import_root", None),
    (from_cjml, BOMB.encode(), "import_entities", None),
    (from_ojf, b'{"a":1,\n}', "import_json", 2),
    (from_ojf, b"{}", "import_no_nodes", None),
    (from_xlsx, b"PK nonsense", "import_not_xlsx", None),
    (READERS[".json"], b'{"journey": {"touchpoints": [{"id": "a", "phase": 9}]}}', "import_value", None),
]


@pytest.mark.parametrize(("reader", "data", "code", "line"), BAD, ids=[f"{one[2]}-{n}" for n, one in enumerate(BAD)])
def test_bad_input_is_named(reader: object, data: bytes, code: str, line: int | None) -> None:
    """File, line and what is wrong, in Dutch."""
    with pytest.raises(BadFile) as caught:
        reader(data, "mijn.bestand")  # type: ignore[operator]
    assert (caught.value.code, caught.value.facts.get("line")) == (code, line)
    assert "mijn.bestand" in explain(caught.value) and "…" not in explain(caught.value)


def test_a_zip_bomb_is_refused() -> None:
    """The size after unpacking counts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 70_000_000)
    with pytest.raises(BadFile, match="import_too_large"):
        from_xlsx(made.getvalue(), "x.xlsx")


def test_unknown_and_missing_files_are_told(tmp_path: Path) -> None:
    """The ending decides; a file that is not there is not a traceback."""
    (tmp_path / "x.docx").write_bytes(b"x")
    with pytest.raises(BadFile, match="import_unknown"):
        read_file(tmp_path / "x.docx")
    with pytest.raises(NotFound):
        read_file(tmp_path / "weg.csv")


def test_the_command_takes_in_all_or_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A good file becomes a work with a report; a bad one leaves no folder; a work is never replaced."""
    good, bad, goal = tmp_path / "goed.csv", tmp_path / "slecht.csv", tmp_path / "reis"
    good.write_text(DUTCH, encoding="utf-8")
    bad.write_text(DUTCH.replace("1,5", "veel"), encoding="utf-8")
    assert cli.main(["import", str(bad), "--into", str(goal)]) == 2 and not goal.exists()
    assert "regel 2" in capsys.readouterr().err
    assert cli.main(["import", str(good), "--into", str(goal)]) == 0
    assert "kolom Wie ken ik niet" in capsys.readouterr().out
    before = (goal / "klantreis.json").read_bytes()
    assert cli.main(["import", str(good), "--into", str(goal)]) == 2
    assert (goal / "klantreis.json").read_bytes() == before
    assert cli.main(["export", str(goal), "--to", "mermaid", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "kaart.mmd").read_text("utf-8").startswith("journey\n")
