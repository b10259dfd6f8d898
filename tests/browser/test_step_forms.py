"""The forms of the steps in a real JupyterLab: fields, grids and the roadmap board by mouse, finger and keys alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

FORM, FIELDS, GRID, BOARD = ".workshop-form", ".ws-form", ".ws-rows", ".ws-board"
FILL = (
    "from workshop_lib.store.library import load_case\n"
    "for part in ('organisation', 'sources', 'scope', 'personas', 'journey', 'actions', 'roadmap', 'kpis'):\n"
    "    ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))"
)
PASTE = """text => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
  document.activeElement.dispatchEvent(paste);
}"""
NAMELESS = """() => [...document.querySelectorAll('.workshop-form :is(input, select, textarea, button)')]
  .filter(one => one.checkVisibility() && !(one.labels?.length && one.labels[0].textContent.trim())
    && !one.getAttribute('aria-label') && !one.textContent.trim())
  .map(one => one.outerHTML.slice(0, 120))"""
TWICE = """() => {
  const ids = [...document.querySelectorAll('.workshop-form [id^=ws-]')].map((one) => one.id);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}"""
AT_CARD = """() => {
  const at = document.activeElement.closest('.ws-card');
  return at ? `${at.dataset.id}|${at.dataset.column}` : '';
}"""
FINGER = """([from, to]) => {
  const grip = document.querySelector('.ws-card[data-id="karmeter"] .ws-grip'), card = grip.parentElement;
  card.setPointerCapture = () => {};
  const at = (name, [x, y]) => (name === 'pointerdown' ? grip : card).dispatchEvent(new PointerEvent(name,
    {bubbles: true, pointerType: 'touch', pointerId: 7, clientX: x, clientY: y}));
  at('pointerdown', from); at('pointermove', to); at('pointerup', to);
}"""


def open_form(desk: Desk, noun: str, work: str, fill: str = FILL, ready: str = ".ws-bar") -> Desk:
    """A notebook with the form of one step open."""
    desk.open(fill, f"ws.{noun}.edit()", work=work)
    desk.page.locator(ready).first.wait_for(timeout=30_000)
    return desk


def cell(desk: Desk, id: str, field: str) -> Any:
    return desk.page.locator(f'{GRID} tr[data-id="{id}"] .col-{field}')


def rows(work: dict[str, Any]) -> list[dict[str, Any]]:
    return list(work["actions"].get("rows", []))


def action(work: dict[str, Any], id: str) -> dict[str, Any]:
    return next((one for one in rows(work) if one["id"] == id), {})


def planned(work: dict[str, Any], period: str) -> list[str]:
    return [one["initiative"] for one in work["roadmap"].get("slots", []) if one["period"] == period]


def card(desk: Desk, id: str) -> Any:
    return desk.page.locator(f'{BOARD} .ws-card[data-id="{id}"]:not(.ws-shadow)')


def at_card(desk: Desk) -> str:
    """Id and column of the card with the focus."""
    return str(desk.page.evaluate(AT_CARD))


def test_a_field_is_on_disk_within_a_second(desk: Desk) -> None:
    """Type and wait: nobody pressed anything else. The sign beside the label follows, the line below says when."""
    open_form(desk, "organisation", "step-type", "1", FIELDS)
    page = desk.page
    need = page.locator(f"{FIELDS} .ws-field", has_text="klantdoel").locator(".ws-need")
    assert "nodig" in need.inner_text()
    page.get_by_label("klantdoel", exact=True).click()
    page.keyboard.type("Ik wil deze week planten")
    took = desk.wait_disk(
        lambda work: work["organisation"].get("customer_goal") == "Ik wil deze week planten", "step-type"
    )
    page.locator(".ws-bar .ws-status", has_text="bewaard om").wait_for()
    page.locator(f"{FIELDS} .ws-field", has_text="klantdoel").locator(".ws-need", has_text="✓").wait_for()
    before = desk.journey("step-type")["organisation"]["departments"]
    page.get_by_label("afdelingen", exact=True).click()
    page.keyboard.type("inkoop, klantenservice")
    page.keyboard.press("Enter")
    desk.wait_disk(
        lambda work: work["organisation"].get("departments") == [*before, "inkoop", "klantenservice"], "step-type"
    )
    page.get_by_role("button", name="klantenservice weghalen").click()
    desk.wait_disk(lambda work: work["organisation"].get("departments") == [*before, "inkoop"], "step-type")
    desk.shoot("step-fields", FORM)
    assert took < 1
    assert desk.errors == [] and desk.outside == []


def test_step_6_takes_the_story_over_from_step_3(desk: Desk) -> None:
    """One button instead of typing it again; it goes when the story is there, and the field keeps the focus."""
    story = "ws._desk.saver('scope')(__import__('workshop_lib.model.scope', fromlist=['x']).Scope(storyline='Rood.'))"
    open_form(desk, "actions", "step-given", fill=story, ready=FIELDS)
    take = desk.page.get_by_role("button", name="Neem over uit stap 3: Rood.")
    take.click()
    desk.wait_disk(lambda work: work.get("actions", {}).get("storyline") == "Rood.", "step-given")
    take.wait_for(state="hidden")
    assert desk.page.evaluate("document.activeElement.value") == "Rood."


def test_a_new_card_waits_for_its_name(desk: Desk) -> None:
    """After the button the next key is the first letter of the name, on the board and in a grid."""
    open_form(desk, "roadmap", "step-name", fill="1", ready=BOARD)
    desk.page.get_by_role("button", name="Nieuwe kaart").click()
    desk.page.wait_for_function("() => document.activeElement.labels?.[0]?.textContent === 'initiatief'")
    desk.page.keyboard.type("karmeter")
    desk.wait_disk(
        lambda work: [one.get("name") for one in work["roadmap"].get("initiatives", [])] == ["karmeter"], "step-name"
    )
    desk.page.locator(".ws-detail-title", has_text="karmeter").wait_for()


def test_a_new_card_waits_outside_the_periods(desk: Desk) -> None:
    """Nieuwe kaart comes last among what is not planned, wherever you were, and says in words what it lacks."""
    open_form(desk, "roadmap", "step-new", ready=f"{BOARD} .ws-card")
    card(desk, "uitval-foto").focus()
    desk.page.get_by_role("button", name="Nieuwe kaart").click()
    made = desk.page.locator(f'{BOARD} .ws-column[data-column="0"] .ws-card').last
    made.filter(has_text="zonder naam").filter(has_text="opmerkingen, zie Meer velden").wait_for()
    desk.page.get_by_role("button", name="Periode toevoegen").click()
    desk.page.wait_for_function("() => document.activeElement.getAttribute('aria-label') === 'Naam van periode 3'")
    desk.page.keyboard.type("zomer")
    desk.page.keyboard.press("Enter")
    desk.wait_disk(lambda work: work["roadmap"]["periods"][-1] == "zomer", "step-new")


def test_what_is_no_value_stays_in_its_field(desk: Desk) -> None:
    """A budget of "veel" keeps its letters, gets a sentence, and leaves the work file alone; a number replaces it."""
    open_form(desk, "scope", "step-refused", ready=FIELDS)
    budget = desk.page.get_by_label("budget", exact=True)
    budget.fill("veel")
    budget.press("Tab")
    desk.page.locator(f"{FIELDS} .ws-wrong", has_text="nog geen getal").wait_for()
    desk.shoot("step-refused", FORM)
    assert budget.input_value() == "veel" and budget.get_attribute("aria-invalid") == "true"
    assert desk.journey("step-refused")["scope"]["budget"] == 45_000
    desk.page.get_by_text("nog niet bewaard: budget").first.wait_for()
    capacity = desk.page.get_by_label("capaciteit", exact=True)
    capacity.fill("4")
    capacity.press("Tab")
    desk.page.get_by_text(", behalve: budget").first.wait_for()
    budget.fill("€ 50.000,-")
    budget.press("Tab")
    desk.wait_disk(lambda work: work["scope"]["budget"] == 50_000, "step-refused")
    desk.page.wait_for_function("() => !document.querySelector('.ws-status').textContent.includes('behalve')")
    desk.page.wait_for_function("() => !document.querySelector('.ws-form [aria-invalid]')")


def test_the_action_matrix_by_keyboard_alone(desk: Desk) -> None:
    """Walk, overwrite, choose from a list, add an own word, make a row, move it, take it back, and leave with Tab."""
    open_form(desk, "actions", "step-keys", ready=f"{GRID} table")
    cell(desk, "actie-01", "question").focus()
    keys, cells = desk.page.keyboard, desk.cells()
    keys.type("dd")
    keys.press("Tab")
    desk.wait_disk(lambda work: action(work, "actie-01")["question"] == "dd", "step-keys")
    keys.type("telef")
    desk.page.locator(f"{GRID} [role=option][aria-selected=true]", has_text="telefoon").first.wait_for()
    desk.shoot("step-list", FORM)
    keys.press("Enter")
    desk.wait_disk(lambda work: action(work, "actie-01")["channel"] == "telefoon", "step-keys")
    keys.type("kanaal van onszelf")
    keys.press("Tab")
    desk.wait_disk(lambda work: action(work, "actie-02")["channel"] == "kanaal van onszelf", "step-keys")
    keys.press("Insert")
    desk.page.locator(f"{GRID} input[data-ws-editing]").wait_for()
    keys.type("A09")
    keys.press("Enter")
    desk.wait_disk(lambda work: action(work, "ACT11").get("touchpoint") == "A09", "step-keys")
    cell(desk, "ACT11", "question").focus()
    keys.press("Alt+ArrowUp")
    desk.wait_disk(lambda work: rows(work)[1]["id"] == "ACT11", "step-keys")
    keys.press("Control+z")
    desk.wait_disk(lambda work: rows(work)[2]["id"] == "ACT11", "step-keys")
    keys.press("Control+y")
    desk.wait_disk(lambda work: rows(work)[1]["id"] == "ACT11", "step-keys")
    keys.press("Escape")
    for _ in range(4):
        keys.press("Tab")
    assert desk.page.evaluate("!document.activeElement.closest('.ws-rows table')")
    assert desk.cells() == cells
    desk.shoot("step-keyboard", FORM)


def test_rows_from_touchpoints_excel_and_the_form_of_a_row(desk: Desk) -> None:
    """A pain point becomes a row with one click, a block is pasted and taken back, all fields open under the grid."""
    open_form(desk, "actions", "step-rows", ready=f"{GRID} table")
    old = len(rows(desk.journey("step-rows")))
    desk.page.get_by_role("button", name="Kies uit je touchpoints").click()
    desk.shoot("step-examples", FORM)
    desk.page.locator(f"{GRID} section button", has_text="pijnpunt").first.click()
    desk.wait_disk(lambda work: len(rows(work)) == old + 1, "step-rows")
    desk.page.get_by_role("button", name="Kies uit je touchpoints").click()
    cell(desk, "actie-02", "channel").focus()
    desk.page.evaluate(PASTE, "Touchpoint\tKanaal\tContent\nA10\tsms\t<b>Nog een uur</b>\nA11\te-mail\tVolg je kar\n")
    desk.wait_disk(lambda work: len(rows(work)) == old + 3, "step-rows")
    desk.page.locator(GRID, has_text="<b>Nog een uur</b>").wait_for()
    desk.page.keyboard.press("Control+z")
    desk.wait_disk(lambda work: len(rows(work)) == old + 1, "step-rows")
    cell(desk, "actie-02", "channel").focus()
    desk.page.get_by_role("button", name="Meer velden").click()
    cost = desk.page.get_by_label("kosten", exact=True)
    cost.fill("1.750")
    cost.press("Tab")
    desk.wait_disk(lambda work: action(work, "actie-02")["cost"] == 1750, "step-rows")
    desk.shoot("step-row-form", FORM)
    assert desk.errors == []


def test_a_card_is_dragged_by_mouse_and_by_finger(desk: Desk) -> None:
    """The card lands at the place of the bar; the period tells what it holds against its capacity."""
    open_form(desk, "roadmap", "step-drag", ready=f"{BOARD} .ws-card")
    page, goal = desk.page, card(desk, "uitval-foto")
    start, end = card(desk, "buurtrit").bounding_box(), goal.bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 15)
    page.mouse.down()
    page.mouse.move(end["x"] + 60, end["y"] + 5, steps=8)
    page.locator(f"{BOARD} .ws-gap").wait_for()
    desk.shoot("step-board-drag", FORM)
    page.mouse.up()
    desk.wait_disk(lambda work: planned(work, "K1 2027") == ["snelle-toegang", "buurtrit", "uitval-foto"], "step-drag")
    page.locator(f"{BOARD} .ws-over .ws-effort", has_text="✗ 1 te veel").wait_for()
    start, end = card(desk, "karmeter").bounding_box(), card(desk, "snelle-toegang").bounding_box()
    page.evaluate(FINGER, [[start["x"] + 8, start["y"] + 10], [end["x"] + 20, end["y"] + 4]])
    desk.wait_disk(lambda work: planned(work, "K1 2027")[0] == "karmeter", "step-drag")
    desk.shoot("step-board-over", FORM)
    assert desk.errors == []


def test_the_board_by_keyboard_alone(desk: Desk) -> None:
    """Walk, move to another period and place, hear where it is, open the card, estimate it, make and remove one."""
    open_form(desk, "roadmap", "step-board", ready=f"{BOARD} .ws-card")
    keys, cells = desk.page.keyboard, desk.cells()
    card(desk, "buurtrit").focus()
    keys.press("ArrowRight")
    assert at_card(desk) == "snelle-toegang|1"
    keys.press("ArrowDown")
    assert at_card(desk) == "uitval-foto|1"
    keys.press("Alt+ArrowRight")
    desk.wait_disk(lambda work: planned(work, "K2 2027")[-1] == "uitval-foto", "step-board")
    desk.page.wait_for_function("() => document.activeElement.dataset.column === '2'")
    keys.press("Alt+ArrowUp")
    desk.wait_disk(lambda work: planned(work, "K2 2027")[-2] == "uitval-foto", "step-board")
    said = desk.page.locator(f"{BOARD} > [role=status].ws-ear")
    said.filter(has_text="Uitval melden met één foto staat in K2 2027, plek 3 van 4").wait_for(state="attached")
    keys.type("ddax")
    assert desk.cells() == cells
    keys.press("Control+z")
    desk.wait_disk(lambda work: planned(work, "K2 2027")[-1] == "uitval-foto", "step-board")
    keys.press("Enter")
    effort = desk.page.get_by_label("inspanning", exact=True)
    effort.fill("2,5")
    effort.press("Tab")
    card(desk, "uitval-foto").filter(has_text="2,5 persoonsmaanden").wait_for()
    desk.shoot("step-board-form", FORM)
    card(desk, "uitval-foto").focus()
    keys.press("Insert")
    desk.wait_disk(lambda work: "INI7" in planned(work, "K2 2027"), "step-board")
    card(desk, "INI7").focus()
    keys.press("Delete")
    desk.wait_disk(lambda work: "INI7" not in planned(work, "K2 2027"), "step-board")
    desk.page.wait_for_function("() => document.activeElement.dataset.id === 'uitval-foto'")
    keys.press("Tab")
    assert at_card(desk) == ""
    assert desk.errors == []


def test_reload_and_restart_show_it_again(desk: Desk) -> None:
    """What was made is there after a reload and a new kernel; the stored page holds a picture."""
    once = "if not ws.roadmap.value.periods:\n    " + FILL.replace("\n", "\n    ")
    open_form(desk, "roadmap", "step-again", once, f"{BOARD} .ws-card")
    card(desk, "buurtrit").focus()
    desk.page.keyboard.press("Alt+ArrowRight")
    desk.wait_disk(lambda work: "buurtrit" in planned(work, "K1 2027"), "step-again")
    desk.command("docmanager:save")
    desk.page.wait_for_timeout(500)
    stored = (desk.lab.folder / desk.name).read_text("utf-8")
    assert "Formulier roadmap" in stored and "<svg" in stored
    desk.restart()
    desk.visit()
    desk.run_all()
    card(desk, "buurtrit").wait_for()
    assert card(desk, "buurtrit").get_attribute("data-column") == "1"


@pytest.mark.parametrize("noun", ["organisation", "sources", "scope", "journey", "actions", "roadmap", "kpis"])
def test_every_step_form_is_accessible(desk: Desk, axe: Callable[[Desk, str], list[str]], noun: str) -> None:
    """No violations and a name on every control, in either theme: with the form of a row, with examples and a list."""
    open_form(desk, noun, f"step-axe-{noun}")
    page = desk.page
    if noun == "journey":
        page.get_by_role("tab", name="klantreiskaart").click()
    more = page.locator(f"{GRID}, {BOARD}").get_by_role("button", name="Meer velden")
    for theme in ("light", "dark"):
        desk.dark(theme == "dark")
        if more.count() and more.first.get_attribute("aria-pressed") == "false":
            more.first.click()
            page.locator(".ws-detail-title").first.wait_for()
        page.wait_for_timeout(300)
        desk.shoot(f"step-{noun}-{theme}", FORM)
        assert axe(desk, FORM) == []
        assert page.evaluate(NAMELESS) == []
        assert page.evaluate(TWICE) == []
    for name in ("Kies uit je touchpoints", "Kies uit bekende KPI's"):
        for button in page.get_by_role("button", name=name).all():
            button.click()
    combo = page.locator(f"{GRID} tbody td[class*=kind], {GRID} tbody td[class*=channel], {GRID} tbody td[class*=unit]")
    if combo.count():
        combo.first.click()
        page.locator(f"{GRID} [role=listbox]").first.wait_for()
    assert axe(desk, FORM) == []
    assert desk.errors == []
