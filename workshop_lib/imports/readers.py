"""A file from elsewhere as a work: the reader is chosen by the name of the file and, for JSON, its content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.imports.cjml import from_cjml
from workshop_lib.imports.csvfile import from_csv
from workshop_lib.imports.jsonfile import from_json
from workshop_lib.imports.mermaid import from_mermaid
from workshop_lib.imports.ojf import from_ojf
from workshop_lib.imports.result import Imported
from workshop_lib.imports.workbook import from_xlsx
from workshop_lib.store.atomic import read_bytes

MOST_BYTES = 20_000_000
Reader = Callable[[bytes, str], Imported]

READERS: dict[str, Reader] = {
    ".xlsx": from_xlsx,
    ".xlsm": from_xlsx,
    ".csv": from_csv,
    ".tsv": from_csv,
    ".mmd": from_mermaid,
    ".mermaid": from_mermaid,
    ".md": from_mermaid,
    ".xml": from_cjml,
    ".cjml": from_cjml,
    ".ojf": from_ojf,
    ".json": from_json,
}
"""By the ending of the file."""


def read_file(path: Path) -> Imported:
    """The work in a file and a report. Raises NotFound, and BadFile with file, line and what is wrong."""
    if not path.is_file():
        raise NotFound("file", name=path.name)
    reader = READERS.get(path.suffix.casefold())
    if reader is None:
        raise BadFile("import_unknown", file=path.name, known=tuple(READERS))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadFile("import_too_large", file=path.name, most=MOST_BYTES // 1_000_000)
        data = read_bytes(path)
    except OSError as error:
        raise BadFile("unreadable", file=path.name) from error
    if not data.strip():
        raise BadFile("file_empty", name=path.name)
    if reader is from_json and b'"nodes"' in data and b'"stages"' in data:
        reader = from_ojf
    return reader(data, path.name)
