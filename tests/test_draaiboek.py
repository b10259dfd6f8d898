"""The instructor's guide agrees with the kit: times, links, commands, calls, answers, and the house style."""

from __future__ import annotations

import importlib.util
import re
import shlex
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from workshop_lib import start
from workshop_lib.authoring.percent import read_lesson
from workshop_lib.checks.exercise import shown
from workshop_lib.checks.final import ASKED, PASS, bank
from workshop_lib.cli import parser
from workshop_lib.measure.survey import nps
from workshop_lib.rules import emotion
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text.catalogue import phase_model
from workshop_lib.text.exercises import quiz
from workshop_lib.text.numbers import NARROW, number, percent
from workshop_lib.text.steps import STEPS

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "draaiboek.md"
SHEETS = ROOT / "docs" / "papier" / "werkbladen.html"
BUILT = ("notebooks", "exercises", "solutions")
"""Folders that `workshop build` makes from the lessons; a link into them is held to its source."""
TEXT = GUIDE.read_text("utf-8")
DAYS = ("Dag 1: begrijpen", "Dag 2: ontwerpen en sturen")
LABELS = ("Doel", "Moet", "Mag", "Gaat vaak mis", "Vraag", "Verwacht antwoord", "Stop", "Overdracht")
NUMBERS = range(1, 9)


def section(title: str) -> str:
    """The text under one heading, up to the next heading of the same or a higher level."""
    found = re.search(rf"^(#+) {re.escape(title)}.*\n", TEXT, re.MULTILINE)
    assert found, title
    following = re.search(rf"^#{{1,{len(found[1])}}} ", TEXT[found.end() :], re.MULTILINE)
    return TEXT[found.end() : found.end() + following.start() if following else None]


def rows(text: str) -> list[list[str]]:
    """The cells of every table row in a text, without heads and rules."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rules = [index for index, row in enumerate(cells) if set("".join(row)) <= set("-")]
    skip = {*rules, *(index - 1 for index in rules)}
    return [row for index, row in enumerate(cells) if index not in skip]


def notebook_section(step: int) -> str:
    return section(f"Notebook {step} ·")


def minutes_of(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def lesson(step: int) -> Path:
    """The one lesson of a step."""
    found = [path for path in (ROOT / "lessons").glob(f"{step:02}_*.py") if not path.stem.endswith("_opdrachten")]
    assert len(found) == 1, step
    return found[0]


def links() -> set[str]:
    return set(re.findall(r"\]\(([^)]+)\)", TEXT))


def anchor(heading: str) -> str:
    """How a code host names a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def known(value: float | None) -> float:
    assert value is not None
    return value


def prose() -> list[str]:
    """Every sentence of the guide: code blocks and sums away, one cell or item at a time, links as their words."""
    text = re.sub(r"```.*?```|^Som: .*?$", "", TEXT, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"`[^`]*`", "code", text))
    parts = [part for line in text.splitlines() for part in re.split(r"\||(?<=[.?:;])\**\s", line)]
    return [part for part in parts if part.strip()]


@cache
def starter() -> ModuleType:
    """`start.py` as a module; it does nothing until its `main` is called."""
    spec = importlib.util.spec_from_file_location("starter", ROOT / "start.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("day", DAYS)
def test_a_day_runs_without_gaps_from_nine_to_five(day: str) -> None:
    """Every block begins when the one before it ends; the day is 480 minutes long."""
    clock = minutes_of("09:00")
    for row in rows(section(day)):
        assert minutes_of(row[0]) == clock, row
        clock += int(row[1])
    assert clock == minutes_of("17:00")


@pytest.mark.parametrize("title", [*DAYS, "Varianten"])
def test_a_written_sum_is_right(title: str) -> None:
    """The line under a timetable adds up the minutes of that very table."""
    found = re.search(r"^Som: ([\d +]+) = \*\*(\d+)\*\*", section(title), re.MULTILINE)
    assert found
    parts = [int(part) for part in found[1].split(" + ")]
    column = 0 if title == "Varianten" else 1
    assert parts == [int(row[column]) for row in rows(section(title)) if row[column].isdigit()]
    assert sum(parts) == int(found[2])


def test_ways_of_working_fill_their_block() -> None:
    """Where a block is divided, its parts add up to its minutes."""
    divided = 0
    for row in (row for day in DAYS for row in rows(section(day))):
        parts = [int(part) for part in re.findall(r"\d+", row[3])]
        divided += bool(parts)
        assert not parts or sum(parts) == int(row[1]), row
    assert divided > 8


def test_every_step_gets_its_minutes() -> None:
    """The blocks of the two days, the first table and the steps give a notebook the same minutes: 580 in all."""
    blocks = dict.fromkeys(NUMBERS, 0)
    for row in (row for day in DAYS for row in rows(section(day))):
        found = re.fullmatch(r"\[(\d)\]\(\.\./notebooks/0\1_.*\.ipynb\)", row[4])
        if found:
            blocks[int(found[1])] += int(row[1])
    table = {int(row[0][1]): int(row[1]) for row in rows(section("De tijd in één tabel")) if row[0].startswith("[")}
    assert blocks == table == {one.number: one.about.minutes for one in STEPS}
    assert sum(blocks.values()) == 580
    assert "**580**" in section("De tijd in één tabel")


@pytest.mark.parametrize("step", NUMBERS)
def test_a_section_names_the_minutes_of_its_step(step: int) -> None:
    """The numbers in the line under a heading add up to the minutes of the step."""
    line = next(line for line in notebook_section(step).splitlines() if "minuten" in line)
    found = [int(part) for part in re.findall(r"(\d+) minuten", line)]
    assert sum(found) == STEPS[step - 1].about.minutes


def test_breaks_and_the_rest_make_up_the_days() -> None:
    """Of 960 minutes 150 are break and 230 are opening, model, quiz, gallery, presentation and test."""
    pauses = sum(int(row[1]) for day in DAYS for row in rows(section(day)) if row[2] in ("Pauze", "Lunch"))
    assert pauses == 150
    assert 2 * 480 - 580 - pauses == 230
    assert "150 minuten pauze" in TEXT
    assert "andere 230 minuten" in TEXT


def test_preparing_takes_ninety_minutes() -> None:
    """The parts of the preparation add up to what its heading says."""
    title = "Een week vooraf, 90 minuten"
    assert sum(int(row[0]) for row in rows(section(title))) == 90


@pytest.mark.parametrize("link", sorted(links()))
def test_every_link_leads_somewhere(link: str) -> None:
    """A link goes to a heading here, a file, a sheet, or a notebook that a lesson makes."""
    path, _, place = link.partition("#")
    target = (GUIDE.parent / path).resolve() if path else GUIDE
    folder = target.relative_to(ROOT).parts[0]
    if folder in BUILT:
        assert target.suffix in ("", ".ipynb")
        assert not target.suffix or (ROOT / "lessons" / f"{target.stem}.py").is_file()
    elif path:
        assert target.is_file()
        there = target.read_text("utf-8") if place else ""
        found = {anchor(heading) for heading in re.findall(r"^#+ (.*)", there, re.MULTILINE)}
        assert not place or f'id="{place}"' in there or place in found
    else:
        assert place in {anchor(heading) for heading in re.findall(r"^#+ (.*)", TEXT, re.MULTILINE)}


@pytest.mark.parametrize("step", NUMBERS)
def test_every_notebook_has_a_whole_section(step: int) -> None:
    """Goal, must, may, mistakes, questions, answers, stop and hand-over; linked to notebook and exercises."""
    text, name = notebook_section(step), lesson(step).stem
    assert f"(../notebooks/{name}.ipynb)" in text
    assert f"(../exercises/{name}.ipynb)" in text
    found = re.findall(r"^- \*\*(.+?)\.\*\* \S", text, re.MULTILINE)
    assert tuple(dict.fromkeys(found)) == LABELS


@pytest.mark.parametrize("step", NUMBERS)
def test_optional_parts_are_named(step: int) -> None:
    """A part that a lesson calls optional stands under "Mag" with its own heading."""
    cells = read_lesson(lesson(step).read_text("utf-8"))
    optional = [cell.source for cell in cells if cell.facts.get("level") == "may" and cell.kind == "markdown"]
    may = next(line for line in notebook_section(step).splitlines() if line.startswith("- **Mag.**"))
    for source in optional:
        for heading in re.findall(r"^## (.+)$", source, re.MULTILINE):
            assert f'"{heading}"' in may


def test_commands_are_known() -> None:
    """Everything after `start.py` is something that `start.py` or the command line understands."""
    found = re.findall(r"python3 start\.py ?([^`\n]*)", TEXT)
    tasks = []
    for words in map(shlex.split, found):
        task, rest = starter().route(words)
        tasks.append(task)
        if task == "library":
            assert parser().parse_args(rest).command
        else:
            assert set(rest) <= {"--quick", "--alles"}
    assert {"lab", "test", "library"} <= set(tasks)


def test_the_offline_copy_uses_what_start_py_reads() -> None:
    """The packages go to the folder and come from the lock files that `start.py` knows."""
    line = next(line for line in section("Zonder internet").splitlines() if "pip download" in line)
    home = starter().Home(ROOT)
    words = shlex.split(line)
    assert {home.lock.name, home.test_lock.name} == {words[i + 1] for i, word in enumerate(words) if word == "-r"}
    assert words[words.index("-d") + 1] == "wheels"
    assert f"`{home.env.name}`" in section("Zonder internet")


def test_calls_exist(tmp_path: Path) -> None:
    """Every call that the guide shows is one that a trainee can type."""
    ws = start("rijnveen", str(tmp_path))
    found = set(re.findall(r"`ws\.([\w.]+)\(", TEXT))
    assert {"export", "quiz"} <= found
    for name in found:
        value: object = ws
        for part in name.split("."):
            value = getattr(value, part)
        assert callable(value)


def test_cases_are_the_shipped_ones() -> None:
    """The table that helps to choose names each case once, and no other."""
    assert sorted(row[0].strip("`") for row in rows(section("De casus kiezen"))) == sorted(case_names())


def test_the_figures_of_the_cases_are_recomputed() -> None:
    """The answers that an instructor reads out are those of the shipped cases."""
    found = {row[0]: row[1:] for row in rows(notebook_section(5))}
    assert sorted(found) == sorted(case_names())
    for name, cells in found.items():
        journey = load_case(name).work.journey
        rounded = ((emotion.mean, 3), (emotion.peak, 0), (emotion.end, 0), (emotion.peak_end, 1))
        figures = [number(known(figure(journey)), decimals) for figure, decimals in rounded]
        # In a page that people edit the space before a percent sign is an ordinary one.
        share = percent(known(emotion.moments_score(journey)), 1).replace(NARROW, " ")
        assert cells == [str(len(journey.touchpoints)), *figures, str(len(emotion.pain_points(journey))), share]


def test_expected_answers_are_those_of_the_exercises() -> None:
    """Every figure and touchpoint behind the number of an exercise stands in that exercise."""
    found = re.findall(r"Oefening (\d\.\d)(?:, bij (\w+))?: (.*?)(?=Oefening|\n)", TEXT)
    assert {name[0] for name, *_ in found} == {"1", "2", "3", "4", "6", "7", "8"}
    for name, case, answer in found:
        told = shown(name, case.lower())
        assert told is not None
        source = f"{told.worked} {told.question} {told.table}"
        for figure in re.findall(r"[A-D]\d\d|\d[\d.,]*\d|\d", answer):
            # A table holds plain numbers, with a point.
            assert figure in source or figure.replace(",", ".") in source, (name, figure)


def test_the_quizzes_fit_the_days() -> None:
    """The questions of four quizzes on day 1; a final test of fifteen out of the bank, with the norm of the kit."""
    text = section("Quiz en eindtoets")
    assert [int(row[2]) for row in rows(text)] == [sum(len(quiz(step)) for step in range(1, 5)), ASKED]
    assert f"{PASS} van de {ASKED}" in text
    assert f"bank van {len(bank())}" in text


def test_the_strips_have_room_for_every_question() -> None:
    """On the strip a letter fits for every question of the day and of the test."""
    strips = SHEETS.read_text("utf-8").partition('id="stroken"')[2]
    day_one, *_ = re.findall(r"stap 1 tot en met 4</b><i>(.*?)</i>", strips)
    test, *_ = re.findall(r"Eindtoets, versie ___</b><i>.*?15:(.*?)goed", strips)
    assert day_one.count("_") == sum(len(quiz(step)) for step in range(1, 5))
    assert test.count("_") == ASKED


def test_the_rubric_is_whole() -> None:
    """Six criteria with four levels give 18 points, on the page and on the sheet."""
    found = rows(section("Het eindproduct beoordelen"))
    assert [len(row) for row in found] == [5] * 6
    assert "12 van de 18" in section("Het eindproduct beoordelen")
    sheet = SHEETS.read_text("utf-8").partition('id="beoordeling"')[2]
    for cell in (cell for row in found for cell in row):
        assert f">{cell}<" in sheet


def test_the_closing_example_is_calculated() -> None:
    """Six promoters and two detractors of twelve: the score and the interval are those of the kit."""
    text = section("De cursus afsluiten")
    assert "12 mensen, 6 promotors, 4 passief, 2 criticasters" in text
    found = nps(6, 2, 12)
    assert f"= {found.value:.0f}." in text
    assert f"van {number(known(found.low), 0)} tot {number(known(found.high), 0)}." in text


def test_every_step_has_a_paper_sheet() -> None:
    """When the technique fails, each step has its own sheet, with its number on top and a link in the table."""
    found = dict(re.findall(r'<section id="stap-(\d)">\s*<header><h1>(\d) ·', SHEETS.read_text("utf-8")))
    assert found == {str(step): str(step) for step in NUMBERS}
    linked = re.findall(r"werkbladen\.html#stap-(\d)", section("Als de techniek faalt"))
    assert linked == [str(step) for step in NUMBERS]


def test_the_wall_map_has_the_nine_phases() -> None:
    """The columns of the sheet for step 5 carry the codes and names of the nine phases."""
    sheet = SHEETS.read_text("utf-8").partition('id="stap-5"')[2].partition("</section>")[0]
    assert re.findall(r"<th>(F\d .*?)</th>", sheet) == [f"{phase.code} {phase.name}" for phase in phase_model("nine")]


def test_the_number_of_sheets_is_told() -> None:
    """Who prints the sheets knows how many come out."""
    assert SHEETS.read_text("utf-8").count("<section ") == 10
    assert "tien bladen" in section("Materiaal")


def test_sentences_are_short() -> None:
    """No sentence, cell or item has 25 words or more."""
    found = prose()
    assert len(found) > 300
    assert [sentence for sentence in found if len(sentence.split()) >= 25] == []


@pytest.mark.parametrize("path", [GUIDE, SHEETS], ids=lambda path: path.name)
def test_the_house_style(path: Path) -> None:
    """No shouting, no "fout", no polite form, no path of one machine, and nothing fetched from elsewhere."""
    text = path.read_text("utf-8").replace("<!DOCTYPE", "")
    assert "!" not in text
    assert re.findall(r"\b(?:fout|fouten|u|uw)\b", text, re.IGNORECASE) == []
    assert re.findall(r"(?:/work|/tmp|/root|/home|/Users|C:\\)", text) == []
    assert "http" not in text
