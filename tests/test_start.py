"""start.py: what it says, what it makes, and how it repairs; without network and without making an environment."""

from __future__ import annotations

import ast
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).resolve().parent.parent
Runner = Callable[..., None]


@pytest.fixture
def home(tmp_path: Path) -> start.Home:
    """A kit in a folder with a space and accents: two locks, a project file, and nothing made yet."""
    root = tmp_path / "Mijn réis"
    root.mkdir()
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml"):
        (root / name).write_text(f"{name}==1\n", "utf-8", newline="\n")
    return start.Home(root)


def fake_pip(calls: list[list[str]], stop_at: int = 99) -> Runner:
    """Give a runner that notes its commands, makes the interpreter, and is killed at the given command."""

    def run(home: start.Home, command: list[str], lock: Path | None = None, slot: int | None = None) -> None:
        calls.append(command)
        if len(calls) == stop_at:
            raise KeyboardInterrupt
        home.python.parent.mkdir(parents=True, exist_ok=True)
        home.python.write_text("", "utf-8", newline="\n")

    return run


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_a_supported_python_gets_no_complaint(minor: int) -> None:
    """Python 3.11 to 3.14 may go on."""
    assert start.unsuitable((3, minor, 1)) == ""


@pytest.mark.parametrize(("version", "word"), [((3, 8, 10), "te oud"), ((3, 10), "te oud"), ((3, 15, 0), "te nieuw")])
def test_an_unsuitable_python_is_told_what_to_do(version: tuple[int, ...], word: str) -> None:
    """The complaint names the version found, the versions needed, and the next step."""
    said = start.unsuitable(version)
    assert word in said
    assert f"Python {version[0]}.{version[1]}" in said
    assert "3.11 tot en met 3.14" in said
    assert "start.py" in said


def test_a_suitable_python_nearby_is_pointed_out() -> None:
    """When another Python on this computer would do, the complaint gives its command and no download."""
    said = start.unsuitable((3, 9), found="python3.12")
    assert "python3.12 start.py" in said
    assert "python.org" not in said


def test_a_32_bit_python_is_unsuitable() -> None:
    """No packages exist for 32-bit systems."""
    assert "32-bits" in start.unsuitable((3, 12), bits=32)


def test_an_old_python_can_read_the_file() -> None:
    """start.py has no syntax that Python 3.8 cannot read: an old Python must get as far as the sentence."""
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 8))


def test_start_uses_the_standard_library_only() -> None:
    """Nothing has to be installed before start.py runs."""
    tree = ast.parse((ROOT / "start.py").read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ("lab", [])),
        (["--no-browser"], ("lab", ["--no-browser"])),
        (["-h"], ("help", [])),
        (["--help"], ("help", [])),
        (["test", "--quick", "-k", "name"], ("test", ["--quick", "-k", "name"])),
        (["run", "--case", "rijnveen"], ("library", ["run", "--case", "rijnveen"])),
        (["run", "--help"], ("library", ["run", "--help"])),
        (["help"], ("library", ["--help"])),
    ],
)
def test_words_go_where_they_belong(words: list[str], expected: tuple[str, list[str]]) -> None:
    """No words or options open JupyterLab, `test` runs the tests, all others go to the command line."""
    assert start.route(words) == expected


def test_a_fresh_kit_misses_all_layers(home: start.Home) -> None:
    """Nothing is made yet; the tests' packages count only when tests are asked for."""
    assert home.missing(tests=False) == ["packages", "kit"]
    assert home.missing(tests=True) == ["packages", "kit", "tests"]


def test_a_finished_start_leaves_nothing_to_do(home: start.Home) -> None:
    """After one start the second has no work."""
    calls: list[list[str]] = []
    start.prepare(home, runner=fake_pip(calls))
    start.prepare(home, runner=fake_pip(calls))
    assert len(calls) == 3  # the environment, its packages, the kit itself
    assert home.missing(tests=False) == []


def test_packages_are_pinned_by_hash(home: start.Home) -> None:
    """Packages come as wheels whose hash is in the lock; the kit itself needs no network."""
    calls: list[list[str]] = []
    start.prepare(home, tests=True, runner=fake_pip(calls))
    _, packages, kit, tests = calls
    assert {"--require-hashes", "--only-binary", str(home.lock)} <= set(packages)
    assert {"--require-hashes", "--only-binary", str(home.test_lock)} <= set(tests)
    assert {"--no-deps", "--no-build-isolation", "--no-index"} <= set(kit)


@pytest.mark.parametrize("killed_at", [1, 2, 3, 4])
def test_an_interrupted_start_is_repaired(home: start.Home, killed_at: int) -> None:
    """Wherever the first start was stopped, the next one makes what was unfinished, and only that."""
    first: list[list[str]] = []
    with pytest.raises(KeyboardInterrupt):
        start.prepare(home, tests=True, runner=fake_pip(first, killed_at))
    second: list[list[str]] = []
    start.prepare(home, tests=True, runner=fake_pip(second))
    assert home.missing(tests=True) == []
    assert len(second) == {1: 4, 2: 4, 3: 2, 4: 1}[killed_at]


def test_leftovers_of_an_interrupted_install_are_cleared(home: start.Home) -> None:
    """Half-written packages do not survive into the repaired environment."""
    leftover = home.env / "lib" / "half-written"
    leftover.mkdir(parents=True)
    start.prepare(home, runner=fake_pip([]))
    assert not leftover.exists()


def test_a_new_lock_makes_the_environment_again(home: start.Home) -> None:
    """An upgrade of the kit with other packages is noticed."""
    start.prepare(home, runner=fake_pip([]))
    home.lock.write_text("other==2\n", "utf-8", newline="\n")
    assert home.missing(tests=False) == ["packages", "kit"]


def test_a_new_project_file_installs_only_the_kit(home: start.Home) -> None:
    """A change to pyproject.toml leaves the packages as they are."""
    start.prepare(home, runner=fake_pip([]))
    (home.root / "pyproject.toml").write_text("new\n", "utf-8", newline="\n")
    assert home.missing(tests=False) == ["kit"]


def test_a_moved_kit_is_made_again(home: start.Home, tmp_path: Path) -> None:
    """An environment cannot be moved, so a kit in another folder starts afresh."""
    start.prepare(home, runner=fake_pip([]))
    moved = home.root.rename(tmp_path / "elsewhere")
    assert "packages" in start.Home(moved).missing(tests=False)


def test_a_folder_with_wheels_replaces_the_network(home: start.Home) -> None:
    """Packages in `wheels` are used, and the network is not."""
    assert start.wheels(home) == []
    (home.root / "wheels").mkdir()
    assert start.wheels(home) == ["--no-index", "--find-links", str(home.root / "wheels")]


def test_children_find_the_kit_and_speak_utf8(home: start.Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs inside the environment get its folder first on the path, UTF-8, and no strange Python home."""
    monkeypatch.setenv("PYTHONHOME", "somewhere")
    env = start.child_environment(home)
    assert env["PATH"].split(os.pathsep)[0] == str(home.python.parent)
    assert (env["PYTHONPATH"], env["PYTHONUTF8"]) == (str(home.root), "1")
    assert "PYTHONHOME" not in env


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "schijf"),
        ("NewConnectionError: [Errno -3] Temporary failure in name resolution", "internet"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "beveiligde"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "beschadigd"),
        ("The virtual environment was not created because ensurepip is not available", "python3-venv"),
        ("ERROR: No matching distribution found for duckdb==2.0.0", "3.13"),
        ("something nobody has seen", "installatie.log"),
    ],
)  # fmt: skip
def test_a_failed_install_is_explained(home: start.Home, line: str, word: str) -> None:
    """The end of pip's log becomes one Dutch advice."""
    home.env.mkdir()
    home.log.write_text(line, "utf-8", newline="\n")
    assert word in start.explain(home.log)


def test_a_failing_command_becomes_trouble(home: start.Home) -> None:
    """A child that fails leaves its words in the log, and the start says what they mean."""
    home.env.mkdir()
    with pytest.raises(start.Trouble, match="schijf"):
        start.run(home, [sys.executable, "-c", "import sys; sys.exit('No space left on device')"])


def test_an_older_cause_is_not_repeated(home: start.Home) -> None:
    """What went wrong in an earlier command does not explain a later one."""
    home.env.mkdir()
    home.log.write_text("NewConnectionError\n", "utf-8", newline="\n")
    with pytest.raises(start.Trouble, match="schijf"):
        start.run(home, [sys.executable, "-c", "import sys; sys.exit('Errno 28')"])


def test_progress_counts_packages(home: start.Home) -> None:
    """A lock of four pins, one of them for another system, is half done when all three are collected."""
    home.env.mkdir()
    home.lock.write_text("a==1\nb==1\nc==1\nd==1 ; sys_platform == 'win32'\n", "utf-8", newline="\n")
    said = "Ignoring d: markers\nCollecting a==1\nCollecting b==1\nProcessing c.whl\n"
    home.log.write_text(said, "utf-8", newline="\n")
    assert start.progress(home, home.lock) == pytest.approx(0.5)


def test_the_bar_never_runs_back(capsys: pytest.CaptureFixture[str]) -> None:
    """A lower share after a higher one writes nothing."""
    bar = start.Bar(sys.stdout)
    for share in (0.31, 0.2, 0.95):
        bar.show(share)
    assert [line.split()[-2] for line in capsys.readouterr().out.splitlines()] == ["30", "90"]


def test_a_second_start_waits_for_the_first(home: start.Home, capsys: pytest.CaptureFixture[str]) -> None:
    """While another program holds the environment, the start says so and waits until it ends."""
    holder = (
        "import start, sys, time; h = start.Home(start.Path(sys.argv[1]))\n"
        "with start.only_one(h): print('held', flush=True); time.sleep(0.4)"
    )
    with subprocess.Popen([sys.executable, "-c", holder, str(home.root)], cwd=ROOT, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with start.only_one(home, pause=0.05):
            assert other.wait(10) == 0
    assert "ander venster" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows ends the children with their window")
def test_a_killed_start_holds_the_next_one(home: start.Home, capsys: pytest.CaptureFixture[str]) -> None:
    """After kill -9 the installer may live on: the next start does not write beside it."""
    code = (
        "import start, sys; h = start.Home(start.Path(sys.argv[1]))\nwith start.only_one(h) as slot: "
        "start.run(h, [sys.executable, '-c', 'import time; print(1, flush=True); time.sleep(1)'], None, slot)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(home.root)], cwd=ROOT) as other:
        for _ in range(200):
            if home.log.exists() and home.log.read_bytes():
                break
            time.sleep(0.02)
        other.send_signal(signal.SIGKILL)
    with start.only_one(home, pause=0.05):
        assert "ander venster" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_explained(home: start.Home) -> None:
    """Where nothing may be written, the start says to copy the kit."""
    home.root.chmod(0o500)
    with pytest.raises(start.Trouble, match="schrijven"):
        start.prepare(home, runner=fake_pip([]))
    home.root.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_explained(home: start.Home) -> None:
    """When .venv is in the way as a file, the start says that it cannot write there."""
    home.env.write_text("", "utf-8", newline="\n")
    with pytest.raises(start.Trouble, match="schrijven"):
        start.prepare(home, runner=fake_pip([]))


def test_stopping_by_keyboard_is_calm(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends with a sentence and exit code 130."""

    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "start", stop)
    assert start.main([]) == 130
    assert "Gestopt" in capsys.readouterr().err


@pytest.mark.parametrize(("words", "said"), [([], True), (["--alles"], True), (["--version"], False), (["new"], False)])
def test_whoever_opens_the_kit_is_told_to_wait(
    home: start.Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], said: bool
) -> None:
    """JupyterLab takes seconds to come: the terminal says at once what happens, and only then."""
    start.prepare(home, runner=fake_pip([]))
    capsys.readouterr()
    monkeypatch.setattr(start, "hand_over", lambda *_: 0)
    assert start.start(home, words) == 0
    assert capsys.readouterr().out == ("De werkplaats wordt geopend. Even geduld.\n" if said else "")


def test_help_needs_no_environment(tmp_path: Path) -> None:
    """`start.py --help` lists the commands in Dutch from a bare copy, and makes nothing."""
    copy = tmp_path / "start.py"
    copy.write_bytes((ROOT / "start.py").read_bytes())
    done = subprocess.run([sys.executable, str(copy), "--help"], capture_output=True, timeout=30, check=True)
    assert "start.py test" in done.stdout.decode("utf-8", "replace")
    assert [path.name for path in tmp_path.iterdir()] == ["start.py"]


def test_a_fingerprint_follows_names_bytes_and_facts(tmp_path: Path) -> None:
    """Another byte, another name or another Python gives another stamp; the same gives the same."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"1")
    assert start.fingerprint([one], "3.11") == start.fingerprint([one], "3.11")
    assert len({start.fingerprint([one]), start.fingerprint([two]), start.fingerprint([one], "3.11")}) == 3
    assert len(start.fingerprint([one])) == len(hashlib.sha256().hexdigest())
