"""The municipal permit log from XES to the columns of our own event logs."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, iterparse

COLUMNS = ("customer", "timestamp", "touchpoint", "channel")
_NAMESPACE = "{http://www.xes-standard.org/}"


def permit_events(xes: Path) -> bytes:
    """The log as CSV, cases in the order of the file, events in the order within their case."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(read_xes(xes))
    return text.getvalue().encode("utf-8")


def read_xes(xes: Path) -> Iterator[tuple[str, str, str, str]]:
    """Customer (the case), timestamp, touchpoint (the activity) and channel of every event, read as a stream."""
    with gzip.open(xes) as file:
        for _, element in iterparse(file):
            if element.tag == f"{_NAMESPACE}trace":
                yield from _events(element)
                element.clear()


def _events(trace: Element) -> Iterator[tuple[str, str, str, str]]:
    about = _attributes(trace)
    for event in trace.iterfind(f"{_NAMESPACE}event"):
        facts = _attributes(event)
        yield about["concept:name"], _utc(facts["time:timestamp"]), facts["concept:name"], about["channel"]


def _utc(recorded: str) -> str:
    """Universal time without offset: durations stay right over the change to summer time, and every tool reads it."""
    moment = dt.datetime.fromisoformat(recorded).astimezone(dt.UTC)
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds")


def _attributes(element: Element) -> dict[str, str]:
    return {child.attrib["key"]: child.attrib["value"] for child in element if "key" in child.attrib}
