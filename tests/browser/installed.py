"""What an installation of the kit puts around JupyterLab, laid out for a checkout: settings, extensions, Dutch."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOMES = {"etc/jupyter/": "config", "share/jupyter/": "data", "etc/ipython/": "ipy/profile_default"}
"""Folders of an environment, and the folders that the variables of the harness name in their place."""


def share(own: Path) -> None:
    """Fill folders in `own`, among them `own/site` for PYTHONPATH; pyproject.toml says what goes where."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for source, place in project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"].items():
        kind = next(one for one in HOMES if place.startswith(one))
        home = own / HOMES[kind] / place.removeprefix(kind)
        home.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, home)
    # JupyterLab finds its Dutch through the entry point of an installed kit.
    about = own / "site" / "workshop_lib-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: workshop-lib\nVersion: 1\n", "utf-8", newline="\n")
    points = project["project"]["entry-points"]["jupyterlab.languagepack"]
    lines = ["[jupyterlab.languagepack]", *(f"{name} = {place}" for name, place in points.items()), ""]
    (about / "entry_points.txt").write_text("\n".join(lines), "utf-8", newline="\n")
