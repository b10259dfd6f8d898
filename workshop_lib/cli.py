"""`workshop`: the kit from a terminal. A known mistake is one or two Dutch sentences and exit code 2."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from workshop_lib.commands.parser import Parser
from workshop_lib.errors import WorkshopError
from workshop_lib.text.command_words import HELP, PARSER, PROGRAM, line
from workshop_lib.text.errors import explain

COMMANDS = {
    "run": "course",
    "new": "work",
    "cases": "kit",
    "history": "work",
    "progress": "practice",
    "class": "classroom",
    "restore": "work",
    "export": "convert",
    "import": "convert",
    "schema": "kit",
    "doctor": "kit",
    "build": "kit",
    "measure": "measure",
}
"""Every command and the module in `commands/` that does it; loaded when asked for, so that help is quick."""
_FUNCTIONS = {"import": "bring_in", "class": "overview"}
"""Where the function cannot have the name of its command."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask.

    Returns the exit code: 0 done, 1 not in order, 2 not understood or not possible, 3 not foreseen, 130 stopped. With
    WORKSHOP_TRACE in the environment an error that was not foreseen is raised.
    """
    _never_fail_on_a_sign()
    try:
        asked = parser().parse_args(words)
        command = import_module(f"workshop_lib.commands.{COMMANDS[asked.command]}")
        code: int = getattr(command, _FUNCTIONS.get(asked.command, asked.command))(asked)
        return code
    except WorkshopError as error:
        return _tell(explain(error), 2)
    except KeyboardInterrupt:
        return _tell(line("stopped"), 130)
    except Exception as error:
        if os.environ.get("WORKSHOP_TRACE"):
            raise
        return _tell(line("unforeseen", name=type(error).__name__, what=str(error).partition("\n")[0]), 3)


def _tell(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    whole = Parser(prog=PROGRAM, description=HELP[""])
    several = whole.add_subparsers(dest="command", required=True, title=PARSER["commands"], metavar="…")
    one = {name: several.add_parser(name, help=HELP[name], description=HELP[name]) for name in COMMANDS}
    _add_run(one["run"])
    _add_work(one)
    _add_measure(one["measure"])
    one["schema"].word("schema", "--write", action="store_true")
    one["build"].word("build", "--only", default="", metavar="NN")
    one["build"].word("build", "--check", action="store_true")
    return whole


def _add_run(run: Any) -> None:
    run.word("run", "--case", required=True, metavar="NAAM_OF_MAP")
    run.word("run", "--out", required=True, metavar="MAP")
    either = run.add_mutually_exclusive_group()
    for name in ("force", "resume"):
        either.add_argument(f"--{name}", action="store_true", help=HELP[f"run.{name}"])
    run.word("run", "--only", type=int, metavar="NN")


def _add_work(one: dict[str, Any]) -> None:
    one["new"].word("new", "name", metavar="NAAM")
    one["new"].word("new", "--case", metavar="CASUS")
    one["new"].word("new", "--filled", action="store_true")
    one["progress"].word("progress", "path", metavar="PAD", nargs="?", default="")
    one["class"].word("class", "folder", metavar="MAP")
    one["class"].word("class", "--out", default="", metavar="MAP_OF_BESTAND")
    for name in ("history", "restore", "export"):
        one[name].word(name, "path", metavar="PAD")
    one["restore"].word("restore", "number", type=int, metavar="NUMMER")
    one["export"].word("export", "--to", metavar="VORM")
    one["export"].word("export", "--out", metavar="MAP_OF_BESTAND")
    one["export"].word("export", "--persona", default="", metavar="CODE")
    one["export"].word("export", "--paper", default="", metavar="MAAT")
    one["import"].word("import", "file", metavar="BESTAND")
    one["import"].word("import", "--into", required=True, metavar="MAP")


def _add_measure(measure: Any) -> None:
    measure.word("measure", "log", metavar="LOGBOEK")
    for name in ("case-id", "activity", "timestamp", "channel"):
        measure.word("measure", f"--{name}", metavar="KOLOM")
    measure.word("measure", "--converted", metavar="KOLOM_OF_CONTACTPUNT")
    measure.word("measure", "--steps", metavar="STAPPEN")
    measure.word("measure", "--window", type=float, metavar="DAGEN")
    measure.word("measure", "--draws", type=int, default=200, metavar="AANTAL")
    measure.word("measure", "--json", metavar="BESTAND")


def _never_fail_on_a_sign() -> None:
    """A terminal that does not know a letter shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
