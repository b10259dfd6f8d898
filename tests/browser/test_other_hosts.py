"""Every widget in a bare page with the smallest host of anywidget's contract, in the light and dark of VS Code.

No JupyterLab, no kernel, no loader of modules: what stands here may lean on `model` and its element only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import anywidget
import pytest

from tests.browser.conftest import SHOTS
from tests.browser.harness import violations
from workshop_lib.store.library import load_case
from workshop_lib.widgets.editor import Editor
from workshop_lib.widgets.steps import make_editor

pytestmark = pytest.mark.heavy

PARTS_WITH_A_FORM = ("organisation", "sources", "scope", "personas", "journey", "actions", "roadmap", "kpis")
PAGE = """<!doctype html><html lang="nl"><head><title>bare</title></head>
<body class="vscode-{kind}" data-vscode-theme-kind="vscode-{kind}"
 style="background: var(--vscode-editor-background); --vscode-editor-background: {paper};
  --vscode-editor-foreground: {ink}"><main class="workshop-form"></main></body></html>"""
THEMES = {"light": ("#ffffff", "#1f1f1f"), "dark": ("#1f1f1f", "#cccccc")}
HOST = """async ([name, esm, css, state]) => {
  const ears = new Map(), said = [], saved = [], el = document.createElement("div");
  const model = {
    get: (key) => state[key],
    set(key, value) { state[key] = value; for (const ear of ears.get(`change:${key}`) ?? []) ear(); },
    save_changes: () => { saved.push(structuredClone(state)); },
    on: (event, ear) => { ears.set(event, (ears.get(event) ?? new Set()).add(ear)); },
    off: (event, ear) => { ears.get(event)?.delete(ear); },
    send: (message) => { said.push(message); },
  };
  document.querySelector("main").append(el);
  if (css) document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
  const module = await import(URL.createObjectURL(new Blob([esm], { type: "text/javascript" })));
  const end = await module.default.render({ model, el });
  window.hosts ??= {};
  const exports = Object.keys(module), parts = Object.keys(module.default);
  window.hosts[name] = { model, el, said, saved, end, ears, exports, parts };
}"""


def widgets_of(root: Any) -> Iterator[anywidget.AnyWidget]:
    """Every widget of our own under this one."""
    if isinstance(root, anywidget.AnyWidget):
        yield root
    for child in getattr(root, "children", ()):
        yield from widgets_of(child)


@pytest.fixture(scope="module")
def widgets() -> dict[str, anywidget.AnyWidget]:
    """One of each kind, filled with a case: {name of its class: widget}."""
    work = load_case("rijnveen").work
    editors: list[Editor] = [make_editor(part, work, str) for part in PARTS_WITH_A_FORM]
    found = {type(one).__name__: one for editor in editors for one in widgets_of(editor)}
    assert {"TouchpointGrid", "CurveWidget", "EditorBar", "PlaceSlider", "SourcePicker", "Guard"} <= set(found)
    return found


@pytest.fixture(params=list(THEMES))
def page(request: Any, browser: Any, widgets: dict[str, anywidget.AnyWidget]) -> Iterator[Any]:
    """A bare page of one theme, with every widget on it; `page.outside` and `page.errors` must stay empty."""
    context = browser.new_context(viewport={"width": 1100, "height": 1600}, locale="nl-NL")
    opened = context.new_page()
    opened.problems = []
    opened.kind = request.param
    opened.on("pageerror", lambda problem: opened.problems.append(str(problem)))
    opened.on("request", lambda one: opened.problems.append(one.url) if not one.url.startswith("blob:") else None)
    paper, ink = THEMES[request.param]
    opened.set_content(PAGE.format(kind=request.param, paper=paper, ink=ink))
    for name, widget in widgets.items():
        hidden = {"_esm", "_css", "_anywidget_id", "layout", "tabbable", "tooltip"}
        state = {key: value for key, value in widget.get_state().items() if key not in hidden and key[:5] not in
                 {"_mode", "_view", "_dom_"}}  # fmt: skip
        opened.evaluate(HOST, [name, widget._esm, getattr(widget, "_css", ""), state])
    yield opened
    context.close()


def test_every_widget_renders_changes_and_leaves(page: Any, widgets: dict[str, Any], axe_script: str) -> None:
    """One export, no request, no error; what a hand does reaches the model; leaving takes every listener along."""
    for name in widgets:
        assert page.evaluate("n => [hosts[n].exports, hosts[n].parts]", name) == [["default"], ["render"]], name
    page.screenshot(path=str(SHOTS / f"bare-{page.kind}.png"), full_page=True)
    cell = page.locator('.ws-table tr[data-id="A02"] td').first
    paper = {"light": "rgb(255, 255, 255)", "dark": "rgb(31, 31, 31)"}[page.kind]
    assert cell.evaluate("one => getComputedStyle(one).backgroundColor") == paper
    assert violations(page, axe_script, "main") == []
    move_a_point(page)
    name_a_touchpoint(page)
    page.locator(".ws-sources button").first.click()
    assert page.evaluate("() => hosts.SourcePicker.saved.length") == 1
    page.evaluate("() => { for (const one of Object.values(hosts)) one.end?.(); }")
    left = page.evaluate("() => Object.entries(hosts).filter(([, one]) => [...one.ears.values()].some(e => e.size))"
                         ".map(([name]) => name)")  # fmt: skip
    assert left == []
    assert page.problems == []


def move_a_point(page: Any) -> None:
    """By key on the curve: the new list of points is in the model and was saved."""
    page.locator('.ws-curve [data-id="A01"]').focus()
    page.keyboard.press("Home")
    page.wait_for_function("() => hosts.CurveWidget.saved.length === 1")
    points = page.evaluate("() => hosts.CurveWidget.saved[0].points")
    assert next(one["score"] for one in points if (one["touchpoint"], one["persona"]) == ("A01", "")) == -5


def name_a_touchpoint(page: Any) -> None:
    """Typed in the table: a message with the row, the column and the text."""
    page.locator('.ws-table tr[data-id="A01"] .col-name').click()
    page.keyboard.type("Beurs")
    page.keyboard.press("Enter")
    page.wait_for_function("() => hosts.TouchpointGrid.said.some(one => one.do === 'edit')")
    said = page.evaluate("() => hosts.TouchpointGrid.said.filter(one => one.do === 'edit').at(-1)")
    assert (said["id"], said["field"], said["text"]) == ("A01", "name", "Beurs")
