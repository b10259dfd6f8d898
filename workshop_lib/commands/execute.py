"""One notebook in a kernel of its own, through papermill, and its executed copy without traces of this machine."""

from __future__ import annotations

import ast
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop_lib import errors, quick_start  # noqa: F401  the second works by being there
from workshop_lib.authoring.assemble import settle
from workshop_lib.errors import StepFailed, WorkshopError
from workshop_lib.scratch import Scratch
from workshop_lib.store.atomic import write_text
from workshop_lib.store.workfile import FILE
from workshop_lib.text.errors import explain
from workshop_lib.text.panel_words import NOT_YET

Notebook = dict[str, Any]
_OURS = "injected-parameters"
_BANNER = "papermill-error-cell-tag"


@dataclass(frozen=True)
class Limits:
    """Seconds that a cell may take, and that a kernel may take to start."""

    cell: int = 300
    start: int = 120


def execute(lesson: Path, copy: Path, parameters: dict[str, str], limits: Limits) -> None:
    """Run `lesson` in a fresh folder and leave the executed notebook at `copy`, also when it stops halfway.

    Raises StepFailed with notebook, cell (the number between the brackets) and cause, and NotWritable.
    """
    with Scratch() as folder:
        made = Path(folder) / "made.ipynb"
        try:
            _papermill(lesson, made, parameters, limits)
        except Exception as error:  # whatever stops a notebook is told in one sentence
            ran = _read(made)
            _leave(ran, copy, parameters)
            raise _failure(lesson.name, ran, error, limits) from error
        _leave(_read(made), copy, parameters)


def _papermill(lesson: Path, made: Path, parameters: dict[str, str], limits: Limits) -> None:
    # The kernel of this environment goes before one of the same name elsewhere on the machine.
    os.environ.setdefault("JUPYTER_PREFER_ENV_PATH", "1")
    import papermill
    from traitlets.config import Config

    source, desk = made.with_name("lesson.ipynb"), made.with_name("desk")
    shutil.copyfile(lesson, source)  # papermill reads braces in a path as blanks; this path has none
    desk.mkdir()
    papermill.execute_notebook(
        source,
        made,
        parameters,
        kernel_name="python3",
        language="python",
        progress_bar=False,
        start_timeout=limits.start,
        execution_timeout=limits.cell,
        cwd=desk,
        extra_arguments=["--IPKernelApp.log_level=CRITICAL"],  # what a kernel mutters while closing is for nobody
        config=Config(KernelManager={"transport_encryption": "auto"}),  # else every kernel start prints a warning
    )


def _read(path: Path) -> Notebook:
    if not path.exists():
        return {"cells": [], "metadata": {}}
    content: Notebook = json.loads(path.read_text("utf-8"))
    return content


def _leave(ran: Notebook, copy: Path, parameters: dict[str, str]) -> None:
    if ran["cells"]:
        notebook = tidy(json.loads(json.dumps(ran)), {**parameters, "work": FILE})
        write_text(copy, json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def tidy(notebook: Notebook, parameters: dict[str, str]) -> Notebook:
    """The executed notebook with `parameters` in its own parameters cell and without papermill's cells and times."""
    cells = [cell for cell in notebook["cells"] if _BANNER not in _tags(cell)]
    own = [cell for cell in cells if "parameters" in _tags(cell)]
    if own:
        cells = [cell for cell in cells if _OURS not in _tags(cell)]
    for cell in own or [cell for cell in cells if _OURS in _tags(cell)]:
        cell["source"] = "\n".join(
            f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in parameters.items()
        )
    idle = [cell for cell in cells if cell["cell_type"] == "code" and not _started(cell)]
    settled = settle({**notebook, "cells": cells})
    for cell in idle:
        cell["execution_count"] = None
    return settled


def _failure(name: str, ran: Notebook, error: Exception, limits: Limits) -> StepFailed:
    code_cells = [cell for cell in ran["cells"] if cell["cell_type"] == "code" and _OURS not in _tags(cell)]
    started = [number for number, cell in enumerate(code_cells, 1) if _started(cell)]
    if not started:
        return StepFailed("start", notebook=name, cause=first_line(error))
    where = {"notebook": name, "cell": started[-1]}
    kind = type(error).__name__
    if kind == "CellTimeoutError":
        return StepFailed("slow", **where, seconds=limits.cell)
    if kind == "DeadKernelError":
        return StepFailed("died", **where)
    return StepFailed("cell", **where, cause=_cause(error, code_cells[started[-1] - 1]))


def _cause(error: Exception, cell: dict[str, Any]) -> str:
    """The sentence of a known mistake; else what the cell showed last; else name and first line."""
    name, value = str(getattr(error, "ename", "")), str(getattr(error, "evalue", ""))
    known = known_mistake(name, value)
    if known is not None:
        return explain(known)
    shown = [output["data"]["text/plain"] for output in cell["outputs"] if "text/plain" in output.get("data", {})]
    if name == "CellExecutionError" and shown:  # the notebook put a box in the place of the error
        return "".join(shown[-1]).strip().removeprefix(f"{NOT_YET}. ")
    first = value.strip().splitlines()[:1]
    return ": ".join([name, *first]) if name else first_line(error)


def first_line(error: BaseException) -> str:
    """The name of an error and the first line of what it says."""
    lines = str(error).strip().splitlines()[:1]
    return ": ".join([type(error).__name__, *lines])


def known_mistake(name: str, value: str) -> WorkshopError | None:
    """The WorkshopError that a kernel reported as a class name and `code (fact=…, …)`; None for any other error."""
    kind = getattr(errors, name, None)
    if not (isinstance(kind, type) and issubclass(kind, WorkshopError)):
        return None
    code, _, facts = value.partition(" (")
    try:
        call = ast.parse(f"facts({facts}" if facts else "facts()", mode="eval").body
    except SyntaxError:
        return kind(code)
    words = call.keywords if isinstance(call, ast.Call) else []
    return kind(code, **{word.arg: _literal(word.value) for word in words if word.arg})


def _literal(node: ast.expr) -> object:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return ast.unparse(node)


def _tags(cell: dict[str, Any]) -> list[str]:
    return list(cell["metadata"].get("tags", []))


def _started(cell: dict[str, Any]) -> bool:
    return cell["metadata"].get("papermill", {}).get("start_time") is not None
