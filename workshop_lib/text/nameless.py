"""What something without a name is called: "het naamloze initiatief", "bewering 2"."""

from __future__ import annotations

import re

_COUNTED = {
    "assumption": ("AAN", "aanname"),
    "source": ("BRON", "bron"),
    "claim": ("B", "bewering"),
    "constraint": ("K", "beperking"),
    "action": ("ACT", "actie"),
}
"""Things that a form numbers: how their codes begin, and what they are called in front of that number."""
_SINGLE = {
    "goal": ("G", "het naamloze doel"),
    "initiative": ("INI", "het naamloze initiatief"),
    "kpi": ("KPI", "de naamloze KPI"),
    "persona": ("persona", "de naamloze persona"),
}
"""Things that a form shows by name only."""


def nameless(kind: str, name: str) -> str:
    """Dutch words for a code that a form gave to something new; empty for a name of somebody's own."""
    start, word = (_COUNTED | _SINGLE).get(kind, ("", ""))
    found = re.fullmatch(rf"(?:{start}(\d+)|{kind}(?:-(\d+))?)", name) if start else None
    number = next((one for one in found.groups() if one), "1") if found else ""
    return "" if found is None else f"{word} {number}" if kind in _COUNTED else word
