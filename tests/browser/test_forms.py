"""The forms in a real JupyterLab: the keyboard goes in and out, keys stay in the form, and axe really judges."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

FORM = ".workshop-form"


def active(desk: Desk) -> str:
    """Something that tells one focused element from another."""
    return str(desk.page.evaluate("() => { const at = document.activeElement; "
                                  "window.seen ??= new Map(); if (!seen.has(at)) seen.set(at, seen.size);"
                                  " return at.closest('.workshop-form') ? String(seen.get(at)) : ''; }"))  # fmt: skip


def test_a_plain_form_by_keyboard(desk: Desk) -> None:
    """Tab walks through every field and out again; keys in dropdowns and on buttons stay in the form."""
    desk.open("ws.organisation.edit()", work="form-keys")
    cells, page = desk.cells(), desk.page
    page.locator(f"{FORM} input").first.focus()
    seen: list[str] = []
    while (now := active(desk)) and len(seen) < 80:
        assert now not in seen, "the focus came back: a trap"
        assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle !== 'none'")
        seen.append(now)
        page.keyboard.press("Tab")
    assert 15 < len(seen) < 80
    sector = page.locator(FORM).get_by_label("sector")
    sector.focus()
    page.keyboard.type("pu")
    desk.wait_disk(lambda work: work["organisation"].get("sector") == "public", "form-keys")
    page.get_by_role("button", name="Ongedaan maken").focus()
    page.keyboard.type("ddax")
    assert desk.cells() == cells
    desk.shoot("form-keyboard")


def test_a_planted_violation_is_found(desk: Desk, axe: Callable[[Desk, str], list[str]]) -> None:
    """The judge of accessibility really looks: a field without a name does not pass."""
    desk.open("ws.organisation.edit()", work="form-planted")
    desk.page.evaluate("() => document.querySelector('.workshop-form').append(document.createElement('input'))")
    assert any("label" in one for one in axe(desk, FORM))
