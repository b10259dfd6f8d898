"""Saving part by part, conflicts, history and rescue."""

from __future__ import annotations

import datetime as dt
import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_lib.errors import BadFile, Conflict, NotFound, NotWritable, Unsuitable
from workshop_lib.model.journey import Emotion, Journey, Touchpoint
from workshop_lib.model.persona import Persona
from workshop_lib.model.scope import Scope
from workshop_lib.model.work import Work
from workshop_lib.store import atomic, workfile
from workshop_lib.store.workfile import WorkFile

NOOR = (Persona(id="noor", name="Noor"),)
FRAME = Scope(storyline="Van twijfel naar fiets")


def files_in(folder: Path) -> set[str]:
    return {one.name for one in folder.rglob("*") if one.is_file()}


def test_begin_writes_once(file: WorkFile, path: Path) -> None:
    """The first start writes the beginning, the second reads what is there."""
    assert file.begin(Work(name="eerste")).name == "eerste"
    assert WorkFile(path).begin(Work(name="tweede")).name == "eerste"
    assert file.revision == 1


def test_save_is_read_by_another_kernel(file: WorkFile, path: Path) -> None:
    """What one kernel saves, a new kernel reads."""
    file.begin(Work())
    saved = file.save("personas", NOOR)
    assert WorkFile(path).read() == saved == Work(personas=NOOR)


def test_equal_value_is_not_written(file: WorkFile, path: Path) -> None:
    """Saving the same value leaves the bytes and the revision alone."""
    file.begin(Work(personas=NOOR))
    before = path.read_bytes()
    file.save("personas", (Persona(id="noor", name="Noor"),))
    assert path.read_bytes() == before
    assert file.revision == 1


def test_two_kernels_with_different_parts_lose_nothing(file: WorkFile, another: Callable[[], WorkFile]) -> None:
    """Each kernel keeps what the other saved meanwhile."""
    file.begin(Work())
    other = another()
    other.read()
    file.save("personas", NOOR)
    assert other.save("scope", FRAME) == Work(personas=NOOR, scope=FRAME)


def test_same_part_tells_the_later_one(file: WorkFile, path: Path, another: Callable[[], WorkFile]) -> None:
    """The later kernel gets a Conflict with part and time, and writes nothing."""
    file.begin(Work())
    other = another()
    other.read()
    file.save("personas", NOOR)
    file.save("scope", FRAME)
    before = path.read_bytes()
    with pytest.raises(Conflict) as caught:
        other.save("personas", (Persona(id="sam"),))
    assert caught.value.facts == {"part": "personas", "when": "2026-03-02T09:01:00+01:00"}
    assert path.read_bytes() == before


def test_after_reading_the_conflict_is_over(file: WorkFile, another: Callable[[], WorkFile]) -> None:
    """Who reads the newest may change it."""
    file.begin(Work())
    other = another()
    other.read()
    file.save("personas", NOOR)
    with pytest.raises(Conflict):
        other.save("personas", ())  # () is what `other` read, yet no longer what is on disk
    other.read()
    assert other.save("personas", ()).personas == ()


def test_seeing_another_part_pass_by_is_not_reading_it(file: WorkFile, another: Callable[[], WorkFile]) -> None:
    """A save of one part does not count as having read the others: their forms may still show the old value."""
    file.begin(Work())
    other = another()
    other.read()
    file.save("scope", FRAME)
    other.save("personas", NOOR)
    with pytest.raises(Conflict):
        other.save("scope", Scope(storyline="Anders"))


def test_history_names_what_changed(file: WorkFile) -> None:
    """Newest first: number, time, the part that changed and what the work held."""
    file.begin(Work())
    file.save("personas", NOOR)
    newest, first = file.history()
    assert (newest.number, newest.parts, newest.counts["personas"]) == (2, ("personas",), 1)
    assert (first.number, first.parts, first.counts["personas"]) == (1, (), 0)
    assert newest.saved == file.saved


def test_history_keeps_the_last_twenty_states(file: WorkFile, path: Path) -> None:
    """The oldest states make room, also on disk."""
    file.begin(Work())
    for number in range(25):
        file.save("author", f"versie {number}")
    assert [state.number for state in file.history()] == list(range(26, 6, -1))
    assert len(files_in(path.parent)) == 21


def test_restore_is_a_new_state(file: WorkFile) -> None:
    """An old state comes back as the newest, and nothing of the history is lost."""
    file.begin(Work())
    file.save("personas", NOOR)
    file.save("scope", FRAME)
    assert file.restore(2) == Work(personas=NOOR)
    assert [(state.number, state.restored) for state in file.history()] == [(4, 2), (3, None), (2, None), (1, None)]


def test_restore_tells_other_kernels(file: WorkFile, another: Callable[[], WorkFile]) -> None:
    """A part that came back by a restore counts as changed for who read it before."""
    file.begin(Work())
    file.save("personas", NOOR)
    other = another()
    other.read()
    file.restore(1)
    with pytest.raises(Conflict):
        other.save("personas", (Persona(id="sam"),))


def test_unknown_state_names_the_known_ones(file: WorkFile) -> None:
    """A number that is not in the history is refused with the numbers that are."""
    file.begin(Work())
    with pytest.raises(NotFound) as caught:
        file.restore(9)
    assert caught.value.facts == {"number": 9, "known": (1,)}


def test_undo_goes_back_step_by_step(file: WorkFile) -> None:
    """Undo twice is two states back, and at the beginning it says so."""
    file.begin(Work())
    for name in ("Anna", "Bea", "Cato"):
        file.save("author", name)
    assert [file.undo().author for _ in range(3)] == ["Bea", "Anna", ""]
    with pytest.raises(NotFound, match="undo"):
        file.undo()


def test_after_undo_work_goes_on(file: WorkFile) -> None:
    """A save after an undo starts a new line; its undo gives the undone state back."""
    file.begin(Work())
    file.save("author", "Anna")
    file.undo()
    file.save("author", "Bea")
    assert file.undo().author == ""


def test_replace_puts_a_whole_work(file: WorkFile) -> None:
    """Replacing changes all parts at once and is one state."""
    file.begin(Work(author="Anna", personas=NOOR))
    assert file.replace(Work(scope=FRAME)) == file.read() == Work(scope=FRAME)
    assert set(file.history()[0].parts) == {"author", "personas", "scope"}


@pytest.mark.parametrize("content", [b"", b'{"schema": "klantreis/1", "work"', b"\xff\xfe\x00", b"[1, 2]", b'{"a": 1}'])
def test_damaged_file_is_set_aside_and_the_newest_state_goes_on(file: WorkFile, path: Path, content: bytes) -> None:
    """A truncated, binary or alien file keeps its bytes under a name with the time; rescue gives the newest state."""
    file.begin(Work())
    file.save("personas", NOOR)
    path.write_bytes(content)
    with pytest.raises(BadFile, match="damaged") as caught:
        file.read()
    assert caught.value.facts["aside"] == "klantreis.kapot-20260302-090200.json"
    assert caught.value.facts["when"] == "2026-03-02T09:01:00+01:00"
    assert path.with_name(str(caught.value.facts["aside"])).read_bytes() == content
    assert file.rescue() == WorkFile(path).read() == Work(personas=NOOR)


def test_invalid_value_is_damage_too(file: WorkFile, path: Path) -> None:
    """JSON of the right family with a value that cannot be is set aside as well."""
    file.begin(Work())
    path.write_bytes(path.read_bytes().replace(b'"work": {}', b'"work": {"personas": 3}'))
    with pytest.raises(BadFile, match="damaged"):
        file.read()


def test_damage_on_damage_keeps_both(file: WorkFile, path: Path) -> None:
    """Two bad files in the same second both keep their bytes."""
    file = WorkFile(path, lambda: dt.datetime(2026, 3, 2, 9, 0))
    file.begin(Work())
    for content in (b"een", b"twee"):
        path.write_bytes(content)
        with pytest.raises(BadFile):
            file.read()
    aside = sorted(path.parent.glob("klantreis.kapot*"))
    assert [one.read_bytes() for one in aside] == [b"twee", b"een"]


def test_rescue_passes_over_a_damaged_state(file: WorkFile, path: Path) -> None:
    """When the newest state is damaged too, the one before it is the newest good one."""
    file.begin(Work())
    file.save("personas", NOOR)
    file.save("scope", FRAME)
    path.write_bytes(b"")
    (path.parent / "historie" / "000003.json").write_bytes(b"{")
    with pytest.raises(BadFile):
        file.read()
    assert file.rescue() == Work(personas=NOOR)


def test_damage_without_history_begins_anew(file: WorkFile, path: Path) -> None:
    """Without one good state rescue writes what the caller gives."""
    path.parent.mkdir()
    path.write_bytes(b"{}")
    with pytest.raises(BadFile, match="damaged_alone"):
        file.begin(Work(name="begin"))
    assert file.rescue(Work(name="opnieuw")) == file.read() == Work(name="opnieuw")


def test_rescue_leaves_a_good_file_alone(file: WorkFile, path: Path) -> None:
    """When another kernel put things right already, rescue only reads."""
    file.begin(Work(name="goed"))
    before = path.read_bytes()
    assert file.rescue(Work()) == Work(name="goed")
    assert path.read_bytes() == before


def test_newer_file_is_not_touched(file: WorkFile, path: Path) -> None:
    """A file of a newer kit stays where it is, also when asked to save or rescue."""
    file.begin(Work())
    newer = path.read_bytes().replace(b"klantreis/1", b"klantreis/2")
    path.write_bytes(newer)
    for attempt in (file.read, file.rescue, lambda: file.save("author", "Anna")):
        with pytest.raises(BadFile, match="newer"):
            attempt()
    assert path.read_bytes() == newer


def test_lost_file_comes_back_from_its_history(file: WorkFile, path: Path, another: Callable[[], WorkFile]) -> None:
    """A file that was thrown away is missed, not silently begun anew."""
    file.begin(Work())
    file.save("personas", NOOR)
    path.unlink()
    fresh = another()
    with pytest.raises(BadFile, match="gone"):
        fresh.begin(Work())
    assert fresh.rescue() == Work(personas=NOOR)


def test_save_survives_a_folder_thrown_away(file: WorkFile, path: Path) -> None:
    """Somebody who still has the work in memory loses nothing when the folder vanishes."""
    file.begin(Work(personas=NOOR))
    for one in sorted(path.parent.rglob("*"), reverse=True):
        one.rmdir() if one.is_dir() else one.unlink()
    path.parent.rmdir()
    assert file.save("scope", FRAME) == Work(personas=NOOR, scope=FRAME)


def test_restoring_a_lost_file_writes_it(file: WorkFile, path: Path) -> None:
    """The newest state can be restored too when the file itself is gone."""
    file.begin(Work(author="Anna"))
    path.unlink()
    assert file.restore(1).author == "Anna"
    assert file.read().author == "Anna"


def test_nothing_there(file: WorkFile) -> None:
    """Reading where nothing ever was says that there is no work file."""
    with pytest.raises(NotFound, match="work_file"):
        file.read()


def test_older_copy_does_not_eat_the_history(file: WorkFile, path: Path) -> None:
    """After somebody puts an older copy back by hand, new states still get new numbers."""
    file.begin(Work())
    copy = path.read_bytes()
    for name in ("Anna", "Bea"):
        file.save("author", name)
    path.write_bytes(copy)
    file.read()
    file.save("author", "Cato")
    assert [state.number for state in file.history()] == [4, 3, 2, 1]


def test_unchecked_value_is_refused_before_writing(file: WorkFile, path: Path) -> None:
    """A value that could not be read back never reaches the disk."""
    file.begin(Work())
    before = path.read_bytes()
    bad = Emotion().model_copy(update={"score": 99})
    with pytest.raises(Unsuitable, match="value"):
        file.save("journey", Journey(touchpoints=(Touchpoint(id="A01", emotions=(bad,)),)))
    assert path.read_bytes() == before


def test_failed_write_keeps_the_old_file(file: WorkFile, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses halfway, the file is as it was and later numbers do not collide."""
    file.begin(Work())
    before = path.read_bytes()

    def refuse(path: Path, data: bytes) -> None:
        raise NotWritable("disk_full", file=path.name, folder="")

    with monkeypatch.context() as patch:
        patch.setattr(workfile, "write_bytes", refuse)
        with pytest.raises(NotWritable):
            file.save("author", "Anna")
    assert path.read_bytes() == before
    file.save("author", "Bea")
    assert file.revision == 3


def test_leftovers_of_a_killed_writer_go(file: WorkFile, path: Path) -> None:
    """A temporary file of a writer that died is swept by the next save."""
    file.begin(Work())
    (path.parent / "klantreis.json.0123abcd.tmp").write_bytes(b"half")
    file.save("author", "Anna")
    assert files_in(path.parent) == {"klantreis.json", "000001.json", "000002.json"}


def test_a_full_disk_names_the_work_and_not_a_state_beside_it(
    file: WorkFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state in the history is written first; who made the work knows the work file only."""
    file.begin(Work())

    def full(_: Path, __: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(atomic, "_write_through", full)
    with pytest.raises(NotWritable) as caught:
        file.save("personas", NOOR)
    assert (caught.value.code, caught.value.facts["file"]) == ("disk_full", path.name)
