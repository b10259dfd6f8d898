"""The emotion curve in a real browser: by hand, by key alone, over a reload and a new kernel, in both themes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

CURVE = ".ws-curve"
NEW_WORD = "Het woord is nu blij (was geïrriteerd)."
Axe = Callable[[Desk, str], list[str]]


def to_curve(desk: Desk) -> None:
    """Choose the tab with the curve and wait for its points."""
    desk.page.get_by_role("tab", name="Emotiecurve").click()
    desk.page.locator(f"{CURVE} [role=slider]").first.wait_for(timeout=30_000)


def open_curve(desk: Desk, work: str) -> Desk:
    """A filled case whose journey is open at the curve."""
    desk.open(
        "from workshop_lib.store.library import load_case\n"
        "for part in ('personas', 'journey', 'measured'):\n"
        "    ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))",
        "ws.journey.edit()", work=work,
    )  # fmt: skip
    to_curve(desk)
    return desk


def felt(journey: dict[str, Any], touchpoint: str, persona: str = "") -> dict[str, Any]:
    """The emotion in the work file."""
    here = next(one for one in journey["journey"]["touchpoints"] if one["id"] == touchpoint)
    return next((one for one in here["emotions"] if one.get("persona", "") == persona), {})


def point(desk: Desk, touchpoint: str) -> Any:
    return desk.page.locator(f'{CURVE} [role=slider][data-id="{touchpoint}"]')


def choose_persona(desk: Desk, name: str) -> None:
    desk.page.locator(CURVE).get_by_role("radio", name=name).check()


def test_a_point_is_dragged_and_the_word_follows(desk: Desk) -> None:
    """Pulling the point of one persona up changes her score and her word, which is told, and nobody else's."""
    open_curve(desk, "curve-drag")
    choose_persona(desk, "Marleen")
    before = desk.journey("curve-drag")
    box = point(desk, "A06").locator(".ring").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    desk.page.mouse.move(x, y)
    desk.page.mouse.down()
    desk.page.mouse.move(x, y - 60, steps=6)
    desk.page.locator(f"{CURVE} .tip", has_text="−1").wait_for()
    desk.shoot("curve-drag", CURVE)
    desk.page.mouse.move(x, y - 180, steps=6)
    desk.page.mouse.up()
    desk.wait_disk(lambda work: felt(work, "A06", "marleen").get("score") == 3, "curve-drag")
    after = desk.journey("curve-drag")
    assert felt(after, "A06", "marleen")["word"] == "blij"
    assert felt(after, "A06", "koen") == felt(before, "A06", "koen")
    assert desk.page.locator(f"{CURVE} [role=status]").inner_text() == f"Dit is nu een geluksmoment. {NEW_WORD}"
    assert NEW_WORD in desk.page.locator(f"{CURVE} .tip").inner_text()
    assert desk.errors == []
    assert desk.outside == []


def test_a_finger_moves_a_point(desk: Desk) -> None:
    """Touch works as a mouse does; the page does not scroll along."""
    open_curve(desk, "curve-touch")
    box = point(desk, "A06").locator(".ring").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hand = desk.page.context.new_cdp_session(desk.page)
    finger = {"x": x, "y": y}
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
    for down in (20, 40, 60):
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y + down}]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    desk.wait_disk(lambda work: felt(work, "A06").get("score") == -5, "curve-touch")


def test_everything_goes_by_key(desk: Desk) -> None:
    """Tab walks the points; arrows, Home, M, Delete and Enter do what the mouse can."""
    open_curve(desk, "curve-keys")
    keys = desk.page.keyboard
    cells = desk.cells()
    desk.page.locator(CURVE).get_by_role("radio", name="alle klanten").focus()
    keys.press("ArrowDown")
    assert desk.page.locator(f"{CURVE} input:checked").get_attribute("value") == "marleen"
    for _ in range(6):
        keys.press("Tab")
    now = desk.page.locator(f"{CURVE} [role=slider]:focus")
    assert now.get_attribute("aria-valuetext") == "A06 Toegang tot de webshop aanvragen, Marleen: −3, geïrriteerd"
    keys.press("ArrowUp")
    keys.press("Shift+ArrowUp")
    keys.press("m")
    keys.type("dd")
    desk.wait_disk(lambda work: felt(work, "A06", "marleen").get("score") == -1.5, "curve-keys")
    touchpoints = desk.journey("curve-keys")["journey"]["touchpoints"]
    assert "A06" not in [one["id"] for one in touchpoints if one.get("moment_of_truth")]
    keys.press("Home")
    assert (now.get_attribute("aria-valuenow"), now.get_attribute("aria-valuetext")[-11:]) == ("-5", "−5, woedend")
    keys.press("Enter")
    assert desk.page.evaluate("document.activeElement.tagName") == "SELECT"
    keys.type("dol")
    keys.press("Escape")
    desk.wait_disk(lambda work: felt(work, "A06", "marleen").get("word") == "dolblij", "curve-keys")
    assert now.get_attribute("data-id") == "A06"
    keys.press("Delete")
    desk.wait_disk(lambda work: not felt(work, "A06", "marleen"), "curve-keys")
    assert "nog geen score" in now.get_attribute("aria-valuetext")
    assert desk.page.locator(f"{CURVE} .tip").is_visible()
    assert desk.cells() == cells
    desk.shoot("curve-keys", CURVE)


def test_the_words_beside_a_point_are_never_cut_off(desk: Desk) -> None:
    """On a narrow page the paper scrolls; at every point the words stand inside the part that can be seen."""
    open_curve(desk, "curve-narrow")
    page = desk.page
    page.evaluate("() => { document.querySelector('.ws-curve').style.width = '300px'; }")
    page.wait_for_function("() => document.querySelector('.ws-curve .scroll').clientWidth < 300")
    for id in ("A01", "A06", "A08", "A16"):
        point(desk, id).focus()
        page.wait_for_timeout(150)
        tip, seen = page.locator(f"{CURVE} .tip").bounding_box(), page.locator(f"{CURVE} .scroll").bounding_box()
        assert seen["x"] <= tip["x"] and tip["x"] + tip["width"] <= seen["x"] + seen["width"], id
        assert "Gemeten" in page.locator(f"{CURVE} .tip").inner_text()
    desk.shoot("curve-narrow", CURVE)


def test_undo_by_key_tells_what_stands_there_now(desk: Desk) -> None:
    """The point keeps the focus; the words beside it and those for the ear follow the step back."""
    open_curve(desk, "curve-undo")
    keys, tip = desk.page.keyboard, desk.page.locator(f"{CURVE} .tip")
    said = desk.page.locator(f"{CURVE} [role=status]")
    point(desk, "A16").focus()
    before = point(desk, "A16").get_attribute("aria-valuetext")
    old = felt(desk.journey("curve-undo"), "A16").get("score")
    keys.press("Home")
    desk.wait_disk(lambda work: felt(work, "A16").get("score") == -5, "curve-undo")
    assert said.inner_text().startswith("Dit is nu een pijnpunt. Het woord is nu woedend (was ")
    assert "Het woord is nu woedend (was " in tip.inner_text()
    keys.press("m")
    desk.page.wait_for_function("() => document.querySelector('.ws-curve .tip').innerText.includes('Moment of truth')")
    desk.page.wait_for_timeout(400)
    keys.press("Control+z")
    said.filter(has_text="Nu staat er").wait_for(state="attached")
    assert "Moment of truth" not in tip.inner_text() and "woedend" in tip.inner_text()
    keys.press("Control+z")
    desk.wait_disk(lambda work: felt(work, "A16").get("score") == old, "curve-undo")
    assert "Het woord is nu" not in tip.inner_text()
    said.filter(has_text=f"Nu staat er {before}.").wait_for(state="attached")
    assert tip.inner_text().split("\n")[0] in before
    assert point(desk, "A16").evaluate("(one) => one === document.activeElement")


def test_the_curve_comes_back_after_reload_and_restart(desk: Desk) -> None:
    """What was drawn stands there again when the page is opened anew and the cell runs in a new kernel."""
    open_curve(desk, "curve-again")
    point(desk, "A01").focus()
    desk.page.keyboard.press("End")
    desk.wait_disk(lambda work: felt(work, "A01").get("score") == 5, "curve-again")
    desk.restart()
    desk.visit()
    desk.page.evaluate(_WITHOUT_FILLING)
    desk.run_all()
    to_curve(desk)
    assert point(desk, "A01").get_attribute("aria-valuenow") == "5"


_WITHOUT_FILLING = """() => {
  const content = window.jupyterapp.shell.currentWidget.content;
  content.widgets[1].model.sharedModel.setSource("1");
}"""


def test_another_persona_is_drawn_with_her_own_ghost(desk: Desk) -> None:
    """Choosing a persona keeps the other curves in sight and tells her own measured figure."""
    open_curve(desk, "curve-ghost")
    choose_persona(desk, "Youssef")
    point(desk, "A02").focus()
    tip = desk.page.locator(f"{CURVE} .tip")
    assert "Gemeten: +2,1 (95 %: +1,7 tot +2,5; n = 44)" in tip.inner_text().replace("\u00a0", " ")
    assert point(desk, "A02").get_attribute("aria-describedby") == tip.get_attribute("id")
    assert desk.page.locator(f"{CURVE} .other").count() == 3
    desk.shoot("curve-persona", CURVE)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_curve_breaks_no_rule_of_accessibility(desk: Desk, axe: Axe, dark: bool) -> None:
    """axe-core finds nothing, also while a point has the focus and a star asks for its reason."""
    open_curve(desk, f"curve-axe-{dark}")
    desk.dark(dark)
    point(desk, "A06").focus()
    desk.shoot(f"curve-{'dark' if dark else 'light'}")
    assert axe(desk, CURVE) == []
