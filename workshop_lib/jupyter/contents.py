"""The list of files beside the page, without what is there for builders of the kit.

A trainee needs her notebooks, exercises, worked answers and her own work; twelve more names in that list are noise.
Only the list of the kit's own folder is shorter: every file can still be opened by its address, and whatever she puts
there herself is shown. `start.py --alles` leaves this out.
"""

from __future__ import annotations

from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

FOR_BUILDERS = frozenset({
    "benchmarks", "datasets", "docs", "environment.yml", "lessons", "pyproject.toml", "requirements-test.lock",
    "requirements.lock", "start.py", "tests", "wheels", "workshop_lib",
})  # fmt: skip
"""Names in the folder of the kit that no trainee opens."""


class KitContents(AsyncLargeFileManager):
    """Jupyter's own manager of files; only what it lists at the top is different."""

    async def get(self, path: str, content: bool = True, *words: Any, **more: Any) -> dict[str, Any]:
        """The file or folder at `path`, as Jupyter asks for it."""
        model: dict[str, Any] = await super().get(path, content, *words, **more)  # type: ignore[no-untyped-call]
        if not path.strip("/") and model["type"] == "directory" and model["content"] is not None:
            model["content"] = [one for one in model["content"] if one["name"] not in FOR_BUILDERS]
        return model
