"""A kernel that begins anew, a word that was not saved, and the ways in and out of a form, in a real JupyterLab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import IDLE, WAIT, Desk
from workshop_lib.text import room_words as t
from workshop_lib.text.saving_words import DRAFTS

pytestmark = pytest.mark.heavy

FORM = ".workshop-form"
STRIP = ".ws-again:visible"
BOOK = "window.jupyterapp.shell.currentWidget.content"
LATE = " TWEEDE helft na de klap"
Axe = Callable[[Desk, str], list[str]]


def box(desk: Desk, label: str) -> Any:
    """A field of the open form by its label."""
    return desk.page.locator(FORM).get_by_label(label, exact=True).first


def goal(desk: Desk, work: str) -> str:
    """The goal of the customer in the work file."""
    return str(desk.journey(work)["organisation"].get("customer_goal", ""))


def bring(desk: Desk) -> None:
    """Press the button of the strip by keyboard, and wait until the strip is gone."""
    desk.page.locator(f"{STRIP} button").focus()
    desk.page.keyboard.press("Enter")
    desk.page.locator(STRIP).first.wait_for(state="detached", timeout=WAIT)


def state(desk: Desk) -> tuple[int, str, bool]:
    """The active cell, the mode, and whether the focus stands on the cells and not in a form."""
    place, mode = desk.page.evaluate(f"[{BOOK}.activeCellIndex, {BOOK}.mode]")
    out = desk.page.evaluate(
        f"{BOOK}.node.contains(document.activeElement) && !document.activeElement.closest('{FORM}')"
    )
    return int(place), str(mode), bool(out)


def test_text_of_a_dead_kernel_is_offered_again(desk: Desk, axe: Axe) -> None:
    """Python dies in the middle of a sentence: a strip, no dialog, and the lost words can be put back."""
    desk.open("ws.organisation.edit()", "1 + 1", work="again-kill")
    field = box(desk, "klantdoel")
    field.fill("eerste helft")
    desk.wait_disk(lambda _: goal(desk, "again-kill") == "eerste helft", "again-kill")
    desk.kill_kernel()
    field.press("End")
    field.press_sequentially(LATE)
    assert desk.page.locator(".jp-Dialog").count() == 0
    assert desk.page.locator(f"{STRIP} [role=status]").inner_text() == t.AGAIN["unsaved"].format(fields="klantdoel")
    desk.shoot("again-strip-light")
    assert axe(desk, ".ws-again") == []
    bring(desk)
    offer = desk.page.locator(".ws-draft")
    offer.wait_for(timeout=WAIT)
    desk.page.wait_for_function("document.activeElement.closest('.ws-draft') !== null", timeout=WAIT)
    assert offer.locator("p").inner_text() == DRAFTS["offer"].format(field="klantdoel", text="eerste helft" + LATE)
    assert box(desk, "klantdoel").input_value() == "eerste helft"
    desk.shoot("again-offer-light")
    desk.dark()
    desk.shoot("again-offer-dark")
    assert axe(desk, ".ws-drafts") == []
    offer.get_by_text(DRAFTS["back"]).click()
    desk.wait_disk(lambda _: goal(desk, "again-kill") == "eerste helft" + LATE, "again-kill")
    assert offer.count() == 0
    desk.page.wait_for_function("!Object.values(sessionStorage).some(one => one.includes('TWEEDE'))", timeout=WAIT)


def test_words_of_another_notebook_are_not_named(new_desk: Callable[[], Desk]) -> None:
    """Notebooks of one work and of another lost their Python; the one whose form holds new words says which."""
    desk = new_desk()
    for name, work in (("een", "again-one"), ("twee", "again-two"), ("drie", "again-two")):
        desk.open("ws.organisation.edit()", work=work, name=f"{name}.ipynb")
        desk.kill_kernel()
    desk.page.locator(f"{FORM}:visible").get_by_label("klantdoel", exact=True).fill("alleen in de laatste")
    said = desk.page.locator(".ws-again [role=status]").all_text_contents()
    plain, named = t.AGAIN["sentence"], t.AGAIN["unsaved"].format(fields="klantdoel")
    assert sorted(said) == sorted([plain, plain, named])
    assert desk.page.locator(f"{STRIP} [role=status]").inner_text() == named


def test_a_new_page_names_no_words_of_another_notebook(desk: Desk) -> None:
    """The next morning: one notebook holds new words, the strip of the other says nothing of them."""
    for name, work in (("vol", "again-full"), ("leeg", "again-empty")):
        desk.open("ws.organisation.edit()", work=work, name=f"{name}.ipynb")
        desk.command("docmanager:save")
        desk.kill_kernel()
        if name == "vol":
            box(desk, "klantdoel").fill("hier en nergens anders")
    for name, said in (("leeg", t.AGAIN["sentence"]), ("vol", t.AGAIN["unsaved"].format(fields="klantdoel"))):
        desk.name = f"{name}.ipynb"
        desk.visit()
        strip = desk.page.locator(f"{STRIP} [role=status]")
        strip.wait_for(timeout=WAIT)
        assert strip.inner_text() == said
    desk.shoot("again-morning")


def test_text_can_be_let_go(desk: Desk) -> None:
    """Also on a page that was loaded anew the strip names what is kept; who does not want it back is asked once."""
    desk.open("ws.organisation.edit()", work="again-drop")
    desk.command("docmanager:save")
    desk.kill_kernel()
    box(desk, "klantdoel").fill("weg ermee")
    desk.visit()
    said = t.AGAIN["unsaved"].format(fields="klantdoel")
    desk.page.locator(f"{STRIP} [role=status]", has_text=said).wait_for(timeout=WAIT)
    bring(desk)
    desk.page.locator(".ws-draft").get_by_text(DRAFTS["drop"]).click(timeout=WAIT)
    desk.run_all()
    box(desk, "klantdoel").wait_for()
    desk.page.wait_for_timeout(4000)
    assert desk.page.locator(".ws-draft").count() == 0
    assert goal(desk, "again-drop") != "weg ermee"


def test_a_second_visit_is_one_button(desk: Desk) -> None:
    """Opened again with a new kernel: Dutch in the place of the form; the button runs what had been run."""
    desk.open("ws.organisation.edit()", "1 / 1", "2 / 1", "3 / 1", work="again-visit")
    desk.page.evaluate(f"{BOOK}.widgets[2].model.sharedModel.setSource('1 / 0')")
    desk.page.evaluate(f"{BOOK}.widgets[4].model.sharedModel.execution_count = null")
    desk.command("docmanager:save")
    desk.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    desk.visit()
    desk.page.locator(f"{STRIP} button").wait_for(timeout=WAIT)
    assert desk.page.locator(f"{STRIP} [role=status]").inner_text() == t.AGAIN["sentence"]
    holder = ".jp-OutputArea-output.lm-Panel"
    desk.page.locator(holder).wait_for(timeout=WAIT)
    said = f"getComputedStyle(document.querySelector('{holder}'), '::before').content"
    assert desk.page.evaluate(said) == f'"{t.AGAIN["gone"]}"'
    desk.shoot("again-visit-light")
    desk.dark()
    desk.shoot("again-visit-dark")
    bring(desk)
    box(desk, "klantdoel").wait_for(timeout=WAIT)
    counts = desk.page.evaluate(f"{BOOK}.widgets.map(one => one.model.executionCount)")
    assert counts == [1, 2, 3, 4, None]
    desk.page.wait_for_function(f"{BOOK}.node.contains(document.activeElement)", timeout=WAIT)


def test_the_form_of_yesterday_comes_into_sight(desk: Desk) -> None:
    """After everything was run again she stands at the form that she worked in last, far down the notebook."""
    lines = "print(60 * 'regel\\n')"
    desk.open(lines, "ws.organisation.edit()", lines, "ws.scope.edit()", "1 + 1", work="again-here")
    box(desk, "klantdoel").fill("gisteren")
    desk.wait_disk(lambda _: goal(desk, "again-here") == "gisteren", "again-here")
    desk.page.evaluate(f"{BOOK}.activeCellIndex = 0")
    desk.command("docmanager:save")
    desk.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    desk.visit()
    desk.page.locator(f"{STRIP} button").wait_for(timeout=WAIT)
    assert desk.page.evaluate(f"[{BOOK}.activeCellIndex, {BOOK}.outerNode.scrollTop]") == [0, 0]
    bring(desk)
    top = "getBoundingClientRect().top"
    gap = f"{BOOK}.widgets[2].node.querySelector('{FORM}').{top} - {BOOK}.outerNode.{top}"
    form = f"{BOOK}.widgets[2].node.querySelector('{FORM}')"
    desk.page.wait_for_function(f"{form} && {gap} >= 0 && {gap} < 700", timeout=10_000)
    assert state(desk) == (2, "command", True)
    desk.shoot("again-here")


def test_a_reload_beside_a_living_kernel_is_silent(desk: Desk) -> None:
    """As long as Python knows what was run, there is no strip."""
    desk.open("ws.organisation.edit()", work="again-alive")
    desk.command("docmanager:save")
    desk.visit()
    box(desk, "klantdoel").wait_for(timeout=WAIT)
    desk.page.wait_for_timeout(1000)
    assert desk.page.locator(STRIP).count() == 0


def test_a_form_is_left_by_keyboard(desk: Desk) -> None:
    """Esc goes to its cell, Shift+Enter in a line and Tab at the end to the next, Shift+Tab back to its own."""
    desk.open("ws.organisation.edit()", "1 + 1", work="again-keys")
    press = desk.page.keyboard.press
    box(desk, "klantdoel").focus()
    press("Escape")
    assert state(desk) == (1, "command", True)
    box(desk, "klantdoel").fill("bewaard bij het weggaan")
    box(desk, "organisatie").focus()
    press("Shift+Enter")
    assert state(desk) == (2, "command", True)
    desk.wait_disk(lambda _: goal(desk, "again-keys") == "bewaard bij het weggaan", "again-keys")
    last = desk.page.locator(f"{FORM} .ws-bar button:enabled:visible").last
    last.focus()
    press("Tab")
    assert state(desk) == (2, "command", True)
    first = desk.page.locator(f"{FORM} :is(input, select, textarea, button):enabled:visible").first
    first.focus()
    press("Shift+Tab")
    assert state(desk) == (1, "command", True)


def test_a_list_keeps_its_own_escape(desk: Desk) -> None:
    """In a cell of a grid the first Esc leaves the cell, the second the form."""
    desk.open("ws.sources.edit()", work="again-grid")
    desk.page.locator(f"{FORM} [role=grid] td[tabindex='0']").first.focus()
    desk.page.keyboard.press("F2")
    desk.page.locator(f"{FORM} td input").first.wait_for()
    desk.page.keyboard.press("Escape")
    assert not state(desk)[2]
    desk.page.keyboard.press("Escape")
    assert state(desk) == (1, "command", True)


def test_running_a_form_shows_its_beginning(desk: Desk) -> None:
    """A form higher than the window: Shift+Enter on its cell ends at its top, not past its end."""
    desk.open("print(60 * 'regel\\n')", "ws.organisation.edit()", "1 + 1", work="again-scroll")
    desk.page.set_viewport_size({"width": 1360, "height": 700})
    try:
        desk.page.evaluate(f"{BOOK}.activeCellIndex = 2")
        desk.command("notebook:clear-cell-output")
        desk.page.evaluate(f"{BOOK}.scrollToItem(2, 'end')")
        desk.command("notebook:run-cell-and-select-next")
        box(desk, "klantdoel").wait_for(timeout=WAIT)
        top = "getBoundingClientRect().top"
        gap = f"document.querySelector('{FORM}').{top} - {BOOK}.outerNode.{top}"
        desk.page.wait_for_function(f"{gap} >= 0 && {gap} < 150", timeout=10_000)
        assert desk.page.evaluate(f"{BOOK}.activeCellIndex") == 3
        desk.shoot("again-scroll")
    finally:
        desk.page.set_viewport_size({"width": 1360, "height": 1200})


def test_tabs_tell_lesson_and_exercise_apart(new_desk: Callable[[], Desk]) -> None:
    """Two files of one name have two titles; the tip keeps the path, and no file gets another name."""
    desk = new_desk()
    for folder in ("notebooks", "exercises"):
        (desk.lab.folder / folder).mkdir(exist_ok=True)
        desk.open(name=f"{folder}/02_naam.ipynb", work="again-tabs")
    labels = desk.page.locator(".lm-DockPanel-tabBar .lm-TabBar-tabLabel").all_inner_texts()
    assert {"2 · Naam", "Oefenen 2"} <= set(labels)
    desk.page.wait_for_function(IDLE, timeout=WAIT)
    assert "exercises/02_naam.ipynb" in desk.page.evaluate("window.jupyterapp.shell.currentWidget.title.caption")
    assert sorted(one.name for one in (desk.lab.folder / "exercises").glob("*naam*")) == ["02_naam.ipynb"]
    for folder in ("notebooks", "exercises"):
        (desk.lab.folder / folder / "02_naam.ipynb").unlink()
