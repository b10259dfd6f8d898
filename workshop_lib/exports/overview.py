"""The table of formats: what each keeps, changes and loses. `docs/formats.md` holds it, and a test compares."""

from __future__ import annotations

from workshop_lib.rules.aspects import Aspect
from workshop_lib.rules.fates import PROFILES, Fate
from workshop_lib.text.export_words import ASPECTS, FORMATS, says

_SIGNS = {Fate.KEPT: "✓", Fate.CHANGED: "~", Fate.LOST: "✗"}


def fates_table() -> str:
    """One row per aspect, one column per format."""
    heads = ["", *FORMATS.values()]
    lines = [heads, ["---", *[":-:"] * len(FORMATS)]]
    for aspect in Aspect:
        lines.append([ASPECTS[aspect], *(_SIGNS[PROFILES[name].fate(aspect)[0]] for name in FORMATS)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def changes_list() -> str:
    """Per format what "changed" means, by aspect."""
    blocks = []
    for name, title in FORMATS.items():
        changed = PROFILES[name].changed
        if changed:
            told = [f"- {ASPECTS[aspect]}: {says(changed[aspect])}." for aspect in Aspect if aspect in changed]
            blocks.append("\n".join((f"### {title}", "", *told)))
    return "\n\n".join(blocks)
