"""How fast a change in a step form is seen, answered and saved, in a real browser: `measure_steps.py [changes]`.

The figures mean what they mean in `measure.py`. A change is: another text in a cell of the action matrix and Enter, a
card of the roadmap board to the next or the former period with Alt and an arrow, another text in a field and a rest.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import measure as editors  # noqa: E402

from workshop_lib.widgets.assets import inner_style, script  # noqa: E402

SCRIPTS = ("field_form", "row_grid", "roadmap_board")
STEPS = {
    "action matrix": editors.Editor("ws.actions.edit()", "", ".ws-rows table", """async (n) => {
        const cell = document.querySelector('.ws-rows tr[data-id="actie-01"] .col-content'), text = `foto ${n}`;
        cell.focus();
        bench.key(cell, 'Enter');
        const field = cell.querySelector('input');
        field.value = text;
        return bench.time(() => bench.key(field, 'Enter'), () => cell.textContent === text);
    }"""),
    "roadmap board": editors.Editor("ws.roadmap.edit()", "", ".ws-board .ws-card", """async (n) => {
        const card = document.querySelector('.ws-card[data-id="buurtrit"]'), from = Number(card.dataset.column);
        const goal = from === 1 ? 2 : 1, key = goal > from ? 'ArrowRight' : 'ArrowLeft';
        card.focus();
        const press = new KeyboardEvent('keydown', { key, altKey: true, bubbles: true });
        return bench.time(() => card.dispatchEvent(press),
          () => document.querySelector(`.ws-card[data-id="buurtrit"][data-column="${goal}"]`));
    }"""),
    "fields": editors.Editor("ws.scope.edit()", "", ".ws-form", """async (n) => {
        const label = [...document.querySelectorAll('.ws-form label')].find((one) => one.textContent === 'verhaallijn');
        const field = document.getElementById(label.htmlFor), text = `zin ${n}`;
        const act = () => { field.value = text; bench.say(field, 'input'); field.focus(); field.blur(); };
        return bench.time(act, () => field.value === text);
    }"""),
}  # fmt: skip


def measure(changes: int) -> dict[str, Any]:
    """Everything, as plain figures."""
    editors.EDITORS.update(STEPS)
    sizes = {one: [len(script(f"{one}.js").encode()), len(inner_style(f"{one}.css").encode())] for one in SCRIPTS}
    with editors.page() as desk:
        found = {name: editors.measure_editor(desk, name, changes) for name in STEPS}
    return {"changes": changes, **found, "bytes of script and own style": sizes}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200), indent=2))
