"""Keys of the notebook (`d d` deletes a cell, `a` and `b` make one, `x` cuts one) never act from inside a form."""

from __future__ import annotations

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

NOUNS = ("organisation", "sources", "scope", "persona", "journey", "actions", "roadmap", "kpis")
FILL = (
    "from workshop_lib.store.library import load_case\n"
    "for part in ('sources', 'scope', 'personas', 'journey', 'actions', 'roadmap', 'kpis'):\n"
    "    ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))"
)
KINDS = """form => {
  // One of each kind of control, on every tab: the kind is its tag, role, type and class.
  const reach = 'button, input, select, textarea, summary, a[href], [tabindex], [contenteditable]';
  const seen = new Set(), kind = one => [one.tagName, one.role, one.type, one.getAttribute('class')].join(' ');
  return [...form.querySelectorAll(reach)].filter(one => one.checkVisibility() && !one.disabled)
    .map((one, place) => [kind(one), place, one]).filter(([kind]) => !seen.has(kind) && seen.add(kind))
    .map(([kind, place, one]) => { one.dataset.probe = place; return [kind, String(place)]; });
}"""
FOCUS = """([form, probe]) => {
  const found = form.querySelector(`[data-probe="${probe}"]`);
  found?.focus({ preventScroll: true });
  return Boolean(found) && document.activeElement === found;
}"""


def test_keys_of_the_notebook_stay_outside_every_form(desk: Desk) -> None:
    """On every kind of control of all eight forms, on every tab, `d d`, `a`, `b` and `x` leave the cells alone."""
    desk.open(FILL, *(f"ws.{noun}.edit()" for noun in NOUNS), work="guard")
    page, cells, tried = desk.page, desk.cells(), set()
    forms = page.locator(".workshop-form")
    assert forms.count() == len(NOUNS)
    for number, noun in enumerate(NOUNS):
        form = forms.nth(number)
        form.scroll_into_view_if_needed()
        tabs = form.locator("[role=tab]")
        for tab in range(max(1, tabs.count())):
            if tabs.count():
                tabs.nth(tab).click()
                page.wait_for_timeout(150)
            for kind, probe in form.evaluate(KINDS):
                if (noun, kind) in tried or not form.evaluate("(form, probe) => (" + FOCUS + ")([form, probe])", probe):
                    continue
                tried.add((noun, kind))
                page.keyboard.type("ddabx")
                assert desk.cells() == cells, f"{noun}: {kind}"
    desk.shoot("guard")
    assert {noun for noun, _ in tried} == set(NOUNS)
    assert len({kind for _, kind in tried}) > 20


def test_outside_a_form_the_notebook_keeps_its_keys(desk: Desk) -> None:
    """The guard guards forms only: on a cell itself `d d` still deletes it, or the test above would prove nothing."""
    desk.open("ws.organisation.edit()", "1", work="guard-outside")
    cells = desk.cells()
    desk.page.locator(".jp-Cell .jp-InputPrompt").last.click()
    desk.page.keyboard.type("dd")
    desk.page.wait_for_function(f"() => document.querySelectorAll('.jp-Notebook .jp-Cell').length === {cells - 1}")
