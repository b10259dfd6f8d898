"""What somebody means by the name of a case: capitals and spaces do not count, a slip of the finger is pointed out."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from workshop_lib.store.library import case_names


def spelled(name: str) -> str:
    """The shipped case of this name in its own spelling; any other name as it is, without spaces around it."""
    wanted = name.strip()
    return next((one for one in case_names() if one == wanted.lower()), wanted)


def near_case(name: str) -> str:
    """The shipped case that this name is almost spelled like; empty when it is one, or like none."""
    found = near(name.strip(), case_names())
    return found if found != spelled(name) else ""


def near(word: str, known: Sequence[str]) -> str:
    """The known word that this one is almost spelled like; empty when it is like none. Capitals do not count."""
    small = {one.casefold(): one for one in known}
    found = get_close_matches(word.casefold(), small, n=1, cutoff=0.8)
    return small[found[0]] if found else ""
