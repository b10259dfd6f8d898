"""Personas in a real browser: a first card by key alone, sources from the list, after a restart it stands there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

FORM = ".workshop-form"
Axe = Callable[[Desk, str], list[str]]
FILL = (
    "from workshop_lib.store.library import load_case\n"
    "for part in ('sources', {part}):\n"
    "    ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))"
)


AT_NAME = "() => document.activeElement.labels?.[0]?.textContent === 'naam' && document.activeElement.checkVisibility()"
SAVED = """() => [...document.querySelectorAll('.ws-bar .ws-status, .ws-pill')].filter((one) => {
  const { top, bottom } = one.getBoundingClientRect();
  return one.checkVisibility() && one.textContent.startsWith('bewaard om') && bottom > 0 && top < innerHeight;
}).length"""


def open_personas(desk: Desk, work: str, filled: bool = False) -> Desk:
    """The editor of the personas, with the sources of the case; `filled` brings its personas too."""
    fill = FILL.format(part="'personas', 'journey', 'measured'" if filled else "")
    desk.open(fill, "ws.persona.edit()", work=work)
    desk.page.locator(FORM).get_by_role("button", name="Nieuw", exact=True).wait_for(timeout=30_000)
    return desk


def first(work: dict[str, Any]) -> dict[str, Any]:
    return dict(next(iter(work.get("personas", [])), {}))


def test_a_first_card_is_made_by_key_alone(desk: Desk) -> None:
    """New, eight questions, Enter on Volgende: the card grows beside the form and is on disk."""
    open_personas(desk, "persona-keys")
    page, keys = desk.page, desk.page.keyboard
    page.get_by_role("button", name="Nieuw", exact=True).focus()
    keys.press("Enter")
    page.wait_for_function(AT_NAME)
    keys.type("Marleen")
    keys.press("Tab")
    keys.type("inkoper")
    keys.press("Tab")
    page.locator(f"{FORM} svg[role=img]", has_text="Marleen").wait_for()
    for text in ("volle schappen", "belt liever", "wacht op prijzen", "snel", "Past het nog", "Wie tekent", "ruimte"):
        page.get_by_role("button", name="Volgende").focus()
        keys.press("Enter")
        page.locator(f"{FORM} textarea:visible:focus").wait_for()
        keys.type(text)
        keys.press("Tab")
    desk.shoot("persona-question")
    page.get_by_role("button", name="Naar de hele kaart").focus()
    keys.press("Enter")
    page.wait_for_function(AT_NAME)
    desk.wait_disk(lambda work: "ruimte" in first(work).get("design_choices", []), "persona-keys")
    made = first(desk.journey("persona-keys"))
    assert made["unknowns"] == ["Wie tekent"]
    assert (made["name"], made["goal"]["text"], made["quote"]["text"]) == ("Marleen", "volle schappen", "Past het nog")
    page.get_by_text("Alle beweringen zijn nog aanname").wait_for()
    assert desk.errors == []
    assert desk.outside == []


def test_a_source_is_picked_and_stands_on_the_card_after_a_restart(desk: Desk) -> None:
    """Choosing a source makes a sentence reported; reload, new kernel, same card."""
    open_personas(desk, "persona-source")
    page = desk.page
    page.get_by_role("button", name="Nieuw", exact=True).click()
    page.get_by_role("button", name="Volgende").click()
    box = page.locator(f"{FORM} textarea:visible").first
    box.fill("volle schappen")
    box.press("Tab")
    page.locator(".ws-sources:visible").first.get_by_label("bron", exact=True).select_option(index=1)
    page.locator(f"{FORM} svg[role=img]", has_text="INT-A1").wait_for()
    desk.wait_disk(lambda work: first(work)["goal"].get("evidence", {}).get("sources") == ["INT-A1"], "persona-source")
    desk.restart()
    desk.visit()
    desk.run_all()
    page.locator(f"{FORM} svg[role=img]", has_text="INT-A1").wait_for()


def test_arrows_walk_past_sources_and_enter_takes_one(desk: Desk) -> None:
    """Three steps down and Enter give the third source alone; Escape takes none, leaving the list takes what shows."""
    open_personas(desk, "persona-walk")
    page, keys = desk.page, desk.page.keyboard
    page.get_by_role("button", name="Nieuw", exact=True).click()
    page.get_by_role("button", name="Volgende").click()
    page.locator(f"{FORM} textarea:visible").first.fill("volle schappen")
    keys.press("Tab")
    sources = page.locator(".ws-sources:visible").first
    chips = sources.locator(".ws-chips button")
    listed = sources.get_by_label("bron", exact=True)
    third = listed.locator("option").nth(3).get_attribute("value")
    listed.focus()
    for _ in range(3):
        keys.press("ArrowDown")
    assert (listed.input_value(), chips.count()) == (third, 0)
    desk.shoot("persona-walk", ".ws-sources:visible")
    keys.press("Enter")
    desk.wait_disk(lambda work: first(work)["goal"].get("evidence", {}).get("sources") == [third], "persona-walk")
    keys.press("ArrowDown")
    keys.press("Escape")
    assert (listed.input_value(), chips.count()) == ("", 1)
    keys.press("ArrowDown")
    keys.press("Tab")
    page.wait_for_function("() => document.querySelectorAll('.ws-chips button').length >= 2")
    assert [chips.nth(0).inner_text(), chips.count()] == [f"{third} ✕", 2]


def test_saved_is_told_once_wherever_you_are(desk: Desk) -> None:
    """Beside a long form it floats in a corner; with the bar in sight, also after a quick scroll, it stands there."""
    open_personas(desk, "persona-told", filled=True)
    page = desk.page
    page.get_by_label("rol").first.fill("inkoper")
    page.keyboard.press("Tab")
    page.wait_for_function(f"() => ({SAVED})() === 1 && document.querySelector('.ws-pill').textContent")
    page.evaluate(
        "() => { const bar = document.querySelector('.ws-bar'); bar.scrollIntoView(false);"
        "requestAnimationFrame(() => { document.querySelector('.ws-picker').scrollIntoView();"
        "requestAnimationFrame(() => bar.scrollIntoView(false)); }); }"
    )
    page.wait_for_function(f"() => ({SAVED})() === 1 && !document.querySelector('.ws-pill').textContent")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_persona_editor_breaks_no_rule_of_accessibility(desk: Desk, axe: Axe, dark: bool) -> None:
    """axe-core finds nothing on the whole card, nor on a single question, in both themes."""
    open_personas(desk, f"persona-axe-{dark}", filled=True)
    desk.dark(dark)
    theme = "dark" if dark else "light"
    desk.shoot(f"persona-{theme}")
    assert axe(desk, FORM) == []
    desk.page.get_by_role("button", name="Vraag voor vraag").click()
    desk.page.get_by_text("Vraag 1 van 8").wait_for()
    desk.shoot(f"persona-quick-{theme}")
    assert axe(desk, FORM) == []
