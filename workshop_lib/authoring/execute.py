"""Running a notebook in a kernel of its own, with a fresh work folder, and keeping its outputs."""

from __future__ import annotations

import asyncio
import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from workshop_lib import quick_start  # noqa: F401  works by being there
from workshop_lib.authoring.assemble import settle, unnumbered
from workshop_lib.scratch import Scratch

SECONDS_PER_CELL = 120


def execute_all(notebooks: dict[str, dict[str, Any]], together: int = 2) -> dict[str, dict[str, Any]]:
    """The same notebooks with outputs. Every notebook gets a kernel and a work folder that no other sees."""
    with ThreadPoolExecutor(1) as aside:  # a thread of its own: the caller may be inside an event loop already
        return aside.submit(lambda: asyncio.run(_execute_all(notebooks, together))).result()


async def _execute_all(notebooks: dict[str, dict[str, Any]], together: int) -> dict[str, dict[str, Any]]:
    gate = asyncio.Semaphore(together)

    async def one(name: str) -> tuple[str, dict[str, Any]]:
        async with gate:
            return name, await _execute(notebooks[name])

    return dict(await asyncio.gather(*(one(name) for name in notebooks)))


async def _execute(notebook: dict[str, Any]) -> dict[str, Any]:
    import nbformat
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    node = nbformat.reads(json.dumps(notebook), as_version=4)  # type: ignore[no-untyped-call]
    with Scratch() as folder:
        manager = AsyncKernelManager(kernel_name="python3")
        manager.transport_encryption = "auto"
        place = {"metadata": {"path": folder}}
        client = NotebookClient(node, km=manager, timeout=SECONDS_PER_CELL, resources=place, store_widget_state=False)
        client.extra_arguments = ["--IPKernelApp.log_level=CRITICAL"]  # as in commands/execute.py
        await client.async_execute(cleanup_kc=True, env={**os.environ, "WORKSHOP_WORK": folder, "PYTHONUTF8": "1"})
    return unnumbered(settle(_plain(node)))


def _plain(node: Any) -> dict[str, Any]:
    import nbformat

    plain: dict[str, Any] = json.loads(nbformat.writes(node))  # type: ignore[no-untyped-call]
    return plain
