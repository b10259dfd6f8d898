"""Ways through the room around the notebooks: in, to a lesson, and through its first cells."""

from __future__ import annotations

from tests.browser.harness import IDLE, WAIT, Desk

PAGE = ".ws-room"
CURRENT = "window.jupyterapp.shell.currentWidget"


def enter(desk: Desk, more: str = "") -> Desk:
    """Go to JupyterLab as `start.py` says it: the address and the key."""
    desk.page.goto(f"{desk.lab.origin}/lab?token={desk.lab.token}{more}")
    desk.page.locator(f"{PAGE} .ws-card").nth(7).wait_for(timeout=WAIT)
    return desk


def open_lesson(desk: Desk, number: int = 1) -> None:
    """Click the card of a step and wait until its kernel answers."""
    desk.page.locator(".ws-card-link").nth(number - 1).click()
    desk.page.wait_for_function(f"{CURRENT}?.context?.path.startsWith('notebooks/0{number}')", timeout=WAIT)
    desk.page.wait_for_function(IDLE, timeout=WAIT)


def run(desk: Desk, count: int) -> None:
    """Run the first code cells of the current notebook, one by one."""
    desk.page.evaluate(
        f"""async count => {{
          const book = {CURRENT}.content, commands = window.jupyterapp.commands;
          const code = book.widgets.filter(one => one.model.type === 'code').slice(0, count);
          for (const cell of code) {{
            book.deselectAll();
            book.activeCellIndex = book.widgets.indexOf(cell);
            await commands.execute('notebook:run-cell');
          }}
        }}""",
        count,
    )
