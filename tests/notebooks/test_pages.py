"""The build of every page: what holds for all lessons, exercises and answers alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.notebooks import page_rules, prose_rules
from tests.notebooks.pages import FOLDERS, KIT, STEPS, Page, code_cells, outputs, planned, prose, read, shipped, source
from workshop_lib.authoring.assemble import assemble
from workshop_lib.authoring.percent import Cell
from workshop_lib.notebook import Workshop, start
from workshop_lib.text.exercise_words import CHECK, HINT, SOLUTION
from workshop_lib.text.steps import STEPS as TEXTS

PAGES = list(planned())
LESSONS = [path for path in PAGES if path.startswith("notebooks/")]
SHIPPED = shipped(*FOLDERS)
EVERYWHERE = (
    page_rules.headings, page_rules.short_code, page_rules.words_between, page_rules.opening, page_rules.hanging,
    page_rules.ignored, prose_rules.long_sentences, prose_rules.exclamation_marks, prose_rules.wrong,
)  # fmt: skip
Rule = Callable[[Page], list[str]]
_MACHINE = re.compile(r"(?<![\w.])/(?:work|tmp|root|home|usr|var|Users|mnt)/|[A-Z]:\\|site-packages|ipykernel_\d")
_LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
_FILE = re.compile(r"`((?:notebooks|exercises|solutions|lessons|datasets|docs)/[^`]*)`")


@pytest.mark.parametrize("folder", FOLDERS)
def test_there_are_eight(folder: str) -> None:
    """The lessons make eight notebooks, eight exercise pages and eight answer pages, and all lie in the kit."""
    numbers = [f"{step:02d}" for step in STEPS]
    assert [Path(path).name[:2] for path in PAGES if path.startswith(f"{folder}/")] == numbers
    assert [path.name[:2] for path in shipped(folder)] == numbers, "run `workshop build`"


@pytest.mark.parametrize("rule", EVERYWHERE, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("path", PAGES)
def test_page(path: str, rule: Rule) -> None:
    """Every page keeps every rule."""
    assert rule(planned()[path]) == []


@pytest.mark.parametrize("path", [path for path in PAGES if not path.startswith("solutions/")])
def test_a_page_can_be_overseen(path: str) -> None:
    """12 to 30 cells; an answer page has no form per quiz and may be longer."""
    assert page_rules.length(planned()[path]) == []


@pytest.mark.parametrize(("path", "step"), list(zip(LESSONS, TEXTS, strict=True)), ids=LESSONS)
def test_minutes_add_up(path: str, step: object) -> None:
    """The minutes of the cells are the minutes of the step, and the page says so."""
    page, minutes = planned()[path], getattr(step, "about").minutes  # noqa: B009
    cells = [cell["metadata"].get("workshop", {}).get("minutes", 0) for cell in page["cells"]]
    assert sum(cells) == page["metadata"]["workshop"]["minutes"] == minutes
    assert f"**Duur:** {minutes} minuten" in prose(page)


@pytest.mark.parametrize("path", LESSONS)
def test_the_next_lesson_is_one_click_away(path: str) -> None:
    """The last cell links to the next lesson; after the last one the journey begins again at the first."""
    last = planned()[path]["cells"][-1]
    following = LESSONS[(LESSONS.index(path) + 1) % len(LESSONS)]
    assert last["cell_type"] == "markdown"
    assert f"]({Path(following).name})" in source(last)


@pytest.mark.parametrize("path", [path for path in PAGES if path not in LESSONS])
def test_practice_says_how_to_go_on(path: str) -> None:
    """The last cell of an exercise or answer page names the next lesson, or says that all eight are done."""
    last, step = planned()[path]["cells"][-1], int(Path(path).name[:2])
    assert "**Verder:**" in source(last)
    assert (LESSONS[step] if step < len(LESSONS) else "alle acht stappen") in source(last)


@pytest.mark.parametrize("path", LESSONS)
def test_practice_is_one_click_away(path: str) -> None:
    """The last cell links to the exercises of this lesson, and these link to their answers."""
    name = Path(path).name
    assert f"](../exercises/{name})" in source(planned()[path]["cells"][-1])
    assert f"](../solutions/{name})" in prose(planned()[f"exercises/{name}"])
    assert f"](../exercises/{name})" in prose(planned()[f"solutions/{name}"])


@pytest.mark.parametrize("path", PAGES)
def test_a_notebook_is_named_by_a_link(path: str) -> None:
    """Nobody has to look a notebook up in the list of files."""
    assert re.findall(r"`[^`]*\.ipynb`", prose(planned()[path])) == []


@pytest.mark.parametrize("path", LESSONS)
def test_every_lesson_says_that_a_choice_is_remembered(path: str) -> None:
    """Right above the cell that names a case: who chose one on the start page has nothing to change."""
    cells = planned()[path]["cells"]
    place = next(number for number, cell in enumerate(cells) if "parameters" in cell["metadata"].get("tags", ()))
    assert "Laat deze cel dan staan; je keuze geldt vanzelf.\nAnders " in source(cells[place - 1])


@pytest.mark.parametrize("path", LESSONS)
def test_a_form_is_opened_by_a_cell(path: str) -> None:
    """A lesson that sends somebody to a form has the cell that opens it, or a link to the page that has."""
    page = planned()[path]
    run = "\n".join(source(cell) for cell in code_cells(page))
    assert [call for call in re.findall(r"`(ws\.\w+\.edit\(\))`", prose(page)) if call not in run] == []


@pytest.mark.parametrize("path", LESSONS)
def test_named_tabs_exist(path: str, workshop: Workshop) -> None:
    """A tab that a lesson names in bold is one of the form of the journey, the only form with tabs."""
    named = re.findall(r"tabblad \*\*([^*]+)\*\*", prose(planned()[path]))
    assert set(named) <= set(workshop.journey.edit().form.widget.titles)


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith("exercises/")])
def test_exercise_pages_name_the_buttons(path: str) -> None:
    """The three buttons of an exercise are called as they are."""
    assert all(f"**{name}**" in source(planned()[path]["cells"][0]) for name in (CHECK, HINT, SOLUTION))


@pytest.mark.parametrize("path", PAGES)
def test_links_and_file_names_lead_somewhere(path: str) -> None:
    """Every relative link and every file that the text names exists, or is made by the build."""
    text = prose(planned()[path])
    links = [link for link in _LINK.findall(text) if not link.startswith(("http://", "https://"))]
    targets = [(KIT / path).parent / link for link in links] + [KIT / found for found in _FILE.findall(text)]
    made = {(KIT / one).resolve() for one in PAGES}
    assert [one.name for one in targets if not one.exists() and one.resolve() not in made] == []


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """An open workshop to ask for its names."""
    return start("rijnveen", str(tmp_path_factory.mktemp("names")))


@pytest.mark.parametrize("path", PAGES)
def test_every_call_exists(path: str, workshop: Workshop) -> None:
    """What a page does with `ws`, or tells a trainee to type, is there."""
    for cell, node in page_rules.calls(planned()[path]):
        found: object = workshop
        for name in page_rules.path_of(node):
            assert hasattr(found, name), f"{cell}: ws has no {'.'.join(page_rules.path_of(node))}"
            found = getattr(found, name)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_shown(path: Path) -> None:
    """A stored page shows no error, no stream, no widget and no trace of a machine."""
    shown = outputs(read(path))
    kinds = {kind for _, kind, _ in shown}
    assert kinds <= {"text/plain", "text/html", "image/svg+xml", "image/png"}
    assert [cell for cell, _, text in shown if _MACHINE.search(text) or "Traceback" in text] == []


@pytest.mark.parametrize("path", shipped("notebooks", "solutions"), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_picture_has_words(path: Path) -> None:
    """Each drawing has a title and a description; a picture made of dots has words beside it."""
    shown = outputs(read(path))
    drawings = [(cell, text) for cell, kind, text in shown if "<svg" in text and kind != "text/plain"]
    filled = [re.search(rf"<{tag}\b[^>]*>[^<]", text) for _, text in drawings for tag in ("title", "desc")]
    assert all(filled), f"{sum(not one for one in filled)} of {len(filled)} texts are missing"
    images = [tag for _, kind, text in shown if kind == "text/html" for tag in re.findall(r"<img\b[^>]*>", text)]
    assert [tag for tag in images if 'alt="' not in tag or 'alt=""' in tag] == []
    dots = {cell for cell, kind, _ in shown if kind == "image/png"}
    assert dots <= {cell for cell, kind, text in shown if kind == "text/plain" and len(text) > 40}


@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
def test_pages_can_be_read_without_running(folder: str) -> None:
    """Outputs are there, and no numbers: a number means that you ran the cell yourself."""
    for path in shipped(folder):
        page = read(path)
        cells = code_cells(page)
        assert {cell["execution_count"] for cell in cells} == {0}, path.name
        assert sum(bool(cell["outputs"]) for cell in cells) >= 0.6 * len(cells), path.name
        assert all(cell["outputs"] for cell in cells[2:]), path.name


def test_exercises_are_shipped_clean() -> None:
    """An exercise page has no outputs and no counts: it is yet to be made."""
    cells = [cell for path in shipped("exercises") for cell in code_cells(read(path))]
    assert cells and not any(cell["outputs"] or cell["execution_count"] for cell in cells)


_GOOD = [
    Cell("markdown", "# Titel", 1), Cell("code", page_rules.PARAMETERS, 2, ("parameters",)), Cell("markdown", "En", 5),
    Cell("code", page_rules.START, 6), Cell("markdown", "## Deel", 9), Cell("code", "ws", 10),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "slip"),
    [
        (page_rules.headings, Cell("markdown", "# Nog een titel", 11)),
        (page_rules.headings, Cell("markdown", "#### Te diep", 11)),
        (page_rules.short_code, Cell("code", "1\n2\n3\n4", 11)),
        (page_rules.words_between, Cell("code", "ws", 11)),
        (page_rules.opening, Cell("code", page_rules.PARAMETERS, 11, ("parameters",))),
        (page_rules.hanging, Cell("code", "interact(teken)", 11)),
        (page_rules.hanging, Cell("code", "naam = input()", 11)),
        (page_rules.hanging, Cell("code", "ws;", 11)),
        (page_rules.ignored, Cell("code", "ws", 11, ("nbval-skip",))),
        (page_rules.ignored, Cell("code", "# NBVAL_IGNORE_OUTPUT\nws", 11)),
        (prose_rules.long_sentences, Cell("markdown", "woord " * 25, 11)),
        (prose_rules.exclamation_marks, Cell("markdown", "Goed zo!", 11)),
        (prose_rules.wrong, Cell("markdown", "Dat is fout.", 11)),
    ],
)
def test_a_rule_sees_a_slip(rule: Rule, slip: Cell) -> None:
    """A good page passes; with one slip the rule complains."""
    assert rule(assemble("goed", _GOOD, {})) == []
    assert rule(assemble("slip", [*_GOOD, slip], {})) != []


def test_a_long_list_is_not_a_long_sentence() -> None:
    """Points, table cells, sources and code words do not count as one sentence."""
    text = "- een twee drie\n- vier vijf zes\n\n| a b | c d |\n\n`x y z` eind.\n<small>Bron: heel lang.</small>"
    assert max(len(one.split()) for one in prose_rules.sentences(text)) == 3
