"""Slides in the house style: 16:9, everything on them a native shape that can be edited. Lengths in millimetres."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from workshop_lib.exports.archive import settle
from workshop_lib.text import slide_words as words
from workshop_lib.text.ties import tie
from workshop_lib.views.quotes import curly
from workshop_lib.views.theme import MM_PER_PT, WORKSHOP
from workshop_lib.views.type import Font, wrap

WIDE, HIGH = 338.6667, 190.5
EDGE, TOP = 12.0, 25.0
BOTTOM = HIGH - 11.0
INDENT = 4.0
"""Of a text with a dot in front, so that its lines hang below each other."""
FACE = "Calibri"
"""Narrower than the typeface that measures, so that what fits here fits everywhere."""
_LEADING = 1.22
_STYLE = "{http://schemas.openxmlformats.org/presentationml/2006/main}style"


@dataclass(frozen=True)
class Box:
    """A place on a slide."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Words:
    """A paragraph: its text, size in points, weight and colour; `bullet` gives it a dot and lets its lines hang."""

    text: str
    size: float = 12
    bold: bool = False
    colour: str = WORKSHOP.ink
    italic: bool = False
    bullet: bool = False


def mm(length: float) -> int:
    """A length as Office counts: 36 000 to the millimetre."""
    return round(length * 36_000)


def lines_of(text: str, width: float, size: float, bold: bool = False) -> int:
    """How many lines a text takes in a column."""
    return max(1, len(wrap(text, max(width, 4.0), Font(size, "bold" if bold else "regular"))))


def height_of(lines: int, size: float) -> float:
    """The height of so many lines."""
    return lines * size * MM_PER_PT * _LEADING


def fitting(text: str, width: float, size: float, most: int) -> str:
    """The text, or as much of it as fits in `most` lines with three dots behind it."""
    if lines_of(text, width, size) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines_of(text[:middle].rstrip() + "…", width, size) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


class Deck:
    """A presentation under construction."""

    def __init__(self, title: str, author: str) -> None:
        from pptx import Presentation
        from pptx.util import Emu

        self._made = Presentation()
        self._made.slide_width, self._made.slide_height = Emu(mm(WIDE)), Emu(mm(HIGH))
        facts = self._made.core_properties
        facts.title, facts.author, facts.last_modified_by, facts.revision = title[:250], author[:250], "", 1
        self._foot = title

    def slide(self, title: str, under: str = "") -> Any:
        """A new slide with its title in the place where Office looks for it, and a foot."""
        layout = self._made.slide_layouts[5]
        slide = self._made.slides.add_slide(layout)
        shape = slide.shapes.title
        _place(shape, Box(EDGE, 7, WIDE - 2 * EDGE, 11))
        _set_text(shape.text_frame, [Words(fitting(title, WIDE - 2 * EDGE - 8, 22, 1), 22, True, WORKSHOP.brand)])
        if under:
            said = fitting(under, WIDE - 2 * EDGE - 4, 12, 1)
            write(slide, Box(EDGE, 17, WIDE - 2 * EDGE, 7), [Words(said, 12, colour=WORKSHOP.muted)])
        foot = words.FOOT.format(title=fitting(self._foot, 200, 9, 1), number=len(self._made.slides))
        write(slide, Box(EDGE, HIGH - 9, WIDE - 2 * EDGE, 6), [Words(foot, 9, colour=WORKSHOP.muted)])
        return slide

    def bytes(self) -> bytes:
        """The file; the same slides give the same bytes."""
        made = io.BytesIO()
        self._made.save(made)
        return settle(made.getvalue())


def write(slide: Any, box: Box, paragraphs: list[Words]) -> Any:
    """A box of text."""
    shape = slide.shapes.add_textbox(mm(box.x), mm(box.y), mm(box.width), mm(box.height))
    _set_text(shape.text_frame, paragraphs)
    return shape


def panel(slide: Any, box: Box, colour: str, edge: str = "") -> Any:
    """A filled rectangle; `edge` gives it a coloured outline."""
    from pptx.enum.shapes import MSO_SHAPE

    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, mm(box.x), mm(box.y), mm(box.width), mm(box.height))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    if edge:
        shape.line.color.rgb = rgb(edge)
    else:
        shape.line.fill.background()
    shape._element.remove(shape._element.find(_STYLE))  # without the theme's own style there is no shadow
    return shape


def picture(slide: Any, box: Box, png: bytes, alt: str) -> None:
    """A picture as large as the box allows, in its middle, with its alternative text."""
    shape = slide.shapes.add_picture(io.BytesIO(png), 0, 0)
    scale = min(mm(box.width) / shape.width, mm(box.height) / shape.height)
    shape.width, shape.height = int(shape.width * scale), int(shape.height * scale)
    shape.left = mm(box.x) + (mm(box.width) - shape.width) // 2
    shape.top = mm(box.y) + (mm(box.height) - shape.height) // 2
    shape._element.nvPicPr.cNvPr.set("descr", alt)


def note(slide: Any, text: str) -> None:
    """What the speaker reads."""
    slide.notes_slide.notes_text_frame.text = text


def rgb(colour: str) -> Any:
    """A colour of the theme for Office."""
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(colour[1:]))  # type: ignore[no-untyped-call]


def style(paragraph: Any, said: Words) -> None:
    """Put one paragraph of text in its style."""
    from pptx.util import Pt

    run = paragraph.add_run()
    run.text = tie(curly(said.text))
    run.font.name, run.font.size = FACE, Pt(said.size)
    run.font.bold, run.font.italic = said.bold, said.italic
    run.font.color.rgb = rgb(said.colour)
    run._r.get_or_add_rPr().set("lang", "nl-NL")


def _hang(paragraph: Any) -> None:
    """A dot with its text beside it; python-pptx has no call for it."""
    from lxml import etree  # type: ignore[import-untyped]
    from pptx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(mm(INDENT)))
    properties.set("indent", str(-mm(INDENT)))
    etree.SubElement(properties, qn("a:buChar"), char="•")


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = mm(box.x), mm(box.y), mm(box.width), mm(box.height)


def _set_text(frame: Any, paragraphs: list[Words]) -> None:
    from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN

    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, said in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        style(paragraph, said)
        if said.bullet:
            _hang(paragraph)
