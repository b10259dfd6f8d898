"""One JupyterLab and one page of it for all browser tests; each test has a notebook, a kernel and a work of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.harness import FLAGS, ROOT, Desk, Lab, axe_source, browser_program, start_lab, violations
from tests.browser.rooms import enter
from workshop_lib.store.choice import CHOICE_FILE

SHOTS = Path(os.environ.get("WORKSHOP_SHOTS") or Path(tempfile.gettempdir()) / "workshop-shots")
CACHE = Path(os.environ.get("WORKSHOP_AXE") or Path(tempfile.gettempdir()) / "workshop-axe")


def _missing(reason: str) -> None:
    """Without a browser these tests say so; where they must run, that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, or another one on this machine."""
    program = browser_program()
    if not program:
        _missing("no Chromium on this machine: the browser tests did not run")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def lab(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab as the kit starts it, on loopback; ended by its own process."""
    server, running = start_lab(tmp_path_factory.mktemp("lab") / "own")
    try:
        yield running
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture
def new_desk(browser: Any, lab: Lab) -> Iterator[Callable[[], Desk]]:
    """Makes pages; each is a browser of its own, as two people would have."""
    opened: list[Desk] = []

    def make() -> Desk:
        opened.append(_desk(browser, lab))
        return opened[-1]

    yield make
    for desk in opened:
        desk.close()


@pytest.fixture(scope="session")
def page_desk(browser: Any, lab: Lab) -> Iterator[Desk]:
    """The page that tests use one after another: loading JupyterLab takes longer than most tests."""
    desk = _desk(browser, lab)
    yield desk
    desk.close()


@pytest.fixture
def desk(page_desk: Desk) -> Iterator[Desk]:
    """One page; `desk.open("ws.journey.edit()", work="own-folder")` makes, opens and runs a notebook."""
    yield page_desk
    page_desk.leave()


@pytest.fixture
def room(new_desk: Callable[[], Desk], lab: Lab, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A browser that was never here before, a work folder without work or choice, and the lessons as shipped."""
    monkeypatch.setenv("WORKSHOP_WORK", str(lab.work))
    (lab.work / CHOICE_FILE).unlink(missing_ok=True)
    for name in ("rijnveen", "huisbaken", "De Fietsenmaker"):
        shutil.rmtree(lab.work / name, ignore_errors=True)
    for folder in ("notebooks", "exercises"):
        shutil.copytree(ROOT / folder, lab.folder / folder, dirs_exist_ok=True)
    desk = enter(new_desk(), "&reset")
    desk.dark(False)
    return desk


def _desk(browser: Any, lab: Lab) -> Desk:
    page = browser.new_context(viewport={"width": 1360, "height": 1200}, locale="nl-NL").new_page()
    desk = Desk(lab, page, shots=SHOTS)
    page.on("pageerror", lambda problem: desk.errors.append(str(problem)))
    page.on("request", lambda request: _outside(desk, request.url))
    return desk


@pytest.fixture(scope="session")
def axe_script() -> str:
    """The script of axe-core; without npm or network the test is skipped."""
    try:
        return axe_source(CACHE)
    except OSError as problem:
        pytest.skip(f"axe-core cannot be had: {problem}")


@pytest.fixture(scope="session")
def axe(axe_script: str) -> Callable[[Desk, str], list[str]]:
    """`axe(desk, ".ws-widget")` lists violations of accessibility rules."""
    return lambda desk, selector: violations(desk.page, axe_script, selector)


def _outside(desk: Desk, address: str) -> None:
    if not address.startswith((desk.lab.origin, desk.lab.origin.replace("http", "ws"), "data:", "blob:")):
        desk.outside.append(address)
