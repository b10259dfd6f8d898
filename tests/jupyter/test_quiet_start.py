"""What the kit passes to JupyterLab, without starting one."""

from __future__ import annotations

from workshop_lib.jupyter.lab import _beside


def test_a_setting_that_is_given_replaces_ours() -> None:
    """JupyterLab refuses all settings of a class when one comes twice, so ours gives way."""
    ours = ["--ServerApp.root_dir=a", "--LabApp.workspaces_dir=b", "--allow-root"]
    assert _beside(ours, ["--LabApp.workspaces_dir=c", "--no-browser"]) == ["--ServerApp.root_dir=a", "--allow-root"]
