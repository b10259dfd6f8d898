"""The journey that a trainee chose to work on, kept beside all work: every notebook that names no journey opens it."""

from __future__ import annotations

from pydantic import ValidationError

from workshop_lib.errors import Unsuitable
from workshop_lib.model.base import Model
from workshop_lib.store.atomic import make_folder, read_bytes, write_text
from workshop_lib.store.library import case_names
from workshop_lib.store.places import safe_name, work_folder
from workshop_lib.store.spelling import spelled

CHOICE_FILE = "keuze.json"


class Choice(Model):
    """What is remembered: the name of a shipped case, or of a journey of one's own."""

    case: str = ""


def read_choice() -> str:
    """The chosen name; empty when nothing was chosen, or when the file cannot be read: it is a convenience only."""
    try:
        found = Choice.model_validate_json(read_bytes(work_folder() / CHOICE_FILE))
    except (OSError, ValidationError):
        return ""
    return found.case.strip()


def write_choice(name: str) -> str:
    """Remember a name and give it as it is kept: a shipped case in its own spelling, another without odd characters.

    Raises Unsuitable("name") for a name without a letter or digit, and NotWritable.
    """
    if not any(char.isalnum() for char in name):
        raise Unsuitable("name")
    kept = spelled(name) if spelled(name) in case_names() else safe_name(name)
    make_folder(work_folder())
    write_text(work_folder() / CHOICE_FILE, Choice(case=kept).model_dump_json(indent=1) + "\n")
    return kept
