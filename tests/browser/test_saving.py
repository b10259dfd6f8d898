"""Nothing typed is ever lost: reload, restart, two notebooks at once, a killed kernel, a folder that is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.harness import Desk
from workshop_lib.text.saving_words import BAR

pytestmark = pytest.mark.heavy

FORM = ".workshop-form"
STATUS = ".ws-bar .ws-status"


def box(desk: Desk, label: str) -> Any:
    """A field of the open form by its label."""
    return desk.page.locator(FORM).get_by_label(label, exact=True).first


def organisation(work: dict[str, Any], field: str) -> str:
    return str(work["organisation"].get(field, ""))


def test_a_field_is_on_disk_within_a_second_without_leaving_it(desk: Desk) -> None:
    """Typing alone saves; the line under the form says when, in a live region; Ctrl+Z in the form takes it back."""
    desk.open("ws.organisation.edit()", work="save-type")
    field = box(desk, "klantdoel")
    before = field.input_value()
    field.fill("Ik wil gezonde planten")
    took = desk.wait_disk(lambda work: organisation(work, "customer_goal") == "Ik wil gezonde planten", "save-type", 3)
    status = desk.page.locator(f"{STATUS}[role=status][aria-live=polite]", has_text="bewaard om")
    status.wait_for()
    desk.page.locator(".ws-pill", has_text="bewaard om").wait_for()
    desk.shoot("saving-status")
    assert took < 1
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Control+z")
    desk.wait_disk(lambda work: organisation(work, "customer_goal") == before, "save-type")
    desk.page.wait_for_timeout(300)
    assert field.input_value() == before


def test_reload_and_restart_show_everything_again(desk: Desk) -> None:
    """After a reload of the page and a new kernel, "Run all" brings back what was typed."""
    desk.open("ws.organisation.edit()", work="save-restart")
    box(desk, "klantdoel").fill("eerst dit")
    desk.wait_disk(lambda work: organisation(work, "customer_goal") == "eerst dit", "save-restart")
    desk.visit()
    desk.restart()
    desk.run_all()
    assert box(desk, "klantdoel").input_value() == "eerst dit"
    box(desk, "klantdoel").fill("en dan dit")
    desk.wait_disk(lambda work: organisation(work, "customer_goal") == "en dan dit", "save-restart")
    desk.shoot("saving-restart")


def test_two_notebooks_stay_in_step(new_desk: Callable[[], Desk]) -> None:
    """What one saves the other shows; who is typing is only told, with a button to take the newer version."""
    one = new_desk().open("ws.organisation.edit()", work="save-two", name="een.ipynb")
    other = new_desk().open("ws.organisation.edit()", work="save-two", name="twee.ipynb")
    box(one, "klantdoel").fill("van de een")
    other.page.wait_for_function(
        "() => [...document.querySelectorAll('.workshop-form textarea, .workshop-form input')]"
        ".some(field => field.value === 'van de een')", timeout=15_000,
    )  # fmt: skip
    other.page.locator(STATUS, has_text="Bijgewerkt").wait_for()
    other.shoot("saving-two-followed")
    box(one, "klantdoel").fill("nog eens van de een")
    one.wait_disk(lambda work: organisation(work, "customer_goal") == "nog eens van de een", "save-two")
    box(other, "klantdoel").fill("van de ander")
    reload = other.page.get_by_role("button", name="Opnieuw laden")
    reload.wait_for(timeout=10_000)
    other.shoot("saving-two-conflict")
    assert box(other, "klantdoel").input_value() == "van de ander"
    reload.click()
    reload.wait_for(state="hidden")
    other.page.wait_for_timeout(300)
    assert box(other, "klantdoel").input_value() == "nog eens van de een"


def test_a_killed_kernel_loses_at_most_the_last_field(desk: Desk) -> None:
    """What was typed before is on disk; the rest stays on the screen, and the form says that it is not saved."""
    desk.open("ws.organisation.edit()", work="save-kill")
    box(desk, "klantdoel").fill("dit blijft")
    desk.wait_disk(lambda work: organisation(work, "customer_goal") == "dit blijft", "save-kill")
    desk.kill_kernel()
    box(desk, "organisatie").fill("Te laat")
    desk.page.locator(f"{STATUS}.ws-trouble", has_text="Nog niet bewaard").wait_for(timeout=20_000)
    desk.shoot("saving-killed")
    assert organisation(desk.journey("save-kill"), "customer_goal") == "dit blijft"
    desk.visit()
    desk.run_all()
    assert box(desk, "klantdoel").input_value() == "dit blijft"


def test_who_types_on_without_python_hears_that_nothing_is_saved(desk: Desk) -> None:
    """Every letter is another question to Python; the bar does not go on about saving because of that."""
    desk.open("ws.organisation.edit()", work="save-on")
    field = box(desk, "klantdoel")
    field.fill("dit blijft")
    desk.wait_disk(lambda work: organisation(work, "customer_goal") == "dit blijft", "save-on")
    desk.kill_kernel()
    field.focus()
    for _ in range(14):
        desk.page.keyboard.type("x")
        desk.page.wait_for_timeout(500)
    assert desk.page.locator(f"{STATUS}.ws-trouble").inner_text() == BAR["silent"]


def test_a_folder_that_is_gone_is_told_at_once(desk: Desk) -> None:
    """The sentence says what is the matter, the text stays, and it is saved as soon as that can be done."""
    desk.open("ws.organisation.edit()", work="save-gone")
    file = next((desk.lab.work / "save-gone").rglob("klantreis.json"))
    folder, aside = file.parent, file.parent.with_name("opzij")
    folder.rename(aside)
    folder.write_text("in de weg", encoding="utf-8", newline="\n")
    box(desk, "klantdoel").fill("bewaar mij")
    desk.page.locator(f"{STATUS}.ws-trouble", has_text="map").wait_for(timeout=10_000)
    desk.shoot("saving-trouble")
    assert box(desk, "klantdoel").input_value() == "bewaar mij"
    folder.unlink()
    aside.rename(folder)
    desk.wait_disk(lambda work: organisation(work, "customer_goal") == "bewaar mij", "save-gone", 15)
