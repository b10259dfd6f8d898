"""A second start beside a server that still runs: it leads there, and an old note of a dead server blocks nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from workshop_lib.jupyter import lab, running, words


class Room(BaseHTTPRequestHandler):
    """A server of the kit as far as this question goes: its key, and its words."""

    def do_GET(self) -> None:
        known = self.path == "/workshop/words" and self.headers["Authorization"] == "token sleutel"
        self.send_response(200 if known else 403)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"page": {}}' if known else b"{}")

    def log_message(self, *about: object) -> None:
        """Says nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    """The address of a server that answers."""
    with HTTPServer(("127.0.0.1", 0), Room) as server:
        turn = threading.Thread(target=server.serve_forever, args=(0.01,))
        turn.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        turn.join()


def note(folder: Path, url: str, root: Path, name: str = "jpserver-7") -> None:
    """Leave the note of a server in the runtime folder."""
    about = {"url": url, "token": "sleutel", "root_dir": str(root)}
    (folder / f"{name}.json").write_text(json.dumps(about), "utf-8", newline="\n")


def test_a_server_for_this_folder_is_found(url: str, tmp_path: Path) -> None:
    """The address carries the key; half a note and the note of a dead server do not stand in the way."""
    (tmp_path / "jpserver-1.json").write_text('{"url": ', "utf-8", newline="\n")
    (tmp_path / "jpserver-2.json").write_text("[]", "utf-8", newline="\n")
    note(tmp_path, "http://127.0.0.1:9/", tmp_path, "jpserver-3")
    note(tmp_path, url, tmp_path)
    found = running.find(tmp_path, tmp_path)
    assert found == (f"{url}lab?token=sleutel", tmp_path / "jpserver-7-open.html")


def test_other_servers_do_not_count(url: str, tmp_path: Path) -> None:
    """A server for another folder, one that is gone, and one that knows no workshop: a new start goes on."""
    note(tmp_path, url, tmp_path / "elders", "jpserver-1")
    note(tmp_path, "http://127.0.0.1:9/", tmp_path, "jpserver-2")
    note(tmp_path, f"{url}ander/", tmp_path, "jpserver-3")
    assert running.find(tmp_path, tmp_path) is None
    assert running.find(tmp_path, tmp_path / "leeg") is None


def test_a_second_start_leads_to_the_first(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so in short lines, opens the page with the key, and starts no server; asking for a port does."""
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path))
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr(lab, "_serve", lambda *_: pytest.fail("a second server"))
    note(tmp_path, url, tmp_path)
    (tmp_path / "jpserver-7-open.html").write_text("", "utf-8")
    assert lab.main([str(tmp_path)]) == lab.main([str(tmp_path), "--no-browser"]) == 0
    said = capsys.readouterr().out
    assert words.ALREADY in said and f"  {url}lab?token=sleutel\n" in said
    assert max(map(len, said.splitlines())) <= 100
    assert opened == [(tmp_path / "jpserver-7-open.html").as_uri()]
    assert not lab._runs_already(tmp_path, ["--port=9000"])
