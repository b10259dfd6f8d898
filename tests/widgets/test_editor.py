"""The editor saves by itself, steps back and forth, and stays in step with another notebook on the same work."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.model.organisation import Organisation
from workshop_lib.model.work import Work
from workshop_lib.notebook.desk import OpenDesk
from workshop_lib.store import workfile
from workshop_lib.text.saving_words import OLDER, TAKEN_OVER
from workshop_lib.widgets.editor import Editor
from workshop_lib.widgets.steps import make_editor


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "werk" / "klantreis.json"


def _open(path: Path) -> Editor:
    """The form of a notebook on this work."""
    desk = OpenDesk(path, Work(name="proef"))
    return make_editor("organisation", desk.work, desk.saver("organisation"))


def _type(editor: Editor, field: str, text: str) -> None:
    editor.form.part.fields.edit(field, text)


def _ask(editor: Editor, do: str, n: int = 1, **more: Any) -> None:
    """What the bar sends."""
    editor.bar._handle_custom_msg({"do": do, "n": n, **more}, [])


def _shown(editor: Editor, field: str) -> str:
    return str(editor.form.part.fields.shown(field))


def test_undo_and_redo_walk_the_same_road(path: Path) -> None:
    """Two changes, back twice, forth once; a new change ends the way forth. The form shows each step."""
    editor = _open(path)
    _type(editor, "name", "een")
    _type(editor, "name", "twee")
    form = editor.form
    _ask(editor, "undo")
    _ask(editor, "undo")
    assert (editor.current, _shown(editor, "name")) == (Organisation(), "")
    _ask(editor, "redo")
    assert (editor.current.name, _shown(editor, "name")) == ("een", "een")
    assert editor.form is form
    _type(editor, "name", "drie")
    assert (editor.bar.can_undo, editor.bar.can_redo) == (True, False)
    assert OpenDesk(path, Work()).work.organisation.name == "drie"


def test_every_message_is_heard(path: Path) -> None:
    """The bar learns which of its messages was handled last, also one that asks for nothing known."""
    editor = _open(path)
    _ask(editor, "heard", 7)
    assert editor.bar.heard == 7


def test_another_notebook_is_followed(path: Path) -> None:
    """What one notebook saves, the other shows at its next look, and says so."""
    first, second = _open(path), _open(path)
    _type(first, "name", "Rijnveen")
    _ask(second, "look")
    assert (_shown(second, "name"), second.bar.sentence) == ("Rijnveen", TAKEN_OVER)
    _type(second, "product", "planten")
    _ask(first, "look")
    assert _shown(first, "product") == "planten"
    assert not first.bar.stale


def test_who_is_typing_is_told_and_not_overwritten(path: Path) -> None:
    """While somebody types, the other version is only offered; one button takes it over."""
    first, second = _open(path), _open(path)
    _type(first, "name", "Rijnveen")
    _ask(second, "look", busy=True)
    assert (second.bar.stale, second.bar.sentence, second.bar.trouble) == (True, OLDER, True)
    assert _shown(second, "name") == ""
    _ask(second, "reload")
    assert (second.bar.stale, _shown(second, "name")) == (False, "Rijnveen")


def test_a_conflict_keeps_what_was_typed(path: Path) -> None:
    """Who saves an older version is told; the text stays in the form and the newer one is a button away."""
    first, second = _open(path), _open(path)
    _type(first, "name", "van de een")
    _type(second, "name", "van de ander")
    assert second.bar.trouble and second.bar.stale
    assert _shown(second, "name") == "van de ander"
    assert OpenDesk(path, Work()).work.organisation.name == "van de een"


def test_a_full_disk_is_told_at_once_and_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what is the matter; when there is room again, the next look saves what was typed."""
    editor = _open(path)

    def full(target: Path, data: bytes) -> None:
        from workshop_lib.store.atomic import not_writable

        raise not_writable(OSError(errno.ENOSPC, "no space"), target)

    with monkeypatch.context() as patch:
        patch.setattr(workfile, "write_bytes", full)
        _type(editor, "name", "Rijnveen")
        assert editor.bar.trouble
        assert "schijf is vol" in editor.bar.sentence
        assert _shown(editor, "name") == "Rijnveen"
    _ask(editor, "look")
    assert not editor.bar.trouble
    assert OpenDesk(path, Work()).work.organisation.name == "Rijnveen"
