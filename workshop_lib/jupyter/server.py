"""The server's side of the page Workshop: words and figures out, one choice in.

    GET  workshop/words    what the page and the button say
    GET  workshop/room     the overview of the chosen journey
    POST workshop/room     {"case": name}: choose a journey; answers with the new overview, `chosen` and `said`

Jupyter loads this module by its setting `jpserver_extensions`. Everything but the choice only reads.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado.web import authenticated

from workshop_lib.errors import WorkshopError
from workshop_lib.text import room_words

PARTS = ("page", "code", "again", "tabs", "rest")
"""The words of the browser, by their place in `room_words`."""


class WordsHandler(APIHandler):
    """The words of the page; without them the page stays away."""

    auth_resource = "workshop"

    @authenticated
    @authorized
    async def get(self) -> None:
        """Everything that is said in the browser, in one answer."""
        self.finish(json.dumps({name: getattr(room_words, name.upper()) for name in PARTS}))


class RoomHandler(APIHandler):
    """The overview of the chosen journey."""

    auth_resource = "workshop"

    @authenticated
    @authorized
    async def get(self) -> None:
        """Read the work file and say how far it is."""
        self.finish(json.dumps(await self._aside(_overview, self._root())))

    @authenticated
    @authorized
    async def post(self) -> None:
        """Remember the chosen name; `chosen` tells whether that was possible, and `said` what happened."""
        body = self.get_json_body()
        name = body.get("case") if isinstance(body, dict) else None
        chosen, said = await self._aside(_choose, name if isinstance(name, str) else "")
        room = await self._aside(_overview, self._root())
        self.finish(json.dumps({**room, "chosen": chosen, "said": said}))

    def _root(self) -> Path:
        return Path(self.settings["server_root_dir"]).expanduser()

    async def _aside(self, deed: Any, *words: Any) -> Any:
        """Disks may be slow: nobody else waits for this one."""
        return await asyncio.get_running_loop().run_in_executor(None, deed, *words)


def _overview(root: Path) -> dict[str, Any]:
    from workshop_lib.jupyter.overview import overview  # loads the kit: not while the server starts

    return overview(root)


def _choose(name: str) -> tuple[bool, str]:
    from workshop_lib.jupyter.overview import look
    from workshop_lib.store.choice import write_choice
    from workshop_lib.text.errors import explain

    try:
        kept = write_choice(name)
    except WorkshopError as problem:
        return False, explain(problem)
    return True, room_words.CHOSEN.format(name=look(kept).work.name or kept)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    base = server.web_app.settings["base_url"]
    routes = {"words": WordsHandler, "room": RoomHandler}
    places = [(url_path_join(base, "workshop", name), handler) for name, handler in routes.items()]
    server.web_app.add_handlers(".*$", places)
