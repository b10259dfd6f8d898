"""Whatever somebody typed stays text, in every field of every export."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from functools import cache
from xml.etree import ElementTree

import pytest
from work_makers import HOSTILE, poisoned

from workshop_lib.exports.kinds import KINDS, convert
from workshop_lib.rules.conversion import clean
from workshop_lib.text.guard import unguard

XML = ("cjml", "bpmn", "opml")
WORST = (HOSTILE[1], HOSTILE[4], HOSTILE[9], HOSTILE[13])


@cache
def made(kind: str, text: str) -> bytes:
    return convert(poisoned(text), kind).data


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"pptx", "xlsx", "marketing", "schema"}))
def test_every_export_survives_every_text(kind: str) -> None:
    """No text stops an export, and none leaves a control character or half a letter behind."""
    for text in HOSTILE:
        said = made(kind, text).decode("utf-8-sig")
        assert kind == "json" or not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", said)


@pytest.mark.parametrize("text", WORST)
def test_a_workbook_has_no_formulas(text: str) -> None:
    """Every cell with the text is a text, exactly as typed, and no part of the file calculates."""
    from openpyxl import load_workbook

    for kind in ("xlsx", "marketing"):
        data = made(kind, text)
        cells = [cell for sheet in load_workbook(io.BytesIO(data)) for row in sheet for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        assert not [name for name in names if "external" in name.lower() or "vba" in name.lower()]
        found = [cell for cell in cells if isinstance(cell.value, str) and clean(text)[:20] in cell.value]
        assert len(found) > 10 and all(cell.quotePrefix for cell in found if cell.value[0] in "=+-@")


@pytest.mark.parametrize("kind", ["csv", "marketing-csv", "agenda-csv"])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_csv_cell_never_begins_a_formula(kind: str, text: str) -> None:
    """A spreadsheet sees a quote sign first; taking it away gives the text back."""
    rows = list(csv.reader(io.StringIO(made(kind, text).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+@\t\r" and cell and not re.fullmatch(r"-?\d+(,\d+)?", cell)]
    assert not [cell for cell in cells if cell.startswith("-") and not re.fullmatch(r"-\d+(,\d+)?", cell)]
    assert clean(text) in {unguard(cell) for cell in cells}


@pytest.mark.parametrize("kind", XML)
@pytest.mark.parametrize("text", HOSTILE)
def test_xml_keeps_the_text_whole(kind: str, text: str) -> None:
    """The document is well-formed, has no element that was typed, and holds the text."""
    root = ElementTree.fromstring(made(kind, text))
    assert not [one for one in root.iter() if one.tag.rpartition("}")[2] in ("script", "b")]
    said = [one.text or "" for one in root.iter()] + [value for one in root.iter() for value in one.attrib.values()]
    assert any(clean(text) in one for one in said)


@pytest.mark.parametrize("kind", ["json", "ojf"])
@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_the_text_whole(kind: str, text: str) -> None:
    """The text comes out of the parser as it went in."""
    said = json.dumps(json.loads(made(kind, text)), ensure_ascii=False)
    assert json.dumps(text.strip() if kind == "json" else clean(text), ensure_ascii=False)[1:-1] in said


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_has_no_markup_of_others(text: str) -> None:
    """No HTML element but our own line break, no link, no heading and no fence that somebody typed."""
    said = made("markdown", text).decode()
    outside = re.sub(r"```mermaid\n.*?```", "", said, flags=re.S)
    assert set(re.findall(r"<(\w+)", outside)) <= {"br"}
    assert "](" not in outside.replace("\\](", "") and "```" not in outside
    assert not re.search(r"^# kop", outside, re.M)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_diagram_has_only_its_own_lines(text: str) -> None:
    """In Mermaid and PlantUML a typed text stays within its line, and no directive is left."""
    mermaid = made("mermaid", text).decode()
    assert "%%{" not in mermaid and "<" not in mermaid
    assert all(re.match(r"(journey$| {4}(accTitle|accDescr|title|section|    .*: [1-5]: ))", line)
               for line in mermaid.splitlines())  # fmt: skip
    plant = made("plantuml", text).decode()
    assert plant.count("@enduml") == plant.count("@startuml") == 1 and "<script" not in plant
    assert set(re.findall(r"<(.)", plant)) <= {"U"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_calendar_keeps_its_events(text: str) -> None:
    """The calendar has as many events as without the text, each with the text in its summary."""
    from icalendar import Calendar

    plain, evil = (Calendar.from_ical(made("agenda", one)) for one in ("gewoon", text))
    assert len(evil.events) == len(plain.events) > 5
    assert any(" ".join(clean(text).split()) in " ".join(str(one["summary"]).split()) for one in evil.events)


@pytest.mark.parametrize("text", [HOSTILE[0], HOSTILE[8]])
def test_slides_hold_the_text_or_its_beginning(text: str) -> None:
    """A text stands on the slide, or shortened there and whole in the notes; nothing links to anywhere."""
    from pptx import Presentation

    deck = Presentation(io.BytesIO(made("pptx", text)))
    said, notes = [], []
    for slide in deck.slides:
        assert not [part for part in slide.part.rels.values() if part.is_external]
        for shape in slide.shapes:
            if shape.has_table:
                said += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
            elif shape.has_text_frame:
                said.append(shape.text_frame.text)
        notes.append(slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "")
    beginning = clean(text)[:12]
    assert sum(beginning in one for one in said) > 10
    if len(text) > 500:
        assert any(clean(text) in one for one in notes)
