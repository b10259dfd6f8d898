"""Measuring and breaking text in real font metrics, so that a picture can promise that nothing is clipped.

Widths come from the house typeface (`fonts/widths.json`, thousandths of the type size). Long Dutch words are
hyphenated; a word that cannot be hyphenated narrow enough is broken, never cut off.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from workshop_lib.text.ties import TIE, tie
from workshop_lib.views.quotes import curly
from workshop_lib.views.svg import Markup, element, figure
from workshop_lib.views.theme import MM_PER_PT, WORKSHOP

Face = Literal["regular", "semibold", "bold", "italic"]
_WEIGHT = {"regular": None, "semibold": "600", "bold": "700", "italic": None}


_SPACES = re.compile(r"[ \t]+")
_LONG = 9
"""Letters from which a word may be hyphenated to save a line."""


@dataclass(frozen=True)
class Font:
    """A face at a size in points. `leading` is the line distance as a multiple of the size."""

    size: float
    face: Face = "regular"
    leading: float = WORKSHOP.leading

    @property
    def line_height(self) -> float:
        """Distance from one line to the next, in millimetres."""
        return self.size * MM_PER_PT * self.leading

    def scaled(self, factor: float) -> Font:
        return Font(self.size * factor, self.face, self.leading)


@cache
def _widths() -> dict[str, dict[str, int]]:
    raw = resources.files("workshop_lib.views.fonts").joinpath("widths.json").read_text("utf-8")
    return dict(json.loads(raw))


@cache
def _em(char: str, face: str) -> float:
    known = _widths()[face].get(char)
    if known is not None:
        return known / 1000
    # A letter of another typeface: taken wide, because it must fit whatever face stands in for ours.
    if unicodedata.combining(char):
        return 0.0
    return 1.35 if unicodedata.east_asian_width(char) in "WF" else 0.75


@lru_cache(maxsize=30_000)
def _ems(text: str, face: str) -> float:
    return sum(_em(char, face) for char in text)


def width(text: str, font: Font) -> float:
    """Width of one line of text in millimetres."""
    return _ems(text, font.face) * font.size * MM_PER_PT


@cache
def _hyphenator() -> object:
    import pyphen

    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)


def soften(text: str) -> str:
    """The same words with soft hyphens where they may break: for a browser that knows no Dutch hyphenation."""
    return " ".join(_hyphenator().inserted(word, "\u00ad") if len(word) >= _LONG else word for word in text.split(" "))  # type: ignore[attr-defined]


def _break_word(word: str, limit: float, font: Font) -> tuple[str, str]:
    """The longest beginning of a word that fits, with its hyphen, and the rest; ('', word) when nothing fits."""
    pairs: Iterator[tuple[str, str]] = _hyphenator().iterate(word)  # type: ignore[attr-defined]
    for head, tail in pairs:
        start = head if head.endswith("-") else head + "-"
        if width(start, font) <= limit:
            return start, tail
    return "", word


def _chop(word: str, limit: float, font: Font) -> tuple[str, str]:
    """The longest beginning that fits letter by letter, at least one letter."""
    cut = 1
    while cut < len(word) and width(word[: cut + 1], font) <= limit:
        cut += 1
    return word[:cut], word[cut:]


@lru_cache(maxsize=10_000)
def wrap(text: str, limit: float, font: Font, dense: bool = False) -> tuple[str, ...]:
    """Lines no wider than `limit` millimetres. Words longer than a line are hyphenated or, at the end, broken.

    Straight quotation marks become curly.
    With `dense` other long words are hyphenated too, but only in a narrow column and when that saves a line.
    """
    lines: list[str] = []
    for paragraph in curly(text).splitlines():
        words = _tied(paragraph.strip(" \t"), limit, font)
        calm = _wrap_paragraph(words, limit, font, False)
        tight = calm
        if dense and len(calm) > 2 and limit < _narrow(font):
            tight = _wrap_paragraph(words, limit, font, True)
        lines.extend(tight if len(tight) < len(calm) else calm)
    return tuple(lines)


def _tied(paragraph: str, limit: float, font: Font) -> list[str]:
    """The words of a paragraph; "12 %" and "n = 366" are one word where a line can hold them."""
    words: list[str] = []
    for word in _SPACES.split(tie(paragraph)):
        whole = word.replace(TIE, " ")
        words.extend([whole] if width(whole, font) <= limit else whole.split())
    return words


def chopped(text: str, lines: tuple[str, ...]) -> bool:
    """Whether a word was broken where no hyphen could stand."""
    words = curly(text).split()
    ends = [line.split()[-1] for line in lines if line.split()]
    return any(not end.endswith("-") and not any(word.endswith(end) for word in words) for end in ends)


def _narrow(font: Font) -> float:
    """Below twelve ems a ragged edge costs more than a hyphen."""
    return 12 * font.size * MM_PER_PT


def _wrap_paragraph(words: list[str], limit: float, font: Font, dense: bool) -> list[str]:
    lines: list[str] = []
    current = ""
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        candidate = f"{current} {word}" if current else word
        if width(candidate, font) <= limit:
            current = candidate
            continue
        head, tail = _fit(word, current, limit, font, dense)
        if head:
            lines.append(f"{current} {head}" if current else head)
            waiting.append(tail)
        else:
            lines.append(current)
            waiting.append(word)
        current = ""
    return [*lines, current] if current else lines


def _fit(word: str, current: str, limit: float, font: Font, dense: bool) -> tuple[str, str]:
    """What of `word` still goes behind `current`; a word that fits on the next line is left whole unless `dense`."""
    if width(word, font) <= limit and not (dense and len(word) >= _LONG):
        return "", word
    room = limit - (width(current + " ", font) if current else 0)
    head, tail = _break_word(word, room, font)
    if head or current:
        return head, tail
    return _chop(word, limit, font)


def block(lines: tuple[str, ...], x: float, y: float, font: Font, **attributes: object) -> Markup:
    """Lines of text as SVG; `y` is the baseline of line one. `textLength` keeps the width where the font is missing."""
    anchor = attributes.get("text_anchor", "start")
    spans = [_span(one, x, y + number * font.line_height, font) for number, one in enumerate(lines)]
    style = "italic" if font.face == "italic" else None
    if not spans:
        return Markup("")
    return element(
        "text", *spans, font_size=figure(font.size * MM_PER_PT), font_weight=_WEIGHT[font.face], font_style=style,
        **{**attributes, "text_anchor": None if anchor == "start" else anchor},
    )  # fmt: skip


def _span(text: str, x: float, y: float, font: Font) -> Markup:
    """One line. Letters of another typeface are not stretched: their real width is unknown here."""
    fixed = len(text) > 3 and all(char in _widths()[font.face] for char in text)
    return element(
        "tspan", text, x=float(x), y=float(y), textLength=figure(width(text, font)) if fixed else None,
        lengthAdjust="spacingAndGlyphs" if fixed else None,
    )  # fmt: skip
