"""A finished drawing that shows itself in a notebook and leaves as SVG, PDF or PNG."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal

_ROOT_SIZE = re.compile(r'<svg[^>]*?\swidth="([\d.]+)(mm|pt|px)?"[^>]*?\sheight="([\d.]+)(mm|pt|px)?"', re.S)
# Typst takes another typeface for a whole run of letters or not at all: a joiner or a skin colour after an emoji, for
# which no typeface of ours has a sign, would make boxes of its neighbours.
_JOINED = re.compile("(?<=[\u2190-\u2bff\U0001f000-\U0001faff])[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]+")
_TO_MM = {"mm": 1.0, "pt": 25.4 / 72, "px": 25.4 / 96, None: 25.4 / 96}

_HAIR = 0.02
"""Part of a pixel by which a picture stays below its whole number, so that nothing is rounded up."""

_HEAD = """
#set document(title: sys.inputs.title, date: none)
#set text(lang: "nl")
"""
_PAGE = """
#page(width: {width:.6f}mm, height: {height:.6f}mm, margin: 0mm)[
#image(bytes(sys.inputs.svg{number}), format: "svg", width: 100%, height: 100%, fit: "stretch",
alt: sys.inputs.alt{number})]
"""


@dataclass(frozen=True)
class Picture:
    """`svg` is the drawing, `title` its name, `alt` what a reader who cannot see it is told (Dutch)."""

    svg: str
    title: str
    alt: str
    facts: Mapping[str, object] = field(default_factory=dict, compare=False)
    """What the drawer had to decide, such as the page size a map needed."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        found = _ROOT_SIZE.search(self.svg)
        if found is None:
            raise ValueError("an SVG root without width and height")
        return float(found[1]) * _TO_MM[found[2]], float(found[3]) * _TO_MM[found[4]]

    def pdf(self) -> bytes:
        """One page of exactly the size of the drawing; vector, text searchable, tagged with the alternative text."""
        return bind((self,))

    def png(self, dpi: float = 200) -> bytes:
        """Pixels at `dpi` dots per inch."""
        wide, high = (max(1, round(side / 25.4 * dpi)) for side in self.size)
        size = (wide - _HAIR) * 25.4 / dpi, (high - _HAIR) * 25.4 / dpi
        return _typeset([(size, _in_pixels(self.svg, wide, high), self)], "png", dpi)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"image/svg+xml": self.svg, "text/plain": self.alt}

    def __repr__(self) -> str:
        return self.alt


_Page = tuple[tuple[float, float], str, Picture]
"""Width and height in millimetres, what is drawn there, and the picture it comes from."""


def bind(pictures: Sequence[Picture]) -> bytes:
    """One PDF with a page for every picture, each of exactly its own size."""
    return _typeset([(one.size, one.svg, one) for one in pictures], "pdf", None)


def _typeset(pages: Sequence[_Page], format: Literal["pdf", "png"], ppi: float | None) -> bytes:
    import typst

    inputs, source = {"title": pages[0][2].title}, [_HEAD]
    for number, ((width, height), svg, picture) in enumerate(pages):
        source.append(_PAGE.format(width=width, height=height, number=number))
        inputs |= {f"svg{number}": _JOINED.sub("", svg), f"alt{number}": picture.alt}
    made = typst.compile("".join(source).encode(), format=format, ppi=ppi, sys_inputs=inputs, font_paths=_fonts())
    assert isinstance(made, bytes)
    return made


def _in_pixels(svg: str, wide: int, high: int) -> str:
    """The drawing in whole pixels: Typst rounds up, and one row too many would leave out another, through a text."""
    found = _ROOT_SIZE.search(svg)
    assert found, "the size was read before"
    size = f'<svg preserveAspectRatio="none" width="{wide}px" height="{high - _HAIR / 2}px"'
    rest = re.sub(r'\s(?:width|height)="[^"]*"', "", found[0])[4:]
    return svg[: found.start()] + size + rest + svg[found.end() :]


@cache
def _fonts() -> Any:
    import typst

    folder = str(resources.files("workshop_lib.views.fonts"))
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])
