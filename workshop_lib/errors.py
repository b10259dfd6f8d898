"""Every mistake the kit can explain, as a code with facts; the Dutch sentence for a code lives in `text/errors.py`.

WorkshopError
├── NotFound        a case, work, touchpoint or file that is not there
├── BadFile         a file that cannot be read as what it should be
├── Conflict        somebody else saved the same part in the meantime
├── NotWritable     a folder or file that cannot be written
├── AlreadyThere    output that would be overwritten
├── StepFailed      a notebook that stopped halfway a run
└── Unsuitable      a wish that cannot be met: wrong value, wrong format, too little data
"""

from __future__ import annotations


class WorkshopError(Exception):
    """A known mistake: `code` names the sentence in `text/errors.py`, `facts` fill its blanks."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code, facts)

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in self.facts.items())
        return f"{self.code} ({details})" if details else self.code


class NotFound(WorkshopError):
    """Something that was asked for by name does not exist."""


class BadFile(WorkshopError):
    """A file is truncated, alien or of a newer kit."""


class Conflict(WorkshopError):
    """The same part was saved by somebody else since it was read."""


class NotWritable(WorkshopError):
    """A folder or file cannot be written: read-only, full, or held by another program."""


class AlreadyThere(WorkshopError):
    """Output exists and `force` was not given."""


class StepFailed(WorkshopError):
    """A notebook stopped; facts hold notebook, cell and cause."""


class Unsuitable(WorkshopError):
    """The question cannot be answered with what was given."""
