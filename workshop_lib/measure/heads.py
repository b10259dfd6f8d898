"""The first line of a table in text: its columns, what stands between them, and how the file is written.

Excel saves CSV in three ways: UTF-8, Windows (with a euro sign that latin-1 does not know) and UTF-16. The first line
may be `sep=;`, with the columns below it.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import shutil
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop_lib.errors import BadFile

WINDOWS = "cp1252"
_DELIMITERS = ";,\t|"
_LONGEST = 65_536
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What a workbook begins with: a new one, and an old or locked one."""
_SEPARATOR = re.compile(r"\ufeff?\"?sep=(.)\"?[\r\n]*", re.IGNORECASE)


@dataclass(frozen=True)
class Head:
    """`skip`: lines before that of the columns; `encoding`: as far as these first lines tell."""

    columns: list[str]
    delimiter: str
    skip: int
    encoding: str


def read_head(path: Path, name: str) -> Head:
    """The head of a text file, also gzipped. Raises BadFile for anything else; `name` is for messages."""
    try:
        with _opened(path) as file:
            begin = bytes(file.read(_LONGEST))
    except (OSError, EOFError, zlib.error) as error:
        raise BadFile("file_unreadable", name=name) from error
    if begin.startswith(_EXCEL):
        raise BadFile("excel_file", name=name)
    encoding = _encoding(begin)
    lines = begin.decode(encoding, "replace").removeprefix("\ufeff").split("\n", 2)
    named = _SEPARATOR.fullmatch(lines[0])
    line = (lines[1] if len(lines) > 1 else "") if named else lines[0]
    if "\0" in line or not line.strip():
        raise BadFile("not_a_table", name=name)
    first = line.strip("\r\n")
    delimiter = named[1] if named else max(_DELIMITERS, key=first.count)
    return Head(next(csv.reader([first], delimiter=delimiter)), delimiter, int(named is not None), encoding)


def rewritten(path: Path, encoding: str, folder: Path) -> Path:
    """A copy in UTF-8, in this folder; a byte that means nothing becomes a question mark in a diamond."""
    copy = folder / "rewritten.csv"
    with (
        _opened(path) as file,
        io.TextIOWrapper(file, encoding, "replace", newline="") as text,
        copy.open("w", encoding="utf-8", newline="") as out,
    ):
        shutil.copyfileobj(text, out, 1 << 20)
    return copy


def _encoding(begin: bytes) -> str:
    if begin.startswith(_UTF_16):
        return "utf-16"
    line = begin.split(b"\n", 1)[0]
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return WINDOWS
    return "utf-8"


def _opened(path: Path) -> Any:
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")
