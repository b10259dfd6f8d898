"""`python -m workshop_lib.measure.generate [case …] [--check]`: write the tables, or compare them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from workshop_lib.measure.generate.cases import PLANS, case_tables
from workshop_lib.measure.generate.measured import measure_case
from workshop_lib.measure.generate.open_data import permit_events
from workshop_lib.measure.generate.source import read_source
from workshop_lib.model.work import Work

DATASETS = Path(__file__).parents[3] / "datasets"


def main(arguments: Sequence[str] | None = None) -> int:
    """Zero when all went well; with --check one when a file differs."""
    parser = argparse.ArgumentParser(prog="python -m workshop_lib.measure.generate", description=__doc__)
    parser.add_argument("case", nargs="*", default=[*PLANS, "open"], help="rijnveen, huisbaken, …, or open")
    parser.add_argument("--check", action="store_true", help="write nothing, report what differs")
    parser.add_argument("--datasets", type=Path, default=DATASETS, help="folder with a folder per case")
    wishes = parser.parse_args(arguments)
    stale = [path for name in wishes.case for path in rebuild(name, wishes.datasets, check=wishes.check)]
    for path in stale:
        print(f"{'differs' if wishes.check else 'written'}: {path.relative_to(wishes.datasets)}")
    return int(wishes.check and bool(stale))


def rebuild(name: str, datasets: Path, *, check: bool = False) -> list[Path]:
    """Writes the files of a case that differ from what the generator makes (not with `check`); returns them."""
    stale: list[Path] = []
    for path, content in _files(name, datasets):
        if path.is_file() and path.read_bytes() == content:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return stale


def _files(name: str, datasets: Path) -> Iterator[tuple[Path, bytes]]:
    if name == "open":
        wabo = datasets / "open" / "wabo"
        yield wabo / "events.csv", permit_events(wabo / "receipt.xes.gz")
        return
    source = read_source(name, datasets)
    for table in case_tables(name, source):
        yield datasets / name / f"{table.name}.csv", table.encoded()
    # Last, because it reads the tables: they must be on disk by then.
    measured = measure_case(datasets / name, source.work.journey, PLANS[name].funnel)
    yield datasets / name / "case.json", encoded(source.work.but(measured=measured))


def encoded(work: Work) -> bytes:
    """A case as it is written: one way, so that the same work has the same bytes."""
    data = work.model_dump(mode="json", exclude_defaults=True)
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
