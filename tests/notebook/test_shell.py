"""A mistyped line gives a Dutch sentence with what to do now."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace

import pytest

from workshop_lib.errors import NotFound
from workshop_lib.notebook.shell import told_of
from workshop_lib.text import python_words
from workshop_lib.text.python_words import UNREADABLE


class Steps:
    """Stands for what `start` gives."""

    journey = 1


Steps.__module__ = "workshop_lib.notebook.workshop"

SCRIPT = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
{load}
for line in {lines!r}:
    done = shell.run_cell(line)
    assert not done.success, line
"""


def mistake(line: str, **names: object) -> BaseException:
    """The error that this line gives."""
    try:
        exec(line, dict(names))
    except Exception as error:
        return error
    raise AssertionError(line)


def test_a_mistyped_noun_names_the_right_one() -> None:
    """`ws.jorney` asks whether journey was meant; a word unlike any says how to see what there is."""
    assert told_of(mistake("ws.jorney", ws=Steps())) == "jorney is er niet. Bedoel je journey?"
    assert "Tab" in told_of(mistake("ws.xyz", ws=Steps()))


def test_an_unknown_word_is_told() -> None:
    """`ws` asks for the first cell; another word gets its nearest neighbour."""
    assert told_of(mistake("ws")) == python_words.NOT_RUN
    assert "Bedoel je kaart?" in told_of(mistake("kart"), ["kaart", "_kart"])
    assert "aanhalingstekens" in told_of(mistake("planten"))


def test_known_mistakes_keep_their_own_sentence() -> None:
    """What the kit raises is told by the kit."""
    assert "ken ik niet" in told_of(NotFound("case_far", name="x", known=("rijnveen",)))


@pytest.mark.parametrize("line", ["1 / 0", "[].append(1, 2)", "one.two"])
def test_other_mistakes_stay_python(line: str) -> None:
    """An analyst keeps the traceback of her own code."""
    assert told_of(mistake(line, one=SimpleNamespace())) == ""


@pytest.mark.parametrize(
    "load",
    ["from workshop_lib.jupyter.kernel import load_ipython_extension as load; load(shell)",
     "from workshop_lib.notebook.shell import watch_errors; watch_errors()"],
    ids=["a fresh kernel", "after start"],
)  # fmt: skip
def test_a_kernel_shows_the_box_and_the_cell_fails(load: str) -> None:
    """Before and after the first cell: Dutch, no traceback, and the cell counts as failed."""
    script = SCRIPT.format(load=load, lines=["ws", "laat mijn kaart zien"])
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", timeout=60)
    assert answer.returncode == 0, answer.stderr
    assert "Voer eerst de startcel" in answer.stdout and UNREADABLE in answer.stdout
    assert "Traceback" not in answer.stdout + answer.stderr
