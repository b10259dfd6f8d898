"""What the room says around the lessons: which outputs are not yet her own, which files there are, all in Dutch."""

from __future__ import annotations

import pytest

from tests.browser.harness import WAIT, Desk
from tests.browser.rooms import CURRENT, PAGE, open_lesson, run
from workshop_lib.text import room_words as t

pytestmark = pytest.mark.heavy

STORED = f"""() => {CURRENT}.content.widgets.filter(one => one.node.classList.contains('ws-stored'))
  .map(one => one.model.sharedModel.getSource().trim())"""


def test_outputs_that_came_along_are_no_verdict(room: Desk) -> None:
    """In a lesson nobody ran, what is about her own work says so, and no example does; a cell that ran is hers."""
    open_lesson(room)
    page = room.page
    page.wait_for_function("document.querySelector('.ws-stored')", timeout=WAIT)
    assert page.evaluate(STORED) == ["ws", "ws.organisation.check()", "ws.organisation.show()"]
    cell = page.locator(".ws-stored", has_text="ws.organisation.check()")
    cell.scroll_into_view_if_needed()
    line = cell.locator(".jp-Cell-outputArea").evaluate("one => getComputedStyle(one, '::before').content")
    assert line == f'"{t.CODE["stored"]}"'
    room.shoot("room-stored-light")
    room.dark()
    room.shoot("room-stored-dark")
    assert page.evaluate(f"{CURRENT}.content.model.dirty") is False
    run(room, 3)
    page.wait_for_function("document.querySelectorAll('.ws-stored').length === 2", timeout=WAIT)
    assert page.evaluate(STORED) == ["ws.organisation.check()", "ws.organisation.show()"]


def test_the_list_of_files_is_hers(room: Desk) -> None:
    """What is there for builders is left out of the list, and still opens by its address."""
    for name in ("workshop_lib", "tests"):
        (room.lab.folder / name).mkdir(exist_ok=True)
    (room.lab.folder / "tests" / "notitie.md").write_text("Voor bouwers", "utf-8", newline="\n")
    room.command("filebrowser:refresh")
    page = room.page
    page.locator(".jp-DirListing-itemText", has_text="notebooks").wait_for(timeout=WAIT)
    assert not {"workshop_lib", "tests"} & set(page.locator(".jp-DirListing-itemText").all_inner_texts())
    room.command("docmanager:open", path="tests/notitie.md")
    page.get_by_text("Voor bouwers").first.wait_for(timeout=WAIT)


def test_labels_that_jupyterlab_forgets_are_dutch(room: Desk) -> None:
    """The link that skips to the page, names of areas and tips are put right, also in a lesson that is opened later."""
    open_lesson(room)
    page = room.page
    page.wait_for_function("!document.body.innerHTML.includes('Markdown Cell Content')", timeout=WAIT)
    assert page.locator(".skip-link").inner_text() == t.REST["Skip to main panel"]
    said = page.evaluate(
        "() => [...document.querySelectorAll('[aria-label], [title]')].flatMap(one => [one.ariaLabel, one.title])"
    )
    assert [one for one in said if one in t.REST or (one or "").endswith(" Section")] == []
    assert page.locator(":is(#jp-right-stack, .jp-SideBar.jp-mod-right):visible").count() == 0
    assert "Stand" not in page.locator("#jp-main-statusbar").inner_text()


def test_a_refused_name_is_told_at_the_form(room: Desk) -> None:
    """A journey without a name: the sentence stands beside the field, which has the focus, and nothing was chosen."""
    page = room.page
    page.locator(".ws-change").click()
    page.get_by_label(t.PAGE["own_name"]).fill("...")
    page.keyboard.press("Enter")
    told = page.locator(".ws-refused", has_text="naam nodig")
    told.wait_for(timeout=WAIT)
    assert page.evaluate("document.activeElement.dataset.key") == "own"
    assert told.bounding_box()["y"] < 1200
    room.shoot("room-refused")
    assert page.locator(f"{PAGE} .ws-said").inner_text() == ""
