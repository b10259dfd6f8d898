"""A real JupyterLab and a real browser for tests: start, open a notebook, run it, look, judge its accessibility."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat

from tests.browser.installed import share

try:
    from playwright.sync_api import Error as PlaywrightError
except ImportError:  # the tests say so and are skipped
    PlaywrightError = RuntimeError  # type: ignore[assignment, misc]

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
IDLE = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
START = 'from workshop_lib import start\nws = start("{case}", "werk")\nimport os\nprint("kern", os.getpid())'
WAIT = 60_000
AXE_VERSION = "4.11.0"


def browser_program() -> str:
    """The browser to drive, or nothing."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), "")


@dataclass
class Lab:
    """A running JupyterLab: its address, its key, and the folder whose notebooks it shows."""

    origin: str
    token: str
    folder: Path
    work: Path

    def link(self, name: str) -> str:
        return f"{self.origin}/lab/tree/{name}?token={self.token}&reset"


def start_lab(own: Path) -> tuple[subprocess.Popen[str], Lab]:
    """Start the kit's own JupyterLab in `own`; the caller ends the process. Settings and memory are fresh."""
    for name in ("root", "run", "ipy", "memory"):
        (own / name).mkdir(parents=True)
    share(own)
    env = {
        **os.environ, "JUPYTER_CONFIG_DIR": str(own / "config"), "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_RUNTIME_DIR": str(own / "run"), "IPYTHONDIR": str(own / "ipy"), "WORKSHOP_WORK": str(own / "werk"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(own / "site")]), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1",
    }  # fmt: skip
    command = [
        sys.executable, "-m", "workshop_lib.jupyter.lab", str(own / "root"), "--no-browser", "--port=0",
        "--LabApp.expose_app_in_browser=True", f"--LabApp.user_settings_dir={own / 'memory'}",
        f"--LabApp.workspaces_dir={own / 'memory'}", "--KernelManager.transport_encryption=auto",
    ]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert server.stdout is not None
    # The address is said when the server listens, and not before.
    address = next((line.strip() for line in server.stdout if "http://" in line), "")
    assert address, "JupyterLab did not start"
    parts = urlsplit(address)
    token = parts.query.partition("token=")[2].partition("&")[0]
    return server, Lab(f"{parts.scheme}://{parts.netloc}", token, own / "root", own / "werk")


@dataclass
class Desk:
    """One browser page with one notebook of one lab."""

    lab: Lab
    page: Any
    name: str = ""
    shots: Path = Path()
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def open(self, *cells: str, case: str = "rijnveen", work: str = "werk", name: str = "") -> Desk:
        """Write a notebook that starts the kit and then has these cells; open it and run it all.

        `work` is a folder of its own for this test, so that tests do not meet each other's work.
        """
        self.name = name or f"{work}.ipynb"
        notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
        first = START.format(case=case).replace('"werk"', repr(str(self.lab.work / work)))
        notebook.cells = [nbformat.v4.new_code_cell(text) for text in (first, *cells)]
        nbformat.write(notebook, self.lab.folder / self.name)
        if self.page.url.startswith(f"{self.lab.origin}/lab"):
            self.command("docmanager:open", path=self.name, factory="Notebook")
            self._wait_kernel()
        else:
            self.visit()
        self.run_all()
        return self

    def visit(self) -> None:
        """Open the notebook as it lies on disk, and wait until its kernel answers."""
        self.page.goto(self.lab.link(self.name))
        self._wait_kernel()

    def _wait_kernel(self) -> None:
        self.page.wait_for_function(_OPENED, arg=self.name, timeout=WAIT)
        self.page.wait_for_function(IDLE, timeout=WAIT)

    def run_all(self) -> None:
        """Run every cell; returns when the last one is done."""
        self.command("notebook:clear-all-cell-outputs")
        self.command("notebook:run-all-cells")
        self.page.wait_for_function(_DONE, timeout=WAIT)

    def command(self, name: str, **words: Any) -> None:
        """Execute a command of JupyterLab, free of menus and language."""
        self.page.evaluate("async ([n, w]) => { await window.jupyterapp.commands.execute(n, w); }", [name, words])

    def restart(self) -> None:
        """Restart the kernel without asking, and wait until it answers."""
        self.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
        self.page.wait_for_function(IDLE, timeout=60_000)

    def leave(self) -> None:
        """Shut the kernel and put the notebook away; JupyterLab stays on the page, in its light theme, for another one.

        What cannot be put away (a page that never came, a dialog) is left by an empty page.
        """
        self.errors.clear()
        self.outside.clear()
        try:
            self.page.evaluate(_PUT_AWAY)
            if self.page.locator('body[data-jp-theme-light="false"]').count():
                self.dark(False)
            if self.page.locator(".jp-Dialog").count():
                self.page.goto("about:blank")
        except PlaywrightError:
            self.page.goto("about:blank")

    def close(self) -> None:
        """Shut the kernel of this notebook and the page."""
        with contextlib.suppress(PlaywrightError):  # a page that never came is closed as well
            self.page.evaluate(_PUT_AWAY)
        self.page.context.close()

    def kill_kernel(self) -> None:
        """End the kernel of this notebook the hard way, by the number that it printed; wait until that is told."""
        line = self.page.locator(".jp-OutputArea-output:visible", has_text="kern ").first.inner_text()
        os.kill(int(line.split()[-1]), signal.SIGKILL)
        self.page.locator(".ws-again:visible button:visible").wait_for(timeout=WAIT)

    def dark(self, on: bool = True) -> None:
        """Choose the dark or the light theme and wait until it is there."""
        self.command("apputils:change-theme", theme="JupyterLab Dark" if on else "JupyterLab Light")
        themed = f'body[data-jp-theme-light="{str(not on).lower()}"]'
        self.page.wait_for_selector(themed, state="attached", timeout=20_000)
        self.page.wait_for_timeout(300)

    def shoot(self, name: str, selector: str = "") -> Path:
        """Leave a picture for people to look at."""
        self.shots.mkdir(parents=True, exist_ok=True)
        path = self.shots / f"{name}.png"
        (self.page.locator(selector).first if selector else self.page).screenshot(path=str(path))
        return path

    def cells(self) -> int:
        return int(self.page.locator(".jp-Notebook .jp-Cell").count())

    def journey(self, work: str = "werk", case: str = "rijnveen") -> dict[str, Any]:
        """What the work file holds."""
        found = next((self.lab.work / work).rglob("klantreis.json"))
        return dict(json.loads(found.read_text("utf-8"))["work"])

    def wait_disk(self, holds: Callable[[dict[str, Any]], bool], work: str = "werk", seconds: float = 5) -> float:
        """Wait until the work file satisfies `holds`; give the seconds that it took. Fails when it never does."""
        begin = time.monotonic()
        while time.monotonic() - begin < seconds:
            if holds(self.journey(work)):
                return time.monotonic() - begin
            self.page.wait_for_timeout(20)
        raise AssertionError(f"not in the work file after {seconds} s")


_OPENED = """name => {
  const now = window.jupyterapp?.shell.currentWidget;
  return now?.context?.path === name && now.content.widgets?.length > 0 && now.content.isVisible;
}"""
_PUT_AWAY = """async () => {
  const now = window.jupyterapp.shell.currentWidget;
  if (!now?.context) return;
  await Promise.race([now.sessionContext.shutdown().catch(() => 0), new Promise(done => setTimeout(done, 5000))]);
  now.dispose();
}"""
_DONE = """() => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  return cells.filter(c => c.model.type === 'code').every(c => c.model.executionCount > 0)
    && window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle';
}"""


def axe_source(folder: Path) -> str:
    """The script of axe-core, installed by npm in a folder outside the kit; raises OSError without npm or network."""
    script = folder / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise OSError("npm is not here")
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", f"axe-core@{AXE_VERSION}"]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=120)
        except (subprocess.SubprocessError, OSError) as problem:
            raise OSError(f"npm could not fetch axe-core: {type(problem).__name__}") from problem
    return script.read_text("utf-8")


def violations(page: Any, source: str, selector: str) -> list[str]:
    """What axe-core finds in the DOM under `selector`: rule, number of places and the first place."""
    if not page.evaluate("() => 'axe' in window"):
        # JupyterLab has an AMD loader on the page: without this, axe would hand itself to that loader.
        page.evaluate("source => { const define = undefined, module = undefined; (0, eval)(source); }", source)
    found = page.evaluate("s => window.axe.run({include: [[s]]}, {resultTypes: ['violations']})", selector)
    return [
        f"{one['id']} x{len(one['nodes'])}: {one['nodes'][0]['html'][:160]} | "
        f"{one['nodes'][0].get('failureSummary', '')[:200]}"
        for one in found["violations"]
    ]
