"""JupyterLab as a trainee gets it: started for real, without a browser, and asked what it would show."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = any(point.value.startswith("workshop_lib") for point in entry_points(group="jupyterlab.languagepack"))

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(not INSTALLED, reason="the kit is not installed in this environment, so its settings are not"),
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that the terminal shows; the server is ended by its own process."""
    own = tmp_path_factory.mktemp("jupyter")
    folders = {key: str(own / key) for key in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
    env = {**os.environ, **folders, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "workshop_lib.jupyter.lab", str(ROOT), "--no-browser", "--port=0"]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        address = next((line.strip() for line in server.stdout if "http://" in line), "")
        yield address
        server.terminate()
        server.wait(20)


def ask(address: str, path: str) -> Any:
    """Ask the server with the key of its address."""
    parts = urlsplit(address)
    link = f"{parts.scheme}://{parts.netloc}{path}?{parts.query}"
    with urllib.request.urlopen(link, timeout=30) as answer:
        return answer.read().decode("utf-8")


def test_the_room_opens(lab: str) -> None:
    """The address leads to JupyterLab itself, where the page Workshop comes forward, and carries its key."""
    assert urlsplit(lab).path == "/lab"
    assert "token=" in lab


def test_the_page_workshop_is_served(lab: str) -> None:
    """The installed kit brings the script of the page, the colours it shares with the forms, and the server's side."""
    assert "workshop:open" in ask(lab, "/lab/extensions/workshop-room/static/plugin.js")
    assert "--ws-accent" in ask(lab, "/lab/extensions/workshop-room/static/common.css")
    assert len(json.loads(ask(lab, "/workshop/room"))["steps"]) == 8


def test_the_menus_are_dutch(lab: str) -> None:
    """The server offers nl_NL, and its strings are ours."""
    pack = json.loads(ask(lab, "/lab/api/translations/nl_NL"))
    assert pack["data"]["jupyterlab"]["menu\x04File"] == ["Bestand"]


def test_dutch_is_the_language_from_the_start(lab: str) -> None:
    """Without any choice of the user the settings say nl_NL, and no news is fetched."""
    answer = json.loads(ask(lab, "/lab/api/settings/@jupyterlab/translation-extension:plugin"))
    assert answer["schema"]["properties"]["locale"]["default"] == "nl_NL"
    news = json.loads(ask(lab, "/lab/api/settings/@jupyterlab/apputils-extension:notification"))
    assert news["schema"]["properties"]["fetchNews"]["default"] == "false"


def test_the_typeface_is_served(lab: str) -> None:
    """The page loads the extension that makes the typeface of the pictures known."""
    config = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', ask(lab, "/lab"), re.DOTALL)
    assert config is not None
    names = [extension["name"] for extension in json.loads(config[1])["federated_extensions"]]
    assert "workshop-fonts" in names
    assert "font-face" in ask(lab, "/lab/extensions/workshop-fonts/static/remoteEntry.js")
