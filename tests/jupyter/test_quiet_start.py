"""What the kit passes to JupyterLab, without starting one."""

from __future__ import annotations

import pytest

from workshop_lib.jupyter.lab import _beside, _welcome


def test_a_setting_that_is_given_replaces_ours() -> None:
    """JupyterLab refuses all settings of a class when one comes twice, so ours gives way."""
    ours = ["--ServerApp.root_dir=a", "--LabApp.workspaces_dir=b", "--allow-root"]
    assert _beside(ours, ["--LabApp.workspaces_dir=c", "--no-browser"]) == ["--ServerApp.root_dir=a", "--allow-root"]


def test_the_terminal_says_what_to_do_now(capsys: pytest.CaptureFixture[str]) -> None:
    """Go on in the browser, or take this address; leave the window open. Short lines, and the address on its own."""
    _welcome("http://adres/lab?token=x")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "De werkplaats staat klaar. Ga verder in je browser, op de pagina Workshop."
    assert "  http://adres/lab?token=x" in lines
    assert "Laat dit venster open zolang je werkt." in lines[-2]
    assert max(map(len, lines)) <= 80
