"""The journey map as files: SVG with the house typeface inside, PDF and PNG."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from workshop_lib.model.work import Work
from workshop_lib.store.atomic import make_folder, write_bytes
from workshop_lib.views.journey_map import draw_map, draw_sheets
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.picture import Picture, bind

NAME = "kaart"
DPI = 200
_FACES = (
    ("400-normal", 400, "normal"),
    ("400-italic", 400, "italic"),
    ("600-normal", 600, "normal"),
    ("700-normal", 700, "normal"),
)


def write_map(work: Work, folder: Path, paper: str = "") -> list[Path]:
    """Write kaart.svg, kaart.pdf and kaart.png (200 dpi) into `folder` and return their paths.

    `paper` (a4 to a0) keeps the PDF on sheets of that size, as many as it takes; without it the map is one sheet of A3
    or larger. Raises NotWritable, and Unsuitable for a size that is not there.
    """
    sheets = draw_sheets(work, MapOptions(page=paper)) if paper else ()
    whole = sheets[0] if len(sheets) == 1 else draw_map(work)
    return write_picture(whole, folder, NAME, sheets)


def write_picture(picture: Picture, folder: Path, name: str, sheets: Sequence[Picture] = ()) -> list[Path]:
    """Write a picture as name.svg, name.pdf and name.png; the PDF on its `sheets`, if any. Raises NotWritable."""
    make_folder(folder)
    made = {
        folder / f"{name}.svg": with_fonts(picture.svg).encode("utf-8"),
        folder / f"{name}.pdf": bind(sheets or (picture,)),
        folder / f"{name}.png": picture.png(DPI),
    }
    for path, data in made.items():
        write_bytes(path, data)
    return list(made)


def with_fonts(svg: str) -> str:
    """The same drawing with the typeface inside, so that it looks the same on a machine that does not have it."""
    head, mark, rest = svg.partition("</desc>")
    return f"{head}{mark}<style>{font_faces()}</style>{rest}" if mark else svg


@cache
def font_faces() -> str:
    """CSS `@font-face` rules with the woff2 files as base64."""
    folder = resources.files("workshop_lib.views.fonts")
    rules = []
    for suffix, weight, style in _FACES:
        data = folder.joinpath(f"source-sans-3-latin-{suffix}.woff2").read_bytes()
        rules.append(
            f"@font-face{{font-family:'Source Sans 3';font-weight:{weight};font-style:{style};"
            f"src:url(data:font/woff2;base64,{b64encode(data).decode('ascii')}) format('woff2')}}"
        )
    return "".join(rules)
