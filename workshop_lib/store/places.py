"""Where things are: the kit, its data sets, the trainee's work. Folder names that every operating system takes."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

KIT = Path(__file__).resolve().parents[2]
"""The folder of the kit: the package stands in it, beside `datasets/` and `notebooks/`."""
WORK_FOLDER = "mijn-werk"

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def datasets_folder() -> Path:
    """Where the shipped cases are: WORKSHOP_DATASETS, or `datasets/` beside the package."""
    return Path(os.environ.get("WORKSHOP_DATASETS") or KIT / "datasets")


def work_folder(chosen: str | Path | None = None) -> Path:
    """The folder with all work; a relative one is seen from the kit, not from the notebook.

    The default name gives way to WORKSHOP_WORK.
    """
    name = str(chosen or WORK_FOLDER)
    if name == WORK_FOLDER:
        name = os.environ.get("WORKSHOP_WORK") or WORK_FOLDER
    return KIT / Path(name).expanduser()


def safe_name(name: str) -> str:
    """`name` as the name of a folder; accents, spaces and apostrophes stay."""
    plain = unicodedata.normalize("NFC", name)
    plain = "".join("-" if char in '<>:"/\\|?*' or not char.isprintable() else char for char in plain)
    plain = plain.strip(" .")[:80].rstrip(" .")
    if _RESERVED.fullmatch(plain):
        return f"{plain}_"
    return plain or "klantreis"
