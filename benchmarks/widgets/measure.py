"""How fast a change in an editor is seen, answered and saved, in a real browser: `measure.py [changes]`.

Each of the three editors stands in a notebook on the filled case Rijnveen. A change is what a hand does: another text
in a cell and Enter, a point to the other end of its scale, another text in a field and Tab. *Seen* is when the page
shows it (for a persona: her card, which Python draws anew), *answered* when Python has handled it, remarks of check
included, and *on disk* when the work file was renamed into place (its own time stamp). All share one clock.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser.harness import FLAGS, Desk, browser_program, start_lab  # noqa: E402
from workshop_lib.widgets.assets import inner_style, script  # noqa: E402

FILL = (
    "from workshop_lib.store.library import load_case\n"
    "for part in ('sources', 'scope', 'personas', 'journey', 'measured', 'actions', 'roadmap', 'kpis'):\n"
    "    ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))"
)
SCRIPTS = ("touchpoint_table", "curve_editor", "source_picker", "place_slider", "editor_bar")
HEAR = """() => {
  const bar = document.querySelector('.ws-bar').wsOwner, table = document.querySelector('.ws-table')?.wsOwner;
  const key = (one, name) => one.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  const until = (holds) => new Promise((done) => {
    const look = () => (holds() ? done() : setTimeout(look, 1));
    look();
  });
  const say = (one, name) => one.dispatchEvent(new Event(name, { bubbles: true }));
  // The bar numbers its questions: a change is answered when the question that came after it was heard.
  window.bench = { key, until, say, async time(act, shown) {
    const before = bar.sent, begin = Date.now(), clock = performance.now();
    act();
    await until(shown);
    const seen = performance.now() - clock;
    await until(() => bar.sent > before && bar.heard() && (!table || table.model.get('heard') >= table.sent));
    return { begin, seen, answered: performance.now() - clock };
  } };
}"""


@dataclass(frozen=True)
class Editor:
    """An editor to measure: the call that opens it, its tab, what must be there, and one change (number n)."""

    call: str
    tab: str
    ready: str
    change: str


EDITORS = {
    "touchpoint table": Editor("ws.journey.edit()", "Touchpoints", ".ws-table table", """async (n) => {
        const cell = document.querySelector('.ws-table tr[data-id="A01"] .col-name'), text = `beurs ${n}`;
        cell.focus();
        bench.key(cell, 'Enter');
        const field = cell.querySelector('input');
        field.value = text;
        return bench.time(() => bench.key(field, 'Enter'), () => cell.textContent === text);
    }"""),
    "emotion curve": Editor("ws.journey.edit()", "Emotiecurve", ".ws-curve [role=slider]", """async (n) => {
        const point = document.querySelector('.ws-curve [data-id="A01"]');
        point.focus();
        const act = () => { bench.key(point, n % 2 ? 'Home' : 'End'); point.blur(); };
        return bench.time(act, () => point.getAttribute('aria-valuenow') === (n % 2 ? '-5' : '5'));
    }"""),
    "persona": Editor("ws.persona.edit()", "", ".ws-sources", """async (n) => {
        const label = [...document.querySelectorAll('.workshop-form label')].find((one) => one.textContent === 'rol');
        const field = document.getElementById(label.htmlFor), text = `inkoper ${n}`;
        const act = () => { field.value = text; bench.say(field, 'input'); bench.say(field, 'change'); };
        return bench.time(act, () => document.querySelector('.workshop-form svg').textContent.includes(text));
    }"""),
}  # fmt: skip


@contextmanager
def page() -> Iterator[Desk]:
    """A notebook page in a lab of its own."""
    with tempfile.TemporaryDirectory() as own, sync_playwright() as driver:
        server, lab = start_lab(Path(own) / "own")
        browser = driver.chromium.launch(executable_path=browser_program(), args=list(FLAGS))
        try:
            yield Desk(lab, browser.new_page(viewport={"width": 1360, "height": 1200}))
        finally:
            browser.close()
            server.terminate()
            server.wait(30)


def change(desk: Desk, file: Path, script_: str, number: int) -> dict[str, float]:
    """One change, in milliseconds until it was seen, answered and on disk."""
    before = file.stat().st_mtime_ns
    took = desk.page.evaluate(script_, number)
    while file.stat().st_mtime_ns == before:
        time.sleep(0.002)
    disk = file.stat().st_mtime_ns / 1e6 - took["begin"]
    return {"seen": took["seen"], "answered": took["answered"], "on disk": disk}


def usable(desk: Desk, editor: Editor) -> float:
    """Seconds from "Run all" to a form that can be used; the kernel runs already."""
    begin = time.monotonic()
    desk.command("notebook:clear-all-cell-outputs")
    desk.command("notebook:run-all-cells")
    desk.page.locator(".workshop-form .ws-bar").wait_for()
    if editor.tab:
        desk.page.get_by_role("tab", name=editor.tab).click()
    desk.page.locator(editor.ready).first.wait_for()
    return time.monotonic() - begin


def spread(values: list[float]) -> dict[str, float]:
    return {"median": round(median(values), 1), "p95": round(quantiles(values, n=20)[-1], 1)}


def measure_editor(desk: Desk, name: str, changes: int) -> dict[str, Any]:
    """Open one editor, use it `changes` times, put it away."""
    editor, work = EDITORS[name], f"bench-{name.replace(' ', '-')}"
    desk.open(FILL, editor.call, work=work)
    seconds = usable(desk, editor)
    desk.page.wait_for_timeout(1500)
    desk.page.evaluate(HEAR)
    file = next((desk.lab.work / work).rglob("klantreis.json"))
    found = [change(desk, file, editor.change, number) for number in range(changes)]
    desk.leave()
    names = ("seen", "answered", "on disk")
    return {**{one: spread([took[one] for took in found]) for one in names}, "run all to usable, s": round(seconds, 2)}


def measure(changes: int) -> dict[str, Any]:
    """Everything, as plain figures."""
    sizes = {one: [len(script(f"{one}.js").encode()), len(inner_style(f"{one}.css").encode())] for one in SCRIPTS}
    with page() as desk:
        found = {name: measure_editor(desk, name, changes) for name in EDITORS}
    return {"changes": changes, **found, "bytes of script and own style": sizes}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200), indent=2))
