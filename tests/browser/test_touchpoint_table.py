"""The touchpoint table in a real JupyterLab: by mouse, by keyboard alone, from Excel, with a hundred rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

TABLE, FORM = ".ws-table", ".workshop-form"
FILL = (
    "from workshop_lib.store.library import load_case\n"
    "ws._desk.saver('journey')(load_case('rijnveen').work.journey)\n"
    "ws._desk.saver('personas')(load_case('rijnveen').work.personas)"
)
MANY = (
    "from workshop_lib.model.journey import Touchpoint\n"
    "journey = ws.work.journey\n"
    "phases = [one.id for one in journey.phases]\n"
    "rows = tuple(Touchpoint(id=f'T{n:03}', name=f'stap {n}', phase=phases[n * 9 // 100]) for n in range(100))\n"
    "ws._desk.saver('journey')(journey.but(touchpoints=rows))"
)

WALK = """() => {
  const begin = performance.now(), down = () => new KeyboardEvent("keydown", {key: "ArrowDown", bubbles: true});
  for (let step = 0; step < 50; step++) document.activeElement.dispatchEvent(down());
  return (performance.now() - begin) / 50;
}"""
"""Milliseconds per row, walking down fifty rows."""


def open_table(desk: Desk, work: str, fill: str = FILL) -> Desk:
    """A notebook with the journey form open at its table."""
    desk.open(fill, "ws.journey.edit()", work=work)
    desk.page.locator(f"{TABLE} .ws-toolbar").first.wait_for(timeout=30_000)
    return desk


def cell(desk: Desk, id: str, field: str) -> Any:
    return desk.page.locator(f'{TABLE} tr[data-id="{id}"] .col-{field}')


def codes(work: dict[str, Any]) -> list[str]:
    return [one["id"] for one in work["journey"].get("touchpoints", [])]


def touchpoint(work: dict[str, Any], id: str) -> dict[str, Any]:
    return next((one for one in work["journey"].get("touchpoints", []) if one["id"] == id), {})


def focused(desk: Desk) -> str:
    """Row and column of the cell with the focus."""
    return str(
        desk.page.evaluate(
            "() => { const at = document.activeElement.closest('[data-col]');"
            " return at ? `${at.parentElement.dataset.id}|${at.className.replace(/^col-(\\S+).*/, '$1')}` : ''; }"
        )
    )


def test_typing_in_a_cell_is_in_the_work_file_within_a_second(desk: Desk) -> None:
    """Click, type, wait: nobody pressed Enter, and it is on disk. The line below says when."""
    open_table(desk, "table-type")
    cell(desk, "A01", "name").click()
    desk.page.keyboard.type("Beurs in Boskoop")
    took = desk.wait_disk(lambda work: touchpoint(work, "A01")["name"] == "Beurs in Boskoop", "table-type", 3)
    desk.page.locator(".ws-bar .ws-status", has_text="bewaard om").wait_for()
    desk.shoot("table-typing")
    assert took < 1
    desk.page.keyboard.press("Enter")
    assert cell(desk, "A01", "name").inner_text() == "Beurs in Boskoop"
    assert desk.errors == []
    assert desk.outside == []


@pytest.mark.parametrize("field", ["word", "phase", "channel"])
def test_a_double_click_opens_a_cell_and_changes_nothing(desk: Desk, field: str) -> None:
    """Wherever in the cell it falls: the list opens at the present word, that is selected, nothing else."""
    open_table(desk, f"table-double-{field}")
    before = touchpoint(desk.journey(f"table-double-{field}"), "A06")
    here = cell(desk, "A06", field)
    here.scroll_into_view_if_needed()
    word, box = here.inner_text(), here.bounding_box()
    for share in (0.15, 0.5, 0.9):
        desk.page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + share * box["height"], delay=40)
        here.locator("[role=option][aria-selected=true]", has_text=word).wait_for()
        assert here.locator("input").evaluate("one => getSelection().toString() || one.value") == word
        if share == 0.5:
            desk.shoot(f"table-double-{field}")
        desk.page.wait_for_timeout(500)
        assert touchpoint(desk.journey(f"table-double-{field}"), "A06") == before
        desk.page.keyboard.press("Escape")
        desk.page.keyboard.press("Escape")
    here.click()
    here.locator("[role=option]").nth(1).click()
    desk.wait_disk(lambda work: touchpoint(work, "A06") != before, f"table-double-{field}")


@pytest.mark.parametrize("field", ["name", "doing"])
def test_a_double_click_on_a_sentence_leaves_it_open(desk: Desk, field: str) -> None:
    """Also where the cell is taller than its field; the whole text can be read while it is open."""
    open_table(desk, f"table-twice-{field}")
    here = cell(desk, "A06", field)
    here.scroll_into_view_if_needed()
    text, box = here.inner_text(), here.bounding_box()
    desk.page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + 0.95 * box["height"], delay=40)
    desk.page.wait_for_timeout(300)
    assert here.locator("input, textarea").input_value() == text
    desk.shoot(f"table-twice-{field}")


def test_everything_by_keyboard_alone(desk: Desk) -> None:
    """Walk, overwrite, choose from a list by its first letters, make a row, move it, change its phase, take it back."""
    open_table(desk, "table-keys")
    cell(desk, "A01", "name").focus()
    keys, cells = desk.page.keyboard, desk.cells()
    keys.type("dd")
    keys.press("Tab")
    assert focused(desk) == "A01|phase"
    desk.wait_disk(lambda work: touchpoint(work, "A01")["name"] == "dd", "table-keys")
    keys.type("over")
    desk.page.locator(f"{TABLE} [role=option][aria-selected=true]", has_text="Overweging").wait_for()
    desk.shoot("table-list")
    keys.press("Enter")
    desk.wait_disk(lambda work: touchpoint(work, "A01")["phase"] == "f3", "table-keys")
    keys.press("Insert")
    desk.page.locator(f"{TABLE} input[data-ws-editing]").wait_for()
    keys.type("Proefpakket")
    keys.press("Tab")
    made = focused(desk).split("|")[0]
    desk.wait_disk(lambda work: touchpoint(work, made).get("name") == "Proefpakket", "table-keys")
    before = codes(desk.journey("table-keys")).index(made)
    keys.press("Alt+ArrowUp")
    desk.wait_disk(lambda work: codes(work).index(made) == before - 1, "table-keys")
    phase = touchpoint(desk.journey("table-keys"), made)["phase"]
    keys.press("Alt+ArrowRight")
    desk.wait_disk(lambda work: touchpoint(work, made)["phase"] > phase, "table-keys")
    assert focused(desk) == f"{made}|phase"
    keys.press("Control+z")
    desk.wait_disk(lambda work: touchpoint(work, made)["phase"] == phase, "table-keys")
    keys.press("Control+y")
    desk.wait_disk(lambda work: touchpoint(work, made)["phase"] > phase, "table-keys")
    assert focused(desk) == f"{made}|phase"
    keys.press("Tab")
    assert desk.page.evaluate("!document.activeElement.closest('.ws-table table')")
    assert desk.cells() == cells
    desk.shoot("table-keyboard")


def test_single_keys_never_reach_the_notebook(desk: Desk) -> None:
    """`d d`, `a` and `x` on cells and buttons of the table leave the notebook as it is."""
    open_table(desk, "table-shortcuts")
    cells = desk.cells()
    for name in ("Nieuw", "Kies uit voorbeelden"):
        desk.page.locator(TABLE).get_by_role("button", name=name).focus()
        desk.page.keyboard.type("ddax")
    cell(desk, "A01", "code").focus()
    desk.page.keyboard.type("ddax")
    assert desk.cells() == cells
    assert "A01" in codes(desk.journey("table-shortcuts"))


def test_a_new_row_without_a_phase_gets_one_while_it_is_typed(desk: Desk) -> None:
    """The name is still open; Alt+arrow keeps it and gives the row the first phase, then the next."""
    open_table(desk, "table-no-phase", "1")
    desk.page.locator(TABLE).get_by_role("button", name="Nieuw").first.click()
    desk.page.locator(f"{TABLE} input[data-ws-editing]").wait_for()
    desk.page.keyboard.type("Beurs")
    desk.page.keyboard.press("Alt+ArrowRight")
    desk.wait_disk(lambda work: touchpoint(work, "T01").get("phase") == "f1", "table-no-phase")
    desk.page.keyboard.press("Alt+ArrowRight")
    desk.wait_disk(lambda work: touchpoint(work, "T01").get("phase") == "f2", "table-no-phase")
    assert touchpoint(desk.journey("table-no-phase"), "T01")["name"] == "Beurs"


def test_the_cells_of_a_new_row_open_empty(desk: Desk) -> None:
    """Whatever a touchpoint does not have yet is an empty field, not a word of the script."""
    open_table(desk, "table-new", "1")
    desk.page.locator(TABLE).get_by_role("button", name="Nieuw").first.click()
    opened = desk.page.locator(f"{TABLE} [data-ws-editing]")
    for _ in range(8):
        opened.wait_for()
        assert opened.input_value() == ""
        desk.page.keyboard.press("Tab")
        if focused(desk) == "T01|remarks":
            return
        desk.page.keyboard.press("F2")
    raise AssertionError("the end of the row was never reached")


def test_a_row_is_dragged_to_another_phase(desk: Desk) -> None:
    """Pulled by its grip, a row lands where the line was, in the phase of its new neighbour."""
    open_table(desk, "table-drag")
    grip, goal = cell(desk, "A01", "code").locator(".ws-grip"), cell(desk, "A05", "name")
    start, end = grip.bounding_box(), goal.bounding_box()
    desk.page.mouse.move(start["x"] + 4, start["y"] + 8)
    desk.page.mouse.down()
    desk.page.mouse.move(start["x"] + 4, end["y"] + end["height"] - 3, steps=8)
    desk.page.locator(f"{TABLE} tr.ws-behind").wait_for()
    desk.shoot("table-drag")
    desk.page.mouse.up()
    desk.wait_disk(lambda work: codes(work)[:5] == ["A02", "A03", "A04", "A05", "A01"], "table-drag")
    work = desk.journey("table-drag")
    assert touchpoint(work, "A01")["phase"] == touchpoint(work, "A05")["phase"]


def test_a_block_from_excel_is_pasted(desk: Desk) -> None:
    """Heads are recognised, rows are added, and one Ctrl+Z takes them all back."""
    open_table(desk, "table-paste")
    old = len(codes(desk.journey("table-paste")))
    cell(desk, "A01", "name").focus()
    desk.page.evaluate(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
        " document.activeElement.dispatchEvent(new ClipboardEvent('paste', "
        "{clipboardData: data, bubbles: true, cancelable: true})); }",
        'Fase\tTouchpoint\tKanaal\nKoop\tKassa op de kwekerij\twinkel\nLevering\t<b>Doos</b> & "lint"\tbezorging\n',
    )
    desk.wait_disk(lambda work: len(codes(work)) == old + 2, "table-paste")
    desk.page.locator(TABLE, has_text='<b>Doos</b> & "lint"').wait_for()
    desk.shoot("table-paste")
    desk.page.keyboard.press("Control+z")
    desk.wait_disk(lambda work: len(codes(work)) == old, "table-paste")


def test_examples_are_taken_with_one_click(desk: Desk) -> None:
    """An empty table says how to begin; an example comes with channel and ownership and can be taken once."""
    open_table(desk, "table-examples", "1")
    desk.page.locator(TABLE, has_text="Nog geen touchpoints").wait_for()
    desk.page.locator(TABLE).get_by_role("button", name="Kies uit voorbeelden").click()
    desk.page.get_by_label("Voorbeelden uit fase").select_option(label="Oriëntatie")
    choice = desk.page.locator(f"{TABLE} section").get_by_role("button", name="Webinar")
    choice.click()
    desk.wait_disk(lambda work: len(codes(work)) == 1, "table-examples")
    desk.page.locator(f'{TABLE} section [aria-disabled="true"]', has_text="Webinar").wait_for()
    desk.shoot("table-examples")
    made = desk.journey("table-examples")["journey"]["touchpoints"][0]
    assert (made["name"], made["phase"], made["ownership"]) == ("Webinar", "f2", "owned")


def test_a_channel_of_ones_own_is_added_and_offered_again(desk: Desk) -> None:
    """What is not in the list may be typed, the next row offers it; suggestions come for the phase of the row."""
    open_table(desk, "table-own")
    cell(desk, "A03", "channel").focus()
    desk.page.keyboard.type("Vakblad online")
    desk.page.locator(f"{TABLE} [role=option]", has_text="“Vakblad online” toevoegen").wait_for()
    desk.shoot("table-own")
    desk.page.keyboard.press("Enter")
    desk.wait_disk(lambda work: touchpoint(work, "A03")["channel"] == "Vakblad online", "table-own")
    cell(desk, "A04", "channel").focus()
    desk.page.keyboard.type("vakbl")
    desk.page.locator(f"{TABLE} [role=option][aria-selected=true]", has_text="Vakblad online").wait_for()
    desk.page.keyboard.press("Enter")
    desk.wait_disk(lambda work: touchpoint(work, "A04")["channel"] == "Vakblad online", "table-own")
    desk.page.locator(TABLE).get_by_role("button", name="Kies uit voorbeelden").click()
    chosen = desk.page.get_by_label("Voorbeelden uit fase").evaluate("one => one.selectedOptions[0].textContent")
    assert chosen == "Oriëntatie"


def test_remarks_and_all_lanes_at_the_row(desk: Desk) -> None:
    """A row says in one line what it lacks; all its fields open under it, go along to the next row, and are saved."""
    open_table(desk, "table-details")
    page, keys = desk.page, desk.page.keyboard
    cell(desk, "A01", "name").focus()
    keys.press("Delete")
    remarks = cell(desk, "A01", "remarks").filter(has_text="○ 1 open")
    remarks.wait_for()
    assert "Nog niet ingevuld: touchpoint" in remarks.get_attribute("title")
    remarks.click()
    doing = page.get_by_role("textbox", name="doen", exact=True)
    doing.fill("loopt over de beurs")
    desk.wait_disk(lambda work: touchpoint(work, "A01")["doing"]["text"] == "loopt over de beurs", "table-details")
    assert touchpoint(desk.journey("table-details"), "A01")["doing"]["evidence"]["sources"] == ["INT-A1", "INT-A8"]
    page.locator(".ws-row-notes", has_text="Nog niet ingevuld: touchpoint").wait_for()
    assert "undefined" not in page.locator(".ws-row-fields").inner_text()
    keys.press("Alt+PageDown")
    page.get_by_text("Meer velden van Weekbericht").wait_for()
    assert page.evaluate("document.activeElement.labels[0].textContent") == "doen"
    keys.press("Control+a")
    keys.type("opent de mail")
    keys.press("Alt+PageDown")
    desk.wait_disk(lambda work: touchpoint(work, "A02")["doing"]["text"] == "opent de mail", "table-details")
    desk.shoot("table-details")
    keys.press("Escape")
    assert focused(desk) == "A03|remarks"
    cell(desk, "A05", "code").focus()
    page.get_by_text("Meer velden van Tip in appgroep").wait_for()
    cell(desk, "A07", "name").click()
    page.get_by_text("Meer velden van Belletje").wait_for()
    assert cell(desk, "A07", "name").locator("input").count() == 1
    page.get_by_role("button", name="Sluit").click()
    page.locator(".ws-under").wait_for(state="detached")


def test_other_columns_are_remembered(desk: Desk) -> None:
    """A tick puts a column in the table, also after a reload; one button brings the usual ones back."""
    open_table(desk, "table-columns")
    choose = desk.page.locator(TABLE).get_by_role("button", name="Kolommen")
    choose.click()
    desk.page.get_by_label("bezit", exact=True).check()
    desk.page.get_by_label("denken", exact=True).uncheck()
    assert cell(desk, "A02", "ownership").inner_text() == "eigen"
    desk.run_all()
    cell(desk, "A02", "ownership").wait_for()
    assert cell(desk, "A02", "thinking").count() == 0
    choose.click()
    desk.shoot("table-columns")
    desk.page.get_by_role("button", name="Terug naar de gewone kolommen").click()
    cell(desk, "A02", "thinking").wait_for()
    assert cell(desk, "A02", "ownership").count() == 0


def test_a_score_that_is_none_stays_in_its_cell(desk: Desk) -> None:
    """The typed text stays, with a sign and a sentence; the work file keeps the old score."""
    open_table(desk, "table-refused")
    before = touchpoint(desk.journey("table-refused"), "A01")["emotions"]
    cell(desk, "A01", "score").focus()
    desk.page.keyboard.type("veel")
    desk.page.keyboard.press("Enter")
    bad = desk.page.locator(f'{TABLE} [aria-invalid="true"]')
    bad.wait_for()
    cell(desk, "A01", "remarks").filter(has_text="✗ 1 open").wait_for()
    desk.shoot("table-refused")
    assert bad.inner_text() == "veel"
    assert "getal" in bad.get_attribute("title")
    assert touchpoint(desk.journey("table-refused"), "A01")["emotions"] == before


def test_a_hundred_rows_without_delay(desk: Desk) -> None:
    """A hundred rows are drawn, walked and edited fast, and the last one is reached with one key."""
    open_table(desk, "table-100", MANY)
    cell(desk, "T000", "name").focus()
    took = desk.page.evaluate(WALK)
    assert took < 16
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.press("Home")
    desk.page.keyboard.press("ArrowRight")
    assert focused(desk) == "T099|name"
    desk.page.keyboard.type("de laatste")
    assert desk.wait_disk(lambda work: touchpoint(work, "T099")["name"] == "de laatste", "table-100", 3) < 1
    desk.shoot("table-100")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_table_is_accessible(desk: Desk, axe: Callable[[Desk, str], list[str]], dark: bool) -> None:
    """No violations in the table, with a list open, with examples open and with the form of a row, in both themes."""
    open_table(desk, f"table-axe-{dark}")
    desk.dark(dark)
    assert axe(desk, FORM) == []
    desk.page.locator(TABLE).get_by_role("button", name="Kies uit voorbeelden").click()
    cell(desk, "A02", "channel").click()
    desk.page.locator(f"{TABLE} [role=listbox]").wait_for()
    desk.shoot(f"table-{'dark' if dark else 'light'}")
    assert axe(desk, FORM) == []
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Escape")
    desk.page.locator(TABLE).get_by_role("button", name="Meer velden").click()
    desk.page.get_by_role("textbox", name="doen", exact=True).wait_for()
    desk.shoot(f"table-fields-{'dark' if dark else 'light'}")
    assert axe(desk, FORM) == []
