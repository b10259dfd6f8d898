"""The server's side of the page Workshop, asked over HTTP in this process: no JupyterLab, no browser."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_server.auth import AllowAllAuthorizer, IdentityProvider
from tornado.httpclient import AsyncHTTPClient, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application

from workshop_lib.jupyter.server import _load_jupyter_server_extension
from workshop_lib.store.choice import read_choice
from workshop_lib.store.places import KIT
from workshop_lib.text import room_words

KEY = "geheim"
Ask = Callable[..., Any]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """`ask(name, body=None, key=KEY)` gives status and answer of one request to a server with the extension."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path / "werk"))
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)

    def one(name: str, body: Any = None, key: str = KEY) -> tuple[int, Any]:
        return asyncio.run(_ask(name, body, key))

    return one


async def _ask(name: str, body: Any, key: str) -> tuple[int, Any]:
    app = Application(
        base_url="/lab-van-ons/",
        server_root_dir=str(KIT),
        identity_provider=IdentityProvider(token=KEY),
        authorizer=AllowAllAuthorizer(),
        cookie_secret=b"geheim",
        allow_remote_access=True,
        disable_check_xsrf=False,
        login_url="/login",
        log_function=lambda handler: None,
    )
    _load_jupyter_server_extension(SimpleNamespace(web_app=app))
    socket, port = bind_unused_port()
    server = HTTPServer(app)
    server.add_socket(socket)
    head = {"Authorization": f"token {key}"} if key else {}
    text = body if isinstance(body, str) or body is None else json.dumps(body)
    link = f"http://127.0.0.1:{port}/lab-van-ons/workshop/{name}"
    try:
        answer: HTTPResponse = await AsyncHTTPClient(force_instance=True).fetch(
            link, method="GET" if text is None else "POST", body=text, headers=head, raise_error=False
        )
    finally:
        server.stop()
    return answer.code, json.loads(answer.body) if answer.code == 200 else None


def test_words_are_served(ask: Ask) -> None:
    """All that the browser says comes from `text/`."""
    every = {name: getattr(room_words, name.upper()) for name in ("page", "code", "again", "tabs", "rest")}
    assert ask("words") == (200, every)


def test_the_overview_is_served(ask: Ask) -> None:
    """The room answers with the eight steps of the shipped case."""
    code, room = ask("room")
    assert code == 200
    assert room["journey"]["name"] == "rijnveen"
    assert len(room["steps"]) == 8


def test_a_choice_is_kept_and_answered(ask: Ask) -> None:
    """Choosing gives the new overview and a sentence; the next look shows the same journey."""
    code, room = ask("room", {"case": "Huisbaken"})
    assert (code, room["journey"]["name"], read_choice()) == (200, "huisbaken", "huisbaken")
    assert room["chosen"] and room["said"].startswith("Je werkt nu aan Huisbaken Hypotheken.")
    assert ask("room")[1]["journey"]["name"] == "huisbaken"


@pytest.mark.parametrize("body", [{"case": ""}, {"case": 3}, {"case": None}, {}, [], {"case": "../.."}])
def test_an_odd_choice_is_told(ask: Ask, body: Any) -> None:
    """Whatever comes in, nothing is written and a Dutch sentence comes back."""
    code, room = ask("room", body)
    assert code == 200
    assert not room["chosen"] and room["said"].startswith("Een klantreis heeft een naam nodig.")
    assert read_choice() == ""


def test_a_choice_stays_inside_the_work_folder(ask: Ask, tmp_path: Path) -> None:
    """A name with a path in it becomes a plain name."""
    ask("room", {"case": "../../elders"})
    assert "/" not in read_choice()
    assert [path.name for path in tmp_path.iterdir()] == ["werk"]


@pytest.mark.parametrize("key", ["", "anders"])
@pytest.mark.parametrize("name", ["words", "room"])
def test_without_the_key_nothing_is_told(ask: Ask, name: str, key: str) -> None:
    """Who does not have the key of this server gets no words, no figures and no choice."""
    assert ask(name, key=key)[0] in (302, 403)
    assert ask(name, {"case": "huisbaken"}, key=key)[0] in (302, 403, 405)
    assert read_choice() == ""
