"""Nothing is lost in the three editors either: two notebooks at once, a killed kernel, a disk that refuses."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

STATUS = ".ws-bar .ws-status"
FILL = (
    "from workshop_lib.store.library import load_case\n"
    "for part in ('sources', 'journey', 'personas'):\n"
    "    if not ws.work.personas:\n"
    "        ws._desk.saver(part)(getattr(load_case('rijnveen').work, part))"
)
"""The case, once: a notebook that is run again finds what was typed."""
BROKEN_DISK = (
    "from workshop_lib.store import atomic\n"
    "write = atomic._write_through\n"
    "def refuse(path, data):\n"
    "    sign = path.parents[1] / 'storing' if path.parent.name != 'historie' else path.parents[2] / 'storing'\n"
    "    if sign.exists():\n"
    "        raise OSError(int(sign.read_text()), 'storing')\n"
    "    write(path, data)\n"
    "atomic._write_through = refuse"
)
"""From here on no file can be written while `storing` lies in the folder of the work; it says which error to give."""


@dataclass(frozen=True)
class Surface:
    """An editor: how a value gets in, what is shown, what is on disk. `values` are three different ones."""

    noun: str
    ready: Callable[[Desk], Any]
    write: Callable[[Desk, Any], None]
    shown: Callable[[Desk], Any]
    saved: Callable[[dict[str, Any]], Any]
    values: tuple[Any, Any, Any]

    def open(self, desk: Desk, work: str, name: str = "") -> Desk:
        desk.open(FILL, f"ws.{self.noun}.edit()", BROKEN_DISK, work=work, name=name)
        self.ready(desk)
        return desk

    def wait_shown(self, desk: Desk, value: Any) -> None:
        """Wait until this value stands in the form."""
        for _ in range(150):
            if self.shown(desk) == value:
                return
            desk.page.wait_for_timeout(100)
        raise AssertionError(f"{value!r} is not in the form")

    def wait_saved(self, desk: Desk, work: str, value: Any, seconds: float = 5) -> float:
        return desk.wait_disk(lambda found: self.saved(found) == value, work, seconds)


def _name_cell(desk: Desk) -> Any:
    return desk.page.locator('.ws-table tr[data-id="A01"] .col-name')


def _type_in_table(desk: Desk, text: str) -> None:
    """Typed, and the field is still open: nobody pressed Enter."""
    cell = _name_cell(desk)
    if not cell.locator("input").count():
        cell.click()
    cell.locator("input").fill(text)


def _first_row(work: dict[str, Any]) -> Any:
    return next((one.get("name", "") for one in work["journey"].get("touchpoints", []) if one["id"] == "A01"), "")


def _point(desk: Desk) -> Any:
    return desk.page.locator('.ws-curve [role=slider][data-id="A01"]')


def _open_curve(desk: Desk) -> None:
    desk.page.get_by_role("tab", name="Emotiecurve").click()
    _point(desk).wait_for(timeout=30_000)


def _move_point(desk: Desk, score: int) -> None:
    """By key: to the end of the scale, or one step of the other kind from there."""
    _point(desk).focus()
    desk.page.keyboard.press("End" if score > 0 else "Home")
    for _ in range(5 - abs(score)):
        desk.page.keyboard.press("Shift+ArrowDown" if score > 0 else "Shift+ArrowUp")


def _felt(work: dict[str, Any]) -> Any:
    row = next((one for one in work["journey"].get("touchpoints", []) if one["id"] == "A01"), {})
    return next((one["score"] for one in row.get("emotions", []) if not one.get("persona")), None)


def _role(desk: Desk) -> Any:
    return desk.page.locator(".workshop-form").get_by_label("rol", exact=True).first


TABLE = Surface(
    "journey", lambda desk: _name_cell(desk).wait_for(), _type_in_table,
    lambda desk: _name_cell(desk).evaluate("one => one.querySelector('input')?.value ?? one.textContent"), _first_row,
    ("beurs een", "beurs twee", "beurs drie"),
)  # fmt: skip
CURVE = Surface(
    "journey", _open_curve, _move_point, lambda desk: float(_point(desk).get_attribute("aria-valuenow")), _felt,
    (5, -5, 4),
)  # fmt: skip
PERSONA = Surface(
    "persona", lambda desk: _role(desk).wait_for(), lambda desk, text: _role(desk).fill(text),
    lambda desk: _role(desk).input_value(), lambda work: next(iter(work.get("personas", [])), {}).get("role", ""),
    ("rol een", "rol twee", "rol drie"),
)  # fmt: skip
SURFACES = pytest.mark.parametrize("editor", [TABLE, CURVE, PERSONA], ids=["table", "curve", "persona"])


@SURFACES
def test_two_notebooks_on_the_same_work_stay_in_step(
    new_desk: Callable[[], Desk], editor: Surface, request: Any
) -> None:
    """The quiet one follows; the one whose value is older is told so, keeps it in the form, and can take the newer."""
    work = f"two-{request.node.callspec.id}"
    first, second, third = editor.values
    one, other = editor.open(new_desk(), work, "een.ipynb"), editor.open(new_desk(), work, "twee.ipynb")
    editor.write(one, first)
    editor.wait_shown(other, first)
    other.page.locator(STATUS, has_text="Bijgewerkt").wait_for()
    editor.write(one, second)
    editor.wait_saved(one, work, second)
    editor.write(other, third)
    reload = other.page.get_by_role("button", name="Opnieuw laden")
    reload.wait_for(timeout=10_000)
    other.shoot(f"{work}-conflict")
    assert editor.shown(other) == third
    assert editor.saved(other.journey(work)) == second
    reload.click()
    reload.wait_for(state="hidden")
    editor.wait_shown(other, second)


@SURFACES
def test_a_kernel_killed_while_somebody_works_loses_at_most_the_last_value(
    desk: Desk, editor: Surface, request: Any
) -> None:
    """The value before is on disk, the last one stays in the form, and the form says that it is not saved."""
    work = f"killed-{request.node.callspec.id}"
    first, second, _ = editor.values
    editor.open(desk, work)
    editor.write(desk, first)
    editor.wait_saved(desk, work, first)
    desk.kill_kernel()
    editor.write(desk, second)
    desk.page.locator(f"{STATUS}.ws-trouble", has_text="Nog niet bewaard").wait_for(timeout=20_000)
    desk.shoot(work)
    assert editor.shown(desk) == second
    assert editor.saved(desk.journey(work)) == first
    desk.run_all()
    editor.ready(desk)
    editor.wait_shown(desk, first)


@SURFACES
@pytest.mark.parametrize(
    ("problem", "words"), [(errno.ENOSPC, "De schijf is vol"), (errno.EROFS, "mag je")], ids=["full", "read-only"]
)
def test_a_disk_that_refuses_is_told_at_once(
    desk: Desk, editor: Surface, problem: int, words: str, request: Any
) -> None:
    """The sentence says what is the matter, the value stays in the form, and it is saved once that can be done."""
    work = f"refused-{request.node.callspec.id}"
    editor.open(desk, work)
    sign = desk.lab.work / work / "storing"
    sign.write_text(str(problem), encoding="utf-8", newline="\n")
    value = editor.values[0]
    editor.write(desk, value)
    desk.page.locator(f"{STATUS}.ws-trouble", has_text=words).wait_for(timeout=3_000)
    desk.shoot(work)
    assert editor.shown(desk) == value
    assert editor.saved(desk.journey(work)) != value
    sign.unlink()
    editor.wait_saved(desk, work, value, 15)
