"""The stages of `start.py test`: which tests run for which words, and what counts as passed."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

import tests.run as runner


def test_all_stages_run_by_default() -> None:
    """Without words: the tests, strict nbval on notebooks and solutions, lax nbval on exercises."""
    assert [stage.name for stage in runner.stages([])] == ["unit", "strict", "lax"]
    strict, lax = runner.stages([])[1:]
    assert strict.words[-3:] == ["--nbval", "notebooks", "solutions"]
    assert lax.words[-2:] == ["--nbval-lax", "exercises"]


def test_quick_leaves_out_what_is_heavy() -> None:
    """`--quick` runs the light tests only."""
    assert [stage.words for stage in runner.stages(["--quick"])] == [["-m", "not heavy"]]


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


@pytest.mark.heavy
@pytest.mark.parametrize(("stored", "passes"), [("2", True), ("3", False)])
def test_a_changed_output_fails_strictly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stored: str, passes: bool
) -> None:
    """The words of the strict stage really compare: a planted change in a stored output fails."""
    shown = nbformat.v4.new_output("execute_result", {"text/plain": stored}, execution_count=1)
    cell = nbformat.v4.new_code_cell("1 + 1", outputs=[shown], execution_count=1)
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for folder in ("notebooks", "solutions"):
        (tmp_path / folder).mkdir()
        nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=kernel), tmp_path / folder / "01.ipynb")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "nbval.cfg").write_bytes((Path(runner.__file__).parent / "nbval.cfg").read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((runner.ROOT / "pyproject.toml").read_bytes())
    monkeypatch.setattr(runner, "ROOT", tmp_path)
    assert runner.run(runner.stages([])[1]) is passes
