"""`workshop run`: the course over one case, with a line that tells how far it is."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TextIO

from workshop_lib.errors import StepFailed
from workshop_lib.runner import RunOptions, run_course
from workshop_lib.text.command_words import line
from workshop_lib.text.errors import explain

_WIDTH = 24


def run(words: argparse.Namespace) -> int:
    """Run the course; 0 when all is made, 1 when a step failed, 130 when somebody stopped it."""
    out = Path(words.out).expanduser()
    options = RunOptions(force=words.force, resume=words.resume, only=words.only)
    bar = ProgressBar(sys.stdout)
    try:
        result = run_course(words.case, out, options=options, report=bar.show)
    except StepFailed as error:
        bar.close()
        print(explain(error), line("run_stopped", folder=words.out), sep="\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        bar.close()
        print(line("interrupted"), file=sys.stderr)
        return 130
    print(line("run_ready", folder=words.out))
    for path in result.files:
        print(f"  {path.name}")
    return 0


class ProgressBar:
    """One line that is drawn over itself on a terminal; a line per step anywhere else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live = stream.isatty()
        self._length = 0

    def show(self, done: int, total: int, name: str) -> None:
        """`done` of `total` steps are done and `name` begins; an empty name is the end."""
        if not self._live:
            if name:
                print(line("step", done=done + 1, total=total, name=name), file=self._stream, flush=True)
            return
        full = round(_WIDTH * done / total)
        text = line("bar", bar="#" * full + "." * (_WIDTH - full), done=done, total=total, name=name)
        self._stream.write(f"\r{text.ljust(self._length)}")
        self._stream.flush()
        self._length = len(text)
        if not name:
            self.close()

    def close(self) -> None:
        """Leave the line."""
        if self._live and self._length:
            self._stream.write("\n")
            self._length = 0
