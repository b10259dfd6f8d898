"""The room around the notebooks in a real JupyterLab: the page Workshop, the switch for code, nothing unsaved."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import IDLE, ROOT, WAIT, Desk
from tests.browser.rooms import CURRENT, PAGE, enter, open_lesson, run
from workshop_lib.notebook.desk import open_desk
from workshop_lib.store.choice import read_choice
from workshop_lib.store.library import load_case, work_path
from workshop_lib.text import room_words as t

pytestmark = pytest.mark.heavy

Axe = Callable[[Desk, str], list[str]]
ENGLISH = re.compile(
    r"\b(the|to|and|with|from|Selected|Cells?|File|Files|Show|Close|Move|Split|Copy|Paste|Rename|Delete|Reference|New|"
    r"Toggle|Widget|Save|Undo|Enter|Change|Clear|Restart|Run|Render|Trust)\b"
)

KEYS = re.compile(r" \([A-Z][\w+↵⇧⌘, -]*\)$")
"""A shortcut behind a tip; the names of keys are what they are."""


def tabs(desk: Desk) -> list[str]:
    """Titles of the tabs in the middle."""
    found = desk.page.locator(".lm-DockPanel-tabBar .lm-TabBar-tabLabel").all_inner_texts()
    return [str(one) for one in found]


def inputs(desk: Desk) -> int:
    """How many editors of code cells can be seen."""
    return int(desk.page.locator(".jp-NotebookPanel:visible .jp-CodeCell .jp-Cell-inputArea:visible").count())


def test_the_page_comes_first(room: Desk, axe: Axe) -> None:
    """A first visit shows eight steps and where to begin, and nothing else; axe finds nothing in either theme."""
    assert tabs(room) == [t.PAGE["tab"]]
    assert room.page.locator(".ws-main").inner_text() == "Begin bij stap 1"
    assert room.page.locator(".ws-state").all_inner_texts() == ["○ nog niet begonnen"] * 8
    assert room.page.locator(".ws-cases").get_attribute("open") is not None
    room.shoot("room-first-light")
    assert axe(room, PAGE) == []
    room.dark()
    room.shoot("room-first-dark")
    assert axe(room, PAGE) == []
    assert (room.errors, room.outside) == ([], [])


def test_opening_a_lesson_changes_nothing(room: Desk) -> None:
    """JupyterLab notes which Python runs here, and still the notebook is not unsaved; a typed letter makes it so."""
    open_lesson(room, 2)
    room.page.wait_for_function(f"{CURRENT}.content.model.getMetadata('language_info').version", timeout=WAIT)
    room.page.wait_for_timeout(1500)
    assert room.page.evaluate(f"{CURRENT}.content.model.dirty") is False
    assert room.page.locator(".lm-DockPanel-tabBar .jp-mod-dirty").count() == 0
    shipped = (ROOT / "notebooks" / "02_informatie.ipynb").read_bytes()
    assert (room.lab.folder / "notebooks" / "02_informatie.ipynb").read_bytes() == shipped
    room.page.evaluate(f"{CURRENT}.content.widgets[0].model.sharedModel.setSource('anders')")
    room.page.wait_for_function(f"{CURRENT}.content.model.dirty", timeout=WAIT)


def test_work_shows_when_the_page_comes_back(room: Desk, axe: Axe) -> None:
    """Who was busy in a lesson and returns sees the step change, what is next, and when it was saved."""
    open_lesson(room)
    desk, case = open_desk("rijnveen", "mijn-werk"), load_case("rijnveen").work
    for part in ("organisation", "sources"):
        desk.saver(part)(getattr(case, part))
    desk.saver("scope")(case.scope.but(goals=()))
    room.page.locator(".lm-TabBar-tabLabel", has_text=t.PAGE["tab"]).click()
    room.page.get_by_text("Ga verder bij stap 3").wait_for(timeout=WAIT)
    states = room.page.locator(".ws-state strong").all_inner_texts()
    assert states[:4] == ["klaar", "klaar", "bezig", "nog niet begonnen"]
    assert room.page.get_by_text("Laatst bewaard:").count() == 1
    room.shoot("room-busy-light")
    assert axe(room, PAGE) == []
    room.dark()
    room.shoot("room-busy-dark")
    assert axe(room, PAGE) == []


def test_a_choice_by_keyboard_reaches_the_lessons(room: Desk) -> None:
    """The case chosen here is opened by a lesson as shipped, which says so; an own name can be chosen as well."""
    page = room.page
    page.locator(".ws-change").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.value") == "=rijnveen"
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.locator(".ws-said", has_text="Huisbaken Hypotheken").wait_for(timeout=WAIT)
    assert read_choice() == "huisbaken"
    assert page.evaluate("document.activeElement.dataset.key") == "next"
    assert page.evaluate(f"document.querySelector('{PAGE}').scrollTop") == 0
    room.shoot("room-chosen")
    open_lesson(room)
    run(room, 2)
    page.locator(".jp-OutputArea-output", has_text="Je werkt aan Huisbaken Hypotheken").wait_for(timeout=WAIT)
    assert work_path("huisbaken").is_file()
    assert not work_path("rijnveen").exists()
    room.shoot("room-lesson-of-choice")
    room.command("workshop:open")
    page.locator(".ws-cases summary").click()
    page.get_by_label(t.PAGE["own_name"]).fill("De Fietsenmaker")
    page.keyboard.press("Enter")
    page.locator(".ws-journey", has_text="De Fietsenmaker").wait_for(timeout=WAIT)
    assert read_choice() == "De Fietsenmaker"


def test_a_broken_work_file_is_told(room: Desk, axe: Axe) -> None:
    """The page says what is the matter, keeps showing the newest good state, and leaves the file as it is."""
    open_desk("rijnveen", "mijn-werk").saver("organisation")(load_case("rijnveen").work.organisation)
    work_path("rijnveen").write_bytes(b"{")
    enter(room)
    assert room.page.locator(".ws-trouble").inner_text() == f"{t.PAGE['notice']} {t.BROKEN}"
    assert room.page.locator(".ws-state strong").first.inner_text() == "klaar"
    assert work_path("rijnveen").read_bytes() == b"{"
    room.shoot("room-broken")
    assert axe(room, PAGE) == []


def test_a_server_that_is_silent_is_told(room: Desk) -> None:
    """Without an answer there is a sentence and a button, which works once the answer is back."""
    room.page.route("**/workshop/room*", lambda route: route.abort())
    room.page.evaluate("window.dispatchEvent(new Event('focus'))")
    room.page.get_by_text(t.PAGE["lost"]).wait_for(timeout=WAIT)
    room.shoot("room-lost")
    room.page.unroute("**/workshop/room*")
    room.page.get_by_role("button", name=t.PAGE["retry"]).click()
    room.page.locator(".ws-card").first.wait_for(timeout=WAIT)


def test_code_is_hidden_shown_and_remembered(room: Desk, axe: Axe) -> None:
    """One click hides every editor, the file stays, each cell can be run and opened, a reload remembers, F8 undoes."""
    open_lesson(room)
    page, shipped = room.page, (ROOT / "notebooks" / "01_configuratie.ipynb").read_bytes()
    switch = page.locator(".jp-NotebookPanel:visible .ws-switch")
    count = inputs(room)
    assert count > 5
    assert switch.get_attribute("aria-pressed") == "true"
    switch.click()
    assert inputs(room) == 0
    assert switch.get_attribute("aria-pressed") == "false"
    room.shoot("room-code-hidden-light")
    strip = page.locator(".ws-strip").nth(1)
    strip.get_by_role("button", name=t.CODE["strip"]).click()
    assert inputs(room) == 1
    strip.get_by_role("button", name=t.CODE["fold"]).click()
    assert inputs(room) == 0
    assert page.evaluate(f"{CURRENT}.content.model.dirty") is False
    assert (room.lab.folder / "notebooks" / "01_configuratie.ipynb").read_bytes() == shipped
    page.locator(".ws-strip").first.get_by_role("button", name=t.CODE["run"]).click()
    page.locator(".ws-strip").first.get_by_text(t.CODE["done"], exact=True).wait_for(timeout=WAIT)
    assert axe(room, ".jp-NotebookPanel:not(.lm-mod-hidden) .ws-strip") == []
    assert axe(room, ".jp-NotebookPanel:not(.lm-mod-hidden) .ws-switch") == []
    room.dark()
    room.shoot("room-code-hidden-dark")
    assert axe(room, ".jp-NotebookPanel:not(.lm-mod-hidden) .ws-strip") == []
    assert axe(room, ".jp-NotebookPanel:not(.lm-mod-hidden) .ws-switch") == []
    room.command("docmanager:save")
    page.reload()
    page.wait_for_function(IDLE, timeout=WAIT)
    page.locator(".ws-strip:visible").nth(count - 1).wait_for(timeout=WAIT)
    assert inputs(room) == 0
    page.locator(".jp-Notebook:visible").focus()
    page.keyboard.press("F8")
    page.wait_for_function("() => !document.querySelector('.ws-code-hidden')", timeout=WAIT)
    assert inputs(room) == count


def test_typing_in_a_hidden_cell_opens_it(room: Desk) -> None:
    """Enter in a notebook means: type here. The editor that gets the letters can be seen."""
    open_lesson(room)
    room.command("workshop:code")
    room.page.evaluate(
        f"{CURRENT}.content.activeCellIndex = {CURRENT}.content.widgets.findIndex(c => c.model.type === 'code')"
    )
    room.page.evaluate(f"{CURRENT}.content.mode = 'edit'")
    assert inputs(room) == 1


def test_everything_by_keyboard(room: Desk) -> None:
    """Tab walks from the main button over every card and form out of the page; the focus can be seen."""
    page = room.page
    page.locator(".ws-change").focus()
    seen: list[str] = []
    while key := page.evaluate(
        "document.activeElement.closest('.ws-room') && (document.activeElement.dataset.key ?? 'switch')"
    ):
        assert key not in seen, "the focus came back: a trap"
        seen.append(key)
        page.keyboard.press("Tab")
    assert seen[:4] == ["change", "next", "step-1", "ex-1"]
    assert seen[-1] == "switch"
    assert {"step-8", "ex-8", "cases", "own", "choose", "test"} <= set(seen)
    page.locator("[data-key=step-3]").focus()
    ring = "getComputedStyle(document.querySelector('[data-key=step-3]'), '::after').outlineStyle"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(ring) == "solid"
    page.keyboard.press("Enter")
    page.wait_for_function(f"{CURRENT}?.context?.path.startsWith('notebooks/03')", timeout=WAIT)
    page.wait_for_function(IDLE, timeout=WAIT)
    page.wait_for_function(f"{CURRENT}.content.node.contains(document.activeElement)", timeout=WAIT)
    page.locator(".jp-NotebookPanel-toolbar:visible .ws-switch").focus()
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('.ws-code-hidden')", timeout=WAIT)
    assert page.evaluate("document.activeElement.className") == "ws-switch"
    assert inputs(room) == 0


def test_the_page_is_found_again(room: Desk) -> None:
    """Help, the launcher and the list of all commands lead back to it; a reload keeps what was in front."""
    page = room.page
    room.command("application:close-all")
    page.locator(".jp-LauncherCard", has_text=t.PAGE["open"]).click(timeout=WAIT)
    page.locator(".ws-card").first.wait_for(timeout=WAIT)
    open_lesson(room)
    page.wait_for_timeout(1500)
    page.reload()
    page.wait_for_function(f"{CURRENT}?.context?.path.startsWith('notebooks/01')", timeout=WAIT)
    page.locator(".lm-TabBar-tabLabel", has_text="1 · Configuratie").first.wait_for(timeout=WAIT)
    assert tabs(room) == [t.PAGE["tab"], "1 · Configuratie"]
    page.evaluate("async () => { await window.jupyterapp.restored; }")
    page.wait_for_function(IDLE, timeout=WAIT)
    page.wait_for_timeout(1000)  # JupyterLab builds its menus anew a moment after it came back: an open one would close
    page.locator(".lm-MenuBar-item", has_text="Help").click()
    page.locator(".lm-Menu-item", has_text=t.PAGE["open"]).click()
    page.wait_for_function(f"{CURRENT}.id === 'workshop-room'", timeout=WAIT)
    palette = (
        "window.jupyterapp.commands.hasCommand('workshop:open') && window.jupyterapp.commands.label('workshop:code')"
    )
    assert page.evaluate(palette) == t.CODE["hide"]


def test_the_shortcut_is_free(room: Desk) -> None:
    """Nobody else in JupyterLab listens to F8."""
    bound = "window.jupyterapp.commands.keyBindings.filter(one => one.keys.join() === 'F8').map(one => one.command)"
    assert room.page.evaluate(bound) == ["workshop:code"]


def labels(desk: Desk) -> list[str]:
    """What the menus say that are open now."""
    every = "() => [...document.querySelectorAll('.lm-Menu-itemLabel')].map(one => one.textContent).filter(Boolean)"
    return [str(one) for one in desk.page.evaluate(every)]


def test_menus_dialogs_and_tips_are_dutch(room: Desk) -> None:
    """Menus, right-click menus, the toolbar and the dialogs of every day hold no English."""
    open_lesson(room)
    page, said = room.page, list[str]()
    for place in range(page.locator(".lm-MenuBar-item").count()):
        page.locator(".lm-MenuBar-item").nth(place).click()
        said += labels(room)
        page.keyboard.press("Escape")
    for selector in (".jp-CodeCell", ".jp-MarkdownCell", ".jp-DirListing-item", ".lm-DockPanel-tabBar .lm-TabBar-tab"):
        page.locator(f"{selector}:visible").last.click(button="right")
        said += labels(room)
        page.keyboard.press("Escape")
    titles = (
        "() => [...document.querySelectorAll('.jp-Toolbar [title], .jp-Toolbar-item[title]')].map(one => one.title)"
    )
    said += page.evaluate(titles)
    page.evaluate(f"{CURRENT}.content.widgets[0].model.sharedModel.setSource('anders')")
    for command in ("kernelmenu:restart", "application:close"):
        page.evaluate("name => { window.jupyterapp.commands.execute(name); }", command)
        page.locator(".jp-Dialog-content").wait_for(timeout=WAIT)
        room.shoot(f"room-dialog-{command.partition(':')[2]}", ".jp-Dialog-content")
        said += page.locator(".jp-Dialog-content").inner_text().splitlines()
        page.locator(".jp-Dialog-button").first.click()
        page.locator(".jp-Dialog-content").wait_for(state="detached", timeout=WAIT)
    assert len(said) > 150
    assert [one for one in said if ENGLISH.search(KEYS.sub("", one))] == []


def test_the_workspace_holds_no_path_of_another_machine(room: Desk) -> None:
    """What the page tells the browser names folders as a person would: from the kit on."""
    told: Any = room.page.evaluate("async () => (await fetch('/workshop/room')).json()")
    assert str(room.lab.work) not in json.dumps(told)
