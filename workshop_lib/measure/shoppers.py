"""The online shoppers set: what part of the sessions ends in a purchase, per kind of visitor."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from pathlib import Path

from workshop_lib.measure.interval import Estimate, wilson


def conversion_by_visitor(path: Path) -> list[tuple[str, int, int, Estimate]]:
    """(kind of visitor, sessions, sessions with a purchase, share with Wilson interval); the last row is everybody."""
    sessions, bought = Counter[str](), Counter[str]()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for kind in (row["VisitorType"], ""):
                sessions[kind] += 1
                bought[kind] += row["Revenue"].strip().lower() == "true"
    kinds = sorted((kind for kind in sessions if kind), key=lambda kind: -sessions[kind])
    return [(kind, sessions[kind], bought[kind], wilson(bought[kind], sessions[kind])) for kind in (*kinds, "")]
