"""Which lesson this kernel belongs to: Jupyter tells its kernels the name of the notebook."""

from __future__ import annotations

import os
import re

_LESSON = re.compile(r"(?:^|[/\\])notebooks[/\\]0([1-8])_\w+\.ipynb$")
_EXERCISES = re.compile(r"(?:^|[/\\])exercises[/\\]0[1-8]_\w+\.ipynb$")
_COURSE = re.compile(r"(?:^|[/\\])(?:notebooks|exercises|solutions)[/\\]0[1-8]_\w+\.ipynb$")


def opened_lesson() -> int | None:
    """The step of the lesson that runs here; None in another notebook, a script or a build."""
    found = _LESSON.search(os.environ.get("JPY_SESSION_NAME", ""))
    return int(found[1]) if found else None


def on_exercise_page() -> bool:
    """Whether a page of exercises runs here; another notebook, a script or a build is none."""
    return _EXERCISES.search(os.environ.get("JPY_SESSION_NAME", "")) is not None


def in_course() -> bool:
    """Whether a notebook of the course runs here, opened in Jupyter."""
    return _COURSE.search(os.environ.get("JPY_SESSION_NAME", "")) is not None
