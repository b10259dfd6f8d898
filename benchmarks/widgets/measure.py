"""How fast a change in a form is seen and saved, in a real browser: `python benchmarks/widgets/measure.py [changes]`.

One notebook on the case Rijnveen, its touchpoint table open. A change is: a cell gets another text, Enter. *Seen* is
when the row shows it, *answered* when Python has handled it and the page knows, *on disk* when the work file was
renamed into place (its own time stamp). Browser, server and kernel share one clock.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser.harness import FLAGS, Desk, browser_program, start_lab  # noqa: E402
from workshop_lib.widgets.assets import script, style  # noqa: E402

FILL = "from workshop_lib.store.library import load_case\nws._desk.saver('journey')(load_case('rijnveen').work.journey)"
SCRIPTS = {
    "touchpoint table": ("touchpoint_table.js", "touchpoint_table.css"),
    "emotion curve": ("curve_editor.js", "curve_editor.css"),
    "bar under a form": ("editor_bar.js", "editor_bar.css"),
}
CHANGE = """async text => {
  const cell = document.querySelector('.ws-table tr[data-id="A01"] .col-name');
  const key = (target, name) => target.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true}));
  cell.focus();
  key(cell, 'Enter');
  const field = cell.querySelector('input');
  field.value = text;
  const begin = Date.now(), clock = performance.now();
  key(field, 'Enter');
  const seen = performance.now() - clock;
  if (cell.textContent !== text) throw new Error('not seen');
  await new Promise(done => { const look = () => window.__heard() ? done() : setTimeout(look, 1); look(); });
  return {begin, seen, answered: performance.now() - clock};
}"""
HEARD = """() => {
  // The bar and the table number their messages; both have been heard when no sentence is waiting.
  const views = [...document.querySelectorAll('.ws-table, .ws-bar')].map(one => one.wsOwner);
  window.__heard = () => views.every(one => one.model.get('heard') >= one.sent);
}"""


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


def change(desk: Desk, file: Path, text: str) -> dict[str, float]:
    """One change, in milliseconds until it was seen, answered and on disk."""
    took = desk.page.evaluate(CHANGE, text)
    while text not in file.read_text("utf-8"):
        time.sleep(0.005)
    return {
        "seen": took["seen"],
        "answered": took["answered"],
        "on disk": file.stat().st_mtime * 1000 - took["begin"],
    }


def spread(values: list[float]) -> dict[str, float]:
    return {"median": round(median(values), 1), "p95": round(quantiles(values, n=20)[-1], 1)}


def measure(changes: int) -> dict[str, Any]:
    with page() as desk:
        desk.open(FILL, "ws.journey.edit()", work="bench")
        desk.page.locator(".ws-table table").wait_for()
        begin = time.monotonic()
        desk.command("notebook:clear-all-cell-outputs")
        desk.command("notebook:run-all-cells")
        desk.page.locator(".ws-table table").wait_for()
        usable = time.monotonic() - begin
        desk.page.wait_for_timeout(1500)
        desk.page.evaluate(HEARD)
        file = next((desk.lab.work / "bench").rglob("klantreis.json"))
        found = [change(desk, file, f"beurs nummer {number}") for number in range(changes)]
    return {
        "changes": changes,
        **{name: spread([one[name] for one in found]) for name in ("seen", "answered", "on disk")},
        "run all to usable form, s": round(usable, 2),
        "bytes": {name: [len(script(js).encode()), len(style(css).encode())] for name, (js, css) in SCRIPTS.items()},
    }


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200), indent=2))
