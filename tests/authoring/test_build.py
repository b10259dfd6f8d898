"""What is shipped is what the lessons make, byte for byte, on any machine."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.notebooks.pages import FOLDERS, KIT, name, shipped
from workshop_lib.authoring.build import make, plan

_ELSEWHERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "42", "LC_ALL": "C", "COLUMNS": "60", "USER": "iemand"}
_MOMENT = re.compile(r"\b20\d\d-\d\d-\d\dT\d\d:\d\d|\b\d\d:\d\d:\d\d\b")


@pytest.fixture(scope="module")
def made() -> Iterator[dict[str, str]]:
    """Everything that the lessons make, built on a machine with another clock, hash seed, alphabet and user."""
    with pytest.MonkeyPatch.context() as patch:
        for key, value in _ELSEWHERE.items():
            patch.setenv(key, value)
        patch.setenv("PYTHONPATH", str(KIT), prepend=os.pathsep)
        yield make(plan())


@pytest.mark.heavy
def test_shipped_is_what_the_lessons_make(made: dict[str, str]) -> None:
    """The same files, the same bytes; after a change in a lesson or in the library they are built again."""
    stored = {name(path): path.read_bytes() for path in shipped(*FOLDERS)}
    differ = sorted(path for path in stored.keys() | made.keys() if stored.get(path) != made.get(path, "").encode())
    assert not differ, f"run `workshop build` and look at what changed: {', '.join(differ)}"


@pytest.mark.heavy
def test_nothing_of_the_run_is_left(made: dict[str, str]) -> None:
    """No folder of this machine, no moment, no state of a widget, no error and no stream."""
    traces = [str(KIT), f"{Path.home()}/", "widget-view+json", "widget-state", "iopub.", '"papermill"']
    for path, text in made.items():
        assert [trace for trace in traces if trace in text] == [], path
        page = json.loads(text)
        assert set(page["metadata"]) == {"kernelspec", "language_info", "workshop"}
        assert page["metadata"]["language_info"] == {"name": "python"}
        kinds = {one["output_type"] for cell in page["cells"] for one in cell.get("outputs", [])}
        assert kinds <= {"execute_result", "display_data"}, path
        assert not _MOMENT.search(re.sub(r'"source": \[.*?\]', "", text, flags=re.DOTALL)), path


@pytest.mark.heavy
def test_ids_and_counts_are_fixed(made: dict[str, str]) -> None:
    """Ids come from the lesson and occur once; counts are zero on a page that ran, and absent on one that did not."""
    prefixes = {"notebooks": "les", "exercises": "opdracht", "solutions": "antwoord"}
    for path, text in made.items():
        folder, file = path.split("/")
        cells = json.loads(text)["cells"]
        ids = [cell["id"] for cell in cells]
        assert len(set(ids)) == len(ids) and all(one.startswith(f"{prefixes[folder]}-{file[:2]}-") for one in ids)
        counts = {cell["execution_count"] for cell in cells if cell["cell_type"] == "code"}
        assert counts == ({None} if folder == "exercises" else {0}), path


def test_the_bytes_are_the_same_on_every_system() -> None:
    """UTF-8 as it is, one kind of line end, one newline at the end."""
    for path in shipped(*FOLDERS):
        raw = path.read_bytes()
        assert b"\r" not in raw and raw.endswith(b"}\n") and not raw.startswith(b"\xef\xbb\xbf"), name(path)
        assert raw.decode("utf-8") == json.dumps(json.loads(raw), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
