"""The words of an OpenJourney file: names of its lanes, purposes of its nodes, and labels that carry a fact."""

from __future__ import annotations

from workshop_lib.model.journey import Touchpoint
from workshop_lib.rules.aspects import LANES
from workshop_lib.text.sheet_words import MAP

STEP = "touchpoint"
KEPT_APART = ("backstage", "support")
"""Lanes that an OpenJourney node has a place for of its own."""
LANE_NAMES = {
    STEP: "touchpoint",
    **{column.path.removesuffix(".text"): column.head for column in MAP.columns
       if column.path.removesuffix(".text") in LANES and column.path.removesuffix(".text") not in KEPT_APART},
}  # fmt: skip
PURPOSES = {"pain": "pain-point", "opportunity": "opportunity", "delight": "delight"}
_TAGS = {"channel": "kanaal", "owner": "eigenaar", "kpi": "KPI"}


def tags(one: Touchpoint) -> list[str]:
    """The facts of a touchpoint as labels: "kanaal: webshop"."""
    return [f"{word}: {getattr(one, field)}" for field, word in _TAGS.items() if getattr(one, field)]


def from_tags(given: list[str]) -> tuple[dict[str, str], list[str]]:
    """The fields behind the labels, and the labels that say something else."""
    fields, rest = {}, []
    words = {word: field for field, word in _TAGS.items()}
    for tag in given:
        word, _, value = tag.partition(": ")
        if word in words and value:
            fields[words[word]] = value
        else:
            rest.append(tag)
    return fields, rest
