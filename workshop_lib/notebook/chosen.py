"""Which journey a notebook of the course opens: the one it names, or else the one that was chosen on the start page.

The shipped notebooks all name the same case. Left like that, it means "the one I chose". This holds only where a
trainee works: in a notebook of the course that JupyterLab opened, with the standard work folder. A script, papermill,
`workshop run` and nbval get what they ask for.
"""

from __future__ import annotations

from contextlib import suppress

from workshop_lib.errors import WorkshopError
from workshop_lib.notebook.opened import in_course
from workshop_lib.store.choice import read_choice, write_choice
from workshop_lib.store.places import WORK_FOLDER
from workshop_lib.store.spelling import near_case, spelled

SHIPPED = "rijnveen"
"""What `case` says in every shipped notebook."""


def chosen_case(case: str, work: str) -> str:
    """The name to open. The first name that somebody types in a notebook is remembered as a choice."""
    case = spelled(case)
    if str(work) != WORK_FOLDER or not in_course():
        return case
    remembered = read_choice()
    if case == SHIPPED:
        return remembered or case
    if not remembered and not near_case(case):  # what is remembered opens everywhere, so never a slip of the finger
        with suppress(WorkshopError):  # a folder that cannot be written is told where work is saved
            write_choice(case)
    return case
