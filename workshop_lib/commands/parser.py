"""An argument parser that speaks Dutch and raises instead of printing."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from workshop_lib.errors import Unsuitable
from workshop_lib.text.command_words import HELP, PARSER, complaint

Command = Callable[[argparse.Namespace], int]


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, PARSER["usage"] if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Dutch headings and help; words that cannot be understood raise Unsuitable("words")."""

    def __init__(self, **words: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **words)  # type: ignore[arg-type]
        self._positionals.title = PARSER["arguments"]
        self._optionals.title = PARSER["options"]
        self.add_argument("-h", "--help", action="help", help=HELP["help"])

    def error(self, message: str) -> NoReturn:
        raise Unsuitable("words", message=complaint(message), command=self.prog)

    def word(self, command: str, name: str, **facts: object) -> None:
        """An argument with the help text of its command."""
        key = f"{command}.{name.lstrip('-')}"
        self.add_argument(name, help=HELP.get(key) or HELP[name.lstrip("-")], **facts)  # type: ignore[arg-type]
