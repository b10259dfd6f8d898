"""The command line: Dutch in and out, exit codes, no traceback."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from workshop_lib import cli
from workshop_lib.commands import course, kit, work
from workshop_lib.commands.course import ProgressBar
from workshop_lib.errors import StepFailed
from workshop_lib.model.work import Work
from workshop_lib.runner import RunOptions, RunResult
from workshop_lib.store.places import KIT
from workshop_lib.store.schema import SCHEMA_FILE, schema_text
from workshop_lib.store.workfile import WorkFile

NAME = "Zoë O'Brien-van 't Hoff"
ENGLISH = re.compile(r"\b(usage|options|positional|show this|required|error|the following|invalid)\b", re.IGNORECASE)


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work goes to a folder of the test."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path / "werk"))
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def ask(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, and what was said on both streams."""
    try:
        code = cli.main(words)
    except SystemExit as leave:
        code = int(leave.code or 0)
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_help_is_dutch(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Every help page begins with Gebruik and has no word of argparse's own."""
    code, out, _ = ask(capsys, *command.split(), "--help")
    assert code == 0 and out.startswith("Gebruik: python3 start.py")
    assert ENGLISH.findall(out) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "Geef nog: …."),
        ("run --case x", "Geef nog: --out."),
        ("rn", "Opdracht 'rn' ken ik niet."),
        ("cases extra", "Dit ken ik niet: extra."),
        ("restore pad drie", "Bij NUMMER hoort een heel getal, niet 'drie'."),
        ("run --case", "Bij --case hoort een waarde."),
        ("run --case x --out y --force --resume", "--resume en --force gaan niet samen."),
    ],
)
def test_words_that_are_not_understood(capsys: pytest.CaptureFixture[str], words: str, told: str) -> None:
    """A slip gets one Dutch sentence and the way to the help, with exit code 2."""
    code, out, err = ask(capsys, *words.split())
    assert (code, out) == (2, "")
    assert err.startswith(told) and "--help" in err and ENGLISH.findall(err) == []


def test_new_makes_a_work_and_says_where(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """The folder takes the name as it is, and the next step is named."""
    code, out, _ = ask(capsys, "new", NAME)
    assert code == 0
    assert f'case = "{NAME}"' in out and str(places / "werk" / NAME) in out
    assert WorkFile(places / "werk" / NAME / "klantreis.json").read().name == NAME


def test_new_over_a_case(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """A case gives its facts; only with --filled also the answers."""
    assert ask(capsys, "new", "leeg", "--case", "rijnveen")[0] == 0
    assert ask(capsys, "new", "vol", "--case", "rijnveen", "--filled")[0] == 0
    empty, full = (WorkFile(places / "werk" / name / "klantreis.json").read() for name in ("leeg", "vol"))
    assert empty.case == full.case == "rijnveen"
    assert empty.sources.entries == full.sources.entries and full.personas and not empty.personas


@pytest.mark.parametrize(
    "words", [["new", "  "], ["new", "!?"], ["new", "a", "--filled"], ["new", "a", "--case", "rijnven"]]
)
def test_new_refuses_calmly(capsys: pytest.CaptureFixture[str], places: Path, words: list[str]) -> None:
    """No name, no case or an unknown one: a sentence, and no folder is made."""
    code, _, err = ask(capsys, *words)
    assert code == 2 and err.count("\n") == 1 and "Traceback" not in err
    assert not (places / "werk").exists()


def test_new_never_replaces(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """The same name twice leaves the first work alone."""
    ask(capsys, "new", NAME)
    file = places / "werk" / NAME / "klantreis.json"
    before = file.read_bytes()
    assert ask(capsys, "new", NAME)[0] == 2
    assert file.read_bytes() == before


def test_history_and_restore(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """A work is found by name, folder or file; its states are told one per line; one can be put back."""
    path = places / "werk" / NAME / "klantreis.json"
    file = WorkFile(path)
    file.begin(Work())
    file.save("author", "Anna")
    for address in (NAME, str(path.parent), str(path)):
        code, out, _ = ask(capsys, "history", address)
        assert code == 0 and [line.split()[0] for line in out.splitlines()] == ["2", "1"]
    assert "maker" in out and "begin" in out
    assert ask(capsys, "restore", NAME, "1")[0] == 0
    assert file.read().author == ""
    assert "versie 1 teruggezet" in ask(capsys, "history", NAME)[1]
    assert ask(capsys, "restore", NAME, "99")[0] == 2


def test_a_damaged_work_can_still_be_restored(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """The first try sets the file aside and says so; the second puts the state back."""
    path = places / "werk" / NAME / "klantreis.json"
    WorkFile(path).begin(Work(author="Anna"))
    path.write_bytes(b"{")
    code, _, err = ask(capsys, "restore", NAME, "1")
    assert code == 2 and "staat nu apart" in err
    assert ask(capsys, "restore", NAME, "1")[0] == 0
    assert WorkFile(path).read().author == "Anna"


def test_cases_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Each shipped case has a line with its organisation."""
    code, out, _ = ask(capsys, "cases")
    assert code == 0 and "rijnveen" in out and "None" not in out


def test_schema_is_printed_or_written(
    capsys: pytest.CaptureFixture[str], places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both ways give the same text."""
    monkeypatch.setenv("WORKSHOP_DATASETS", str(places))
    assert ask(capsys, "schema") == (0, schema_text(), "")
    assert ask(capsys, "schema", "--write")[0] == 0
    assert (places / SCHEMA_FILE).read_text("utf-8") == schema_text()


def test_doctor_tells_what_is_missing(
    capsys: pytest.CaptureFixture[str], places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Python that does not fit, a package that is not there and a work folder that cannot be are each named."""
    (places / "werk").write_text("", encoding="utf-8")
    monkeypatch.setattr(kit, "_PYTHON", ((3, 1), (3, 2)))
    monkeypatch.setattr(kit, "version", _no_pandas)
    code, out, _ = ask(capsys, "doctor")
    missing = [line for line in out.splitlines() if line.startswith("nog niet")]
    assert code == 1
    assert any("Python" in line for line in missing) and any("pandas is er niet" in line for line in missing)
    assert any(str(places / "werk") in line for line in missing)


def _no_pandas(name: str) -> str:
    if name == "pandas":
        raise PackageNotFoundError(name)
    return "1.0"


def test_doctor_leaves_no_trace(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """Trying the work folder leaves nothing in it."""
    _, out, _ = ask(capsys, "doctor")
    assert f"goed      werkmap {places / 'werk'}" in out
    assert list((places / "werk").iterdir()) == []


def test_run_passes_its_words_on(
    capsys: pytest.CaptureFixture[str], places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was asked reaches the runner, and the files are listed."""
    asked: list[tuple[str, Path, RunOptions]] = []

    def fake(case: str, out: Path, *, options: RunOptions, report: object) -> RunResult:
        asked.append((case, out, options))
        return RunResult(out, (out / "kaart.svg",))

    monkeypatch.setattr(course, "run_course", fake)
    code, out, _ = ask(capsys, "run", "--case", "rijnveen", "--out", "uit", "--resume", "--only", "05")
    assert code == 0 and "kaart.svg" in out
    assert asked == [("rijnveen", Path("uit"), RunOptions(resume=True, only=5))]


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (StepFailed("died", notebook="03_kaderen.ipynb", cell=4), 1, "Notebook 03_kaderen.ipynb stopte bij cel 4"),
        (KeyboardInterrupt(), 130, "Gestopt."),
    ],
)
def test_a_run_that_stops(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, told: str
) -> None:
    """A stop has its own exit code, says where, and names --resume."""

    def fake(*_: object, **__: object) -> RunResult:
        raise error

    monkeypatch.setattr(course, "run_course", fake)
    left, _, err = ask(capsys, "run", "--case", "rijnveen", "--out", "uit")
    assert left == code and told in err and "--resume" in err


def test_an_unknown_case_is_one_sentence(capsys: pytest.CaptureFixture[str], places: Path) -> None:
    """The known cases are named, nothing is made."""
    code, _, err = ask(capsys, "run", "--case", "rijnven", "--out", str(places / "uit"))
    assert code == 2 and "Bedoel je rijnveen?" in err
    assert not (places / "uit").exists()


def test_export_fills_an_empty_folder_only(
    capsys: pytest.CaptureFixture[str], places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The documents of the work go to a new folder; a folder with something in it stays."""

    def fake(work: Work, folder: Path, paper: str) -> tuple[Path, ...]:
        (folder / "kaart.svg").write_text(work.author + paper, encoding="utf-8")
        return (folder / "kaart.svg",)

    monkeypatch.setattr(work, "make_documents", fake)
    WorkFile(places / "werk" / NAME / "klantreis.json").begin(Work(author="Anna"))
    uit = places / "uit"
    assert ask(capsys, "export", NAME, "--out", str(uit), "--paper", "a3")[0] == 0
    assert (uit / "kaart.svg").read_text("utf-8") == "Annaa3"
    assert ask(capsys, "export", NAME, "--out", str(uit))[0] == 2


def test_what_was_not_foreseen_is_told_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody gets a traceback; who looks for the cause asks for one."""

    def broken(*_: object, **__: object) -> RunResult:
        raise ZeroDivisionError("iets\nmeer")

    monkeypatch.setattr(course, "run_course", broken)
    code, _, err = ask(capsys, "run", "--case", "rijnveen", "--out", "uit")
    assert code == 3 and err.endswith("ZeroDivisionError: iets\n")
    monkeypatch.setenv("WORKSHOP_TRACE", "1")
    with pytest.raises(ZeroDivisionError):
        ask(capsys, "run", "--case", "rijnveen", "--out", "uit")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_on_a_terminal_is_one_line() -> None:
    """Every step is drawn over the one before and leaves nothing of it."""
    stream = _Terminal()
    bar = ProgressBar(stream)
    for step in ((0, 2, "01_configuratie"), (1, 2, "rapport"), (2, 2, "")):
        bar.show(*step)
    drawn = stream.getvalue().split("\r")[1:]
    assert len({len(one.rstrip("\n")) for one in drawn[1:]}) <= 2
    assert drawn[0] == "[........................] 0 van 2  01_configuratie"
    assert drawn[1].rstrip() == "[############............] 1 van 2  rapport"
    assert drawn[2].rstrip() == "[########################] 2 van 2" and drawn[2].endswith("\n")


def test_the_bar_elsewhere_is_a_line_per_step() -> None:
    """In a log file every step is a plain line."""
    stream = io.StringIO()
    bar = ProgressBar(stream)
    for step in ((0, 2, "01_configuratie"), (1, 2, "rapport"), (2, 2, "")):
        bar.show(*step)
    assert stream.getvalue() == "1 van 2  01_configuratie\n2 van 2  rapport\n"


def test_help_loads_nothing_heavy() -> None:
    """The parser stands on words alone, so that help comes at once."""
    heavy = ("papermill", "pandas", "IPython", "typst")
    code = f"import sys; from workshop_lib.cli import parser; parser(); print([m for m in {heavy} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=KIT, check=True)
    assert told.stdout.strip() == "[]"
