"""Event logs of process mining tools (XES, IEEE 1849), read as a stream: one case in memory at a time."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError, iterparse

from workshop_lib.errors import BadFile
from workshop_lib.measure.columns import EVENT_ROLES, Roles, assign

COLUMNS = ("customer", "timestamp", "touchpoint", "channel", "persona", "converted", "value")
Row = tuple[str, ...]


def xes_rows(path: Path, roles: Roles = EVENT_ROLES) -> Iterator[Row]:
    """Rows as in COLUMNS, in the order of the file; what an event does not say is taken from its case.

    `roles` says which attribute is what; the customer is always the name of the case.

    Raises BadFile for anything that is not a whole XES file.
    """
    try:
        with _open(path) as file:
            yield from _rows(file, roles)
    except (ParseError, EOFError, OSError, zlib.error) as error:
        raise BadFile("xes_unreadable", name=path.name) from error


def _open(path: Path) -> Any:
    if path.suffix == ".gz":
        return gzip.open(path, "rb")
    return path.open("rb")


def _rows(file: IO[Any], roles: Roles) -> Iterator[Row]:
    number, root = 0, None
    for when, element in iterparse(file, ("start", "end")):
        if root is None:
            root = element
        if when == "end" and _local(element) == "trace":
            number += 1
            yield from _events(element, number, roles)
            root.clear()  # else every case that was read stays in memory


def _events(trace: Element, number: int, roles: Roles) -> Iterator[Row]:
    case = _attributes(trace)
    name = case.pop("concept:name", str(number))
    shared = _by_role(case, roles)
    for event in trace:
        if _local(event) == "event":
            cells = {**shared, **_by_role(_attributes(event), roles), "customer": name}
            yield tuple(cells.get(column, "") for column in COLUMNS)


def _by_role(attributes: dict[str, str], roles: Roles) -> dict[str, str]:
    names = list(attributes)
    return {role: attributes[names[place]] for role, place in assign(names, roles).items()}


def _attributes(parent: Element) -> dict[str, str]:
    return {child.get("key", ""): child.get("value", "") for child in parent if child.get("key")}


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
