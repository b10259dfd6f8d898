"""The stages of `start.py test`: which tests run for which words, and what counts as passed."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

import tests.run as runner


def test_all_stages_run_by_default() -> None:
    """Without words: the tests, those in a browser apart, strict nbval on notebooks and solutions, lax on exercises."""
    names = [stage.name for stage in runner.stages([])]
    assert names == ["unit", "browser", "notebooks", "solutions", "exercises"]
    assert [stage.words[-1] for stage in runner.stages([])[:2]] == ["--ignore=tests/browser", "tests/browser"]
    assert [stage.words[-2:] for stage in runner.stages([])[2:]] == [
        ["--nbval", "notebooks"],
        ["--nbval", "solutions"],
        ["--nbval-lax", "exercises"],
    ]


def test_nothing_is_smoothed_away_before_comparing() -> None:
    """No sanitizer, no ignored output: stored and fresh are compared as they are."""
    assert not [word for word in runner.NBVAL if "sanitize" in word or "ignore" in word]


def test_quick_leaves_out_what_is_heavy() -> None:
    """`--quick` runs the light tests only."""
    assert [stage.words for stage in runner.stages(["--quick"])] == [[*runner.TOGETHER, "-m", "not heavy"]]


def test_words_for_pytest_choose_tests() -> None:
    """Other words reach pytest as they are, and leave the notebooks out."""
    assert [stage.words for stage in runner.stages(["tests/text", "-k", "euro"])] == [["tests/text", "-k", "euro"]]


def test_the_tests_get_folders_of_their_own(tmp_path: Path) -> None:
    """Work, settings and history of the user are out of reach."""
    env = runner.environment(tmp_path)
    for key in ("WORKSHOP_WORK", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        assert Path(env[key]).parent == tmp_path
        assert Path(env[key]).is_dir()


@pytest.mark.parametrize(("text", "passes"), [("def test(): pass", True), ("def test(): assert 0", False), ("", False)])
def test_a_stage_without_tests_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], text: str, passes: bool
) -> None:
    """A stage passes only when it found tests and all of them passed."""
    (tmp_path / "test_planted.py").write_text(text, "utf-8", newline="\n")
    monkeypatch.setattr(runner, "ROOT", tmp_path)
    assert runner.run(runner.Stage("unit", ["-p", "no:cacheprovider", "-p", "no:nbval", "test_planted.py"])) is passes
    assert ("tests: geslaagd" in capfd.readouterr().out) is passes


_SHOWN = """\
import os
from pathlib import Path
folder = Path(os.environ["WORKSHOP_WORK"])
folder.mkdir(parents=True)
1 + 1"""


def _plant(root: Path, name: str, stored: str) -> None:
    """A notebook that makes its own work folder, which fails when another notebook already did, and shows 2."""
    shown = nbformat.v4.new_output("execute_result", {"text/plain": stored}, execution_count=1)
    cell = nbformat.v4.new_code_cell(_SHOWN, outputs=[shown], execution_count=1)
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=kernel), root / "notebooks" / name)


@pytest.mark.heavy
@pytest.mark.parametrize(("stored", "passes"), [("2", True), ("3", False)])
def test_a_changed_output_fails_strictly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stored: str, passes: bool
) -> None:
    """The words of the strict stage really compare, and give every notebook a work folder of its own."""
    (tmp_path / "notebooks").mkdir()
    _plant(tmp_path, "01.ipynb", "2")
    _plant(tmp_path, "02.ipynb", stored)
    (tmp_path / "pyproject.toml").write_bytes((runner.KIT / "pyproject.toml").read_bytes())
    monkeypatch.setattr(runner, "ROOT", tmp_path)
    (strict,) = [stage for stage in runner.stages([]) if stage.name == "notebooks"]
    assert runner.run(strict) is passes
