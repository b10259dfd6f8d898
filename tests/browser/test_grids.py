"""Every grid of rows in a real JupyterLab: lost words, refused cells, lists at the edge, a block from Excel."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.harness import WAIT, Desk
from workshop_lib.text.saving_words import BAR, DRAFTS

pytestmark = pytest.mark.heavy

GRID, FORM, OPEN = ".ws-table", ".workshop-form", ".ws-table [data-ws-editing]"
CASE = (
    "from workshop_lib.store.library import load_case\n"
    "if not ws.journey.value.touchpoints:\n"
    "    ws._desk.saver('journey')(load_case('rijnveen').work.journey)"
)
EDGES = """() => {
  const at = (one) => one.getBoundingClientRect().toJSON();
  const list = document.querySelector(".ws-list"), last = list.lastElementChild;
  last.scrollIntoView({ block: "nearest" });
  return { list: at(list), cell: at(list.closest("td")), last: at(last), high: innerHeight, wide: innerWidth };
}"""
PASTE = """text => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const said = {clipboardData: data, bubbles: true, cancelable: true};
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', said));
}"""


def cell(desk: Desk, id: str, field: str) -> Any:
    return desk.page.locator(f'{GRID} tr[data-id="{id}"] .col-{field}')


def bring(desk: Desk) -> None:
    """Press the button of the strip of a new kernel."""
    desk.page.locator(".ws-again:visible button").click()
    desk.page.locator(".ws-again:visible").first.wait_for(state="detached", timeout=WAIT)


def touchpoint(desk: Desk, work: str, id: str) -> dict[str, Any]:
    return next(one for one in desk.journey(work)["journey"]["touchpoints"] if one["id"] == id)


def test_words_in_a_new_row_survive_a_dead_kernel(desk: Desk) -> None:
    """The row was on disk, its words were not: they are offered and come back; the bar never says they are saved."""
    desk.open("ws.kpis.edit()", work="grid-kill")
    page = desk.page
    page.locator(GRID).get_by_role("button", name="Nieuw").click()
    page.locator(OPEN).wait_for()
    desk.wait_disk(lambda work: len(work["kpis"]) == 1, "grid-kill")
    desk.kill_kernel()
    page.locator(OPEN).press_sequentially("Tijd tot eerste antwoord")
    page.keyboard.press("Tab")
    page.keyboard.type("uren")
    page.keyboard.press("Enter")
    page.locator(".ws-bar .ws-status", has_text=BAR["silent"]).wait_for(timeout=WAIT)
    desk.shoot("grid-kill-before")
    bring(desk)
    offers = page.locator(".ws-draft")
    offers.nth(1).wait_for(timeout=WAIT)
    desk.shoot("grid-kill-offer")
    for _ in range(2):
        offers.first.get_by_text(DRAFTS["back"]).click()
    desk.wait_disk(
        lambda work: (
            [(one.get("name"), one.get("unit")) for one in work["kpis"]] == [("Tijd tot eerste antwoord", "uren")]
        ),
        "grid-kill",
    )
    assert offers.count() == 0
    page.wait_for_function("!Object.values(sessionStorage).some(one => one.includes('eerste antwoord'))", timeout=WAIT)


def test_a_bar_without_lost_words_claims_none(desk: Desk) -> None:
    """Python is gone, nothing was typed since: the form does not say that something is not saved."""
    desk.open("ws.kpis.edit()", work="grid-away")
    desk.page.locator(f"{GRID} .ws-toolbar").wait_for()
    desk.kill_kernel()
    desk.page.locator(".ws-bar .ws-status", has_text=BAR["away"]).wait_for(timeout=WAIT)


def test_a_refused_score_stays_with_its_remark(desk: Desk) -> None:
    """Opened again, after a reload and in a form that was run again; mended it is saved and the remark goes."""
    desk.open(CASE, "ws.journey.edit()", work="grid-refused")
    page, bad = desk.page, desk.page.locator(f'{GRID} td[aria-invalid="true"]')

    def still_there() -> None:
        bad.wait_for(timeout=WAIT)
        assert (bad.inner_text(), "−5" in bad.get_attribute("title")) == ("9", True)
        page.locator(".ws-bar .ws-status", has_text="score").wait_for(timeout=WAIT)

    cell(desk, "A01", "score").focus()
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    still_there()
    bad.click()
    assert page.locator(OPEN).input_value() == "9"
    page.keyboard.press("Escape")
    still_there()
    desk.command("docmanager:save")
    desk.visit()
    still_there()
    desk.run_all()
    still_there()
    desk.shoot("grid-refused")
    cell(desk, "A01", "score").focus()
    page.keyboard.type("-2")
    page.keyboard.press("Enter")
    desk.wait_disk(lambda _: touchpoint(desk, "grid-refused", "A01")["emotions"][0].get("score") == -2, "grid-refused")
    bad.wait_for(state="detached")
    page.wait_for_function(
        "!Object.keys(sessionStorage).some(one => sessionStorage[one].includes('score'))", timeout=WAIT
    )


def test_a_refused_score_of_a_persona_comes_back_as_hers(desk: Desk) -> None:
    """A form that was run again shows all customers first: her score waits until she is chosen."""
    people = "ws._desk.saver('personas')(load_case('rijnveen').work.personas)"
    desk.open(CASE, people, "ws.journey.edit()", work="grid-persona")
    page, bad = desk.page, desk.page.locator(f'{GRID} td[aria-invalid="true"]')
    who = page.locator(f"{GRID} .ws-toolbar select").first
    who.select_option(index=1)
    page.wait_for_timeout(300)
    cell(desk, "A01", "score").focus()
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    bad.wait_for()
    page.wait_for_function("Object.values(sessionStorage).some(one => one.includes('refused'))", timeout=WAIT)
    desk.run_all()
    cell(desk, "A01", "remarks").filter(has_text="✗").wait_for(timeout=WAIT)
    page.wait_for_timeout(1500)
    assert bad.count() == 0
    who.select_option(index=1)
    bad.wait_for()
    assert bad.inner_text() == "9"


def test_a_slip_makes_no_phase(desk: Desk) -> None:
    """It hears which one may be meant; a phase of one's own is an option of the list, and has to be chosen."""
    desk.open(CASE, "ws.journey.edit()", work="grid-phase")
    page, keys, work = desk.page, desk.page.keyboard, "grid-phase"
    before = desk.journey(work)["journey"]["phases"]
    cell(desk, "A02", "phase").focus()
    keys.type("Overwgeing")
    page.locator(f"{GRID} [role=option]", has_text="Nieuwe fase: Overwgeing").wait_for()
    assert page.locator(f"{GRID} [role=option]").first.inner_text() == "overweging bedoel je deze?"
    desk.shoot("grid-phase")
    keys.press("Enter")
    bad = page.locator(f'{GRID} td[aria-invalid="true"]')
    bad.wait_for()
    assert "Bedoel je overweging?" in bad.get_attribute("title")
    why = page.locator(f'{GRID} tr[data-id="A02"] + .ws-why')
    assert "Bedoel je overweging?" in why.inner_text()
    desk.shoot("grid-phase-why")
    assert desk.journey(work)["journey"]["phases"] == before
    cell(desk, "A02", "phase").focus()
    keys.type("Nazorg")
    keys.press("ArrowDown")
    keys.press("Enter")
    desk.wait_disk(lambda now: [one.get("name") for one in now["journey"]["phases"]][-1] == "Nazorg", work)
    assert touchpoint(desk, work, "A02")["phase"] == "nazorg"
    bad.wait_for(state="detached")


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=["small", "large"])
def test_a_list_stays_clear_of_its_cell_and_inside_the_window(desk: Desk, size: tuple[int, int]) -> None:
    """In a new row at the top and low on the page, also when rows grow under it; its last option can be seen whole."""
    work = f"grid-list-{size[0]}"
    desk.open(CASE, "print(12 * 'regel\\n')", "ws.actions.edit()", work=work)
    page = desk.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    try:
        for row in range(5):
            page.locator(GRID).get_by_role("button", name="Nieuw").click()
            page.locator(".ws-list").wait_for()
            page.wait_for_timeout(400)  # the remarks of the row come, rows grow
            now = page.evaluate(EDGES)
            desk.shoot(f"{work}-{row}")
            assert now["list"]["top"] >= now["cell"]["bottom"] or now["list"]["bottom"] <= now["cell"]["top"]
            assert now["list"]["top"] >= 0 and now["list"]["bottom"] <= now["high"]
            assert now["list"]["right"] <= now["wide"]
            assert now["last"]["bottom"] <= now["list"]["bottom"] and now["last"]["top"] >= now["list"]["top"]
            page.keyboard.press("Enter")
            page.wait_for_timeout(200)
    finally:
        page.set_viewport_size({"width": 1360, "height": 1200})


def test_a_block_tells_what_was_not_understood(desk: Desk) -> None:
    """Above the grid stands what came in, which cells are not understood and which word is in no list."""
    desk.open(CASE, "ws.journey.edit()", work="grid-paste")
    cell(desk, "A01", "name").focus()
    desk.page.evaluate(PASTE, "touchpoint\temotie\tscore\nKassa\tgespannen\t\nBalie\t\tveel\n")
    report = desk.page.locator(f"{GRID} .ws-report").first
    report.wait_for()
    words = report.inner_text()
    assert "score bij Balie (“veel”)" in words and "gespannen" in words
    assert desk.page.locator(f'{GRID} td[aria-invalid="true"]').inner_text() == "veel"
    whys = desk.page.locator(f"{GRID} .ws-why")
    assert whys.first.locator("p").evaluate("one => getComputedStyle(one).columnWidth") == "auto"
    assert ["gespannen" in whys.nth(0).inner_text(), "getal" in whys.nth(1).inner_text()] == [True, True]
    desk.shoot("grid-paste")
    cell(desk, "A01", "name").focus()
    desk.page.keyboard.type("Beurs")
    desk.page.keyboard.press("Enter")
    report.wait_for(state="hidden")


@pytest.mark.parametrize("noun", ["journey", "actions", "kpis"])
def test_a_grid_of_a_few_rows_needs_no_bars_of_its_own(desk: Desk, noun: str) -> None:
    """On a small screen its rows fit in its height and its columns in its width, with what is open told short."""
    fill = "\nfor part in ('actions', 'kpis'): ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))"
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    try:
        desk.open(CASE + fill, f"ws.{noun}.edit()", work=f"grid-bars-{noun}")
        grid = desk.page.locator(f"{GRID} .ws-scroll").first
        grid.locator("tr[data-id]").first.wait_for(timeout=WAIT)
        desk.shoot(f"grid-bars-{noun}")
        over = "one => [one.scrollWidth - one.clientWidth, Math.min(one.scrollHeight, 640) - one.offsetHeight]"
        assert [max(0, one) for one in grid.evaluate(over)] == [0, 0]
        inside = "one => { one.style.maxHeight = 'none'; return one.scrollHeight - one.clientHeight; }"
        assert grid.evaluate(inside) == 0
        told = grid.locator("td.col-remarks").first.inner_text()
        assert len(told) <= len("○ 10 open"), told
    finally:
        desk.page.set_viewport_size({"width": 1360, "height": 1200})


def test_all_that_check_says_of_a_row_stands_under_it(desk: Desk) -> None:
    """The cell is short; Enter on it opens the form of the row, and every sentence stands under that row."""
    desk.open("ws.kpis.edit()", work="grid-said")
    page = desk.page
    page.locator(GRID).get_by_role("button", name="Nieuw").click()
    page.locator(OPEN).wait_for()
    page.keyboard.type("NPS")
    page.keyboard.press("Enter")
    row = page.locator(f"{GRID} tr[data-id]").first
    row.locator(".col-remarks", has_text="open").wait_for()
    assert page.locator(f"{GRID} .ws-why").count() == 0
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.locator(f"{GRID} .ws-why").wait_for()
    page.wait_for_timeout(500)
    desk.shoot("grid-said")
    lines = page.locator(f"{GRID} .ws-why").inner_text().splitlines()
    assert f"{len(lines)} open" in row.locator(".col-remarks").inner_text()
