"""Exercises in a real browser: every control is found by its name, and one of each kind is done by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import Desk
from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.text.exercises import exercise, numbers
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.saving_words import DRAFTS

pytestmark = pytest.mark.heavy
FORM = ".ws-practice"
Axe = Callable[[Desk, str], list[str]]
ONE_OF_EACH = {
    kind: next(one for number in numbers() if (one := shown(number)) and one.kind is kind) for kind in Kind
}  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def open_form(desk: Desk, one: Exercise, work: str = "oefenen") -> Any:
    """The form of an exercise in a notebook; returns its place on the page."""
    call = f"ws.open_task({one.step})" if one.kind is Kind.OPEN else f'ws.exercise("{one.number}")'
    desk.open(call, work=f"{work}-{one.kind}")
    form = desk.page.locator(FORM).first
    form.wait_for(timeout=60_000)
    return form


def names(one: Exercise) -> list[str]:
    """The names under which the controls must be found."""
    lettered = [f"{letter}. {text}" for letter, text in zip(LETTERS, one.items or one.choices, strict=False)]
    if one.kind is Kind.MARK:
        return [text.split()[0] for text in one.choices]
    if one.kind is Kind.ORDER:
        return [f"{place}e" for place in range(1, len(one.items) + 1)]
    if one.kind is Kind.FILL:
        return [f"{row[0]}, {one.table.heads[-1]}" for row in one.table.rows if str(row[-1]).startswith("[")]
    return lettered or [field.label for field in one.fields] or list(one.criteria) or ["Antwoord"]


def choose(desk: Desk, text: str) -> None:
    """Types the choice of the focused list, letter by letter, until it is chosen."""
    page = desk.page
    for _ in range(30):
        if page.evaluate("document.activeElement.selectedOptions[0].textContent") == text:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(text)


def answer_by_key(desk: Desk, one: Exercise) -> None:
    """Gives the right answer with Tab, arrows, Space and letters; nothing is clicked."""
    page, right = desk.page, answer_of(one.number)
    page.locator(f"{FORM} :is(input, select, textarea)").first.focus()
    if one.kind is Kind.CHOICE:
        page.keyboard.press("Space")
        for _ in range(LETTERS.index(right)):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    elif one.kind in (Kind.SEVERAL, Kind.MARK):
        for letter in LETTERS[: len(one.choices)]:
            if letter in right:
                page.keyboard.press("Space")
            page.keyboard.press("Tab")
    elif one.kind is Kind.TEXT:
        page.keyboard.type("dmu")
        page.keyboard.press("Tab")
    else:
        for value in wanted(one, right):
            if isinstance(value, str):
                choose(desk, value)
            else:
                page.keyboard.type(f"{value:.3f}".replace(".", ","))
            page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def wanted(one: Exercise, right: Any) -> list[Any]:
    """What goes in the controls one after another: a text to choose or a number to type."""
    if one.kind is Kind.ORDER:
        return [f"{letter}. {one.items[LETTERS.index(letter)]}" for letter in right]
    if one.kind is Kind.OPEN:
        return ["3 · sterk"] * 4
    return list(right.values()) if isinstance(right, dict) else [right]


@pytest.mark.parametrize("kind", Kind)
def test_exercise_of_each_kind_is_done_by_keyboard(desk: Desk, kind: Kind) -> None:
    """Every control has its own name, the answer goes in by key, and the verdict appears where it is read out."""
    one = ONE_OF_EACH[kind]
    form = open_form(desk, one)
    for name in names(one):
        assert form.get_by_label(name).first.count() == 1, name
    answer_by_key(desk, one)
    verdict = form.locator(".answer[role=status]")
    verdict.get_by_text("Goed").first.wait_for(timeout=15_000)
    desk.shoot(f"practice-{kind}", FORM)
    assert desk.cells() == 2
    assert desk.errors == []
    assert desk.outside == []


def open_all(desk: Desk) -> Any:
    """One notebook with an exercise of every kind, a quiz and the final test; returns the places of their forms."""
    forms = [f'ws.exercise("{one.number}")' for one in ONE_OF_EACH.values() if one.kind is not Kind.OPEN]
    desk.page.set_viewport_size({"width": 1360, "height": 2400})
    desk.open(*forms, "ws.open_task(1)", "ws.quiz(1)", "ws.final_test()", work="axe")
    return desk.page.locator(FORM)


def test_no_form_has_violations(desk: Desk, axe: Axe) -> None:
    """The rules of axe find nothing in any kind of exercise, the quiz and the final test, in light and in dark."""
    forms, found = open_all(desk), {}
    for theme in ("light", "dark"):
        desk.dark(theme == "dark")
        for place in range(len(ONE_OF_EACH) + 2):
            cell = desk.page.locator(".jp-Notebook .jp-Cell").nth(place + 1)
            cell.scroll_into_view_if_needed()
            cell.locator(FORM).first.wait_for(timeout=60_000)
            if theme == "light":
                cell.locator(".ws-toolbar button").first.click()
                cell.locator(".answer p").first.wait_for(timeout=15_000)
            cell.evaluate("(one, id) => { one.id = id; }", f"axe-{place}")
            found[f"{theme} {place}"] = axe(desk, f"#axe-{place} {FORM}")
    assert forms.count() >= len(ONE_OF_EACH) + 2
    assert {name: some for name, some in found.items() if some} == {}


def test_final_test_keeps_every_choice(desk: Desk) -> None:
    """A choice by key is there after a new kernel; a button leads to each open question; nothing is handed in yet."""
    desk.open("ws.final_test()", work="toets")
    first = desk.page.locator(f"{FORM} input[type=radio]").first
    first.focus()
    desk.page.keyboard.press("ArrowDown")
    desk.wait_disk(lambda work: any((one.get("value") or {}).get("given") for one in work["answers"]), "toets")
    desk.page.get_by_role("button", name="Lever in").click()
    desk.page.locator(".answer").get_by_text("Nog open").first.wait_for(timeout=15_000)
    desk.restart()
    desk.run_all()
    desk.page.wait_for_function(f"document.querySelectorAll('{FORM} input:checked').length === 1", timeout=60_000)
    todo = desk.page.locator(f"{FORM} .todo")
    todo.get_by_text("Nog 14 vragen open").wait_for(timeout=15_000)
    todo.get_by_role("button", name="Vraag 9").click()
    desk.page.keyboard.press("Space")
    todo.get_by_text("Nog 13 vragen open").wait_for(timeout=15_000)
    group = desk.page.locator(f"{FORM} fieldset").nth(8)
    assert group.locator("input:checked").count() == 1 and "nog open" not in group.inner_text()
    assert "nog open" in desk.page.locator(f"{FORM} fieldset").nth(2).inner_text()
    desk.page.set_viewport_size({"width": 1360, "height": 3600})
    desk.shoot("final-open", FORM)


def test_final_test_that_is_in_shows_what_was_right(desk: Desk) -> None:
    """Handing in closes the questions with a mark each; another visit shows the same; a button gives another test."""
    desk.open("ws.final_test()", work="uitslag")
    page = desk.page
    page.locator(f"{FORM} fieldset").first.wait_for(timeout=60_000)
    for box in page.locator(f"{FORM} fieldset").all():
        box.locator("input").first.check()
    page.locator(f"{FORM} .todo").get_by_text("Alle vragen hebben een antwoord").wait_for(timeout=15_000)
    page.get_by_role("button", name="Lever in").click()
    page.get_by_role("button", name="Nieuwe toets").wait_for(timeout=15_000)
    desk.restart()
    desk.run_all()
    page.locator(f"{FORM} .answer").get_by_text("Wat je score zegt").wait_for(timeout=60_000)
    assert page.locator(f"{FORM} fieldset:disabled").count() == 15
    marks = [one.inner_text() for one in page.locator(f"{FORM} .note").all()]
    assert len(marks) == 15 and set(marks) <= {"✓ goed", "○ nog niet goed"}
    page.set_viewport_size({"width": 1360, "height": 3800})
    desk.shoot("final-in", FORM)
    page.get_by_role("button", name="Nieuwe toets").click()
    page.locator(f"{FORM} .todo").get_by_text("Nog 15 vragen open").wait_for(timeout=15_000)
    assert page.locator(f"{FORM} input:checked").count() == 0
    assert desk.errors == []


def test_answer_is_there_after_a_restart(desk: Desk) -> None:
    """A new kernel shows what was given before."""
    form = open_form(desk, ONE_OF_EACH[Kind.NUMBER])
    form.get_by_label("bruikbare regels").fill("204")
    form.get_by_role("button", name="Kijk na").click()
    form.locator(".answer").get_by_text("dubbelen").first.wait_for(timeout=15_000)
    desk.restart()
    desk.run_all()
    again = desk.page.locator(FORM).first.get_by_label("bruikbare regels")
    again.wait_for(timeout=60_000)
    assert again.input_value() == "204"
    assert exercise("2.5") is not None


def lose(desk: Desk, first: Callable[[], None]) -> Any:
    """Python dies, an answer is given all the same, and the cells run again; returns what the form offers."""
    desk.kill_kernel()
    first()
    desk.restart()
    desk.run_all()
    offer = desk.page.locator(f"{FORM} .ws-draft")
    offer.wait_for(timeout=60_000)
    return offer


def test_an_answer_without_a_kernel_is_offered_again(desk: Desk) -> None:
    """Figures typed while nobody heard them come back with one button; once they are checked nothing is offered."""
    form = open_form(desk, ONE_OF_EACH[Kind.NUMBER], "kwijt")
    offer = lose(desk, lambda: form.get_by_label("bruikbare regels").fill("204"))
    assert offer.locator("p").inner_text() == DRAFTS["offer"].format(field="oefening 2.5", text="204")
    desk.shoot("practice-offer", FORM)
    again = desk.page.locator(FORM).first.get_by_label("bruikbare regels")
    assert again.input_value() == ""
    offer.get_by_text(DRAFTS["back"]).click()
    assert again.input_value() == "204"
    assert desk.page.evaluate("document.activeElement.value") == "204"
    desk.page.get_by_role("button", name="Kijk na").click()
    desk.page.locator(f"{FORM} .answer").get_by_text("dubbelen").first.wait_for(timeout=15_000)
    desk.page.wait_for_function("!Object.values(sessionStorage).some((one) => one.includes('oefening 2.5'))")
    assert desk.errors == []


def test_choices_without_a_kernel_are_told_in_words_and_can_be_let_go(desk: Desk) -> None:
    """Who ticked boxes reads them back as texts; letting go is asked once, also after another run."""
    one = ONE_OF_EACH[Kind.SEVERAL]
    form = open_form(desk, one, "kwijt")
    offer = lose(desk, lambda: form.get_by_label(f"b. {one.choices[1]}").check())
    assert f"“b. {one.choices[1]}”" in offer.locator("p").inner_text()
    offer.get_by_text(DRAFTS["drop"]).click()
    desk.run_all()
    desk.page.locator(f"{FORM} input").first.wait_for(timeout=60_000)
    desk.page.wait_for_timeout(1000)
    assert offer.count() == desk.page.locator(f"{FORM} input:checked").count() == 0
