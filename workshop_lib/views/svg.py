"""The only place where text enters SVG. `Markup` is safe already; any other string is escaped on its way in."""

from __future__ import annotations

import re
from html import escape

from workshop_lib.views.theme import FONT_FAMILY, MM_PER_PT

# XML 1.0 knows no control characters except tab and line breaks, and no lone surrogates.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Markup(str):
    """SVG or HTML that needs no escaping any more."""

    __slots__ = ()


def safe(text: object) -> Markup:
    """Text of people as markup: `<script>` becomes visible letters."""
    if isinstance(text, Markup):
        return text
    return Markup(escape(_UNPRINTABLE.sub("", str(text)), quote=True))


def figure(value: float) -> str:
    """A length with at most two decimals and no useless zeros, the same on every machine."""
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def element(tag: str, *children: object, **attributes: object) -> Markup:
    """`element("rect", x=1, stroke_width=0.5)`: underscores become hyphens, None leaves an attribute out."""
    inside = "".join(safe(child) for child in children if child is not None)
    return Markup(
        f"<{tag}{_attributes(attributes)}>{inside}</{tag}>" if inside else f"<{tag}{_attributes(attributes)}/>"
    )


def _attributes(attributes: dict[str, object]) -> str:
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{figure(value) if isinstance(value, float) else safe(value)}"'
        for name, value in attributes.items()
        if value is not None
    )


def group(*children: object, **attributes: object) -> Markup:
    return element("g", *children, **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: object) -> Markup:
    return element("rect", x=float(x), y=float(y), width=float(width), height=float(height), **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> Markup:
    return element("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), **attributes)


def document(width: float, height: float, *children: object, title: str, alt: str) -> str:
    """A whole SVG of `width` by `height` millimetres, in which one unit is one millimetre."""
    inside = "".join(safe(child) for child in children)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {figure(width)} {figure(height)}" '
        f'width="{figure(width)}mm" height="{figure(height)}mm" style="max-width:100%;height:auto;background:#FFFFFF" '
        f'font-family="{safe(FONT_FAMILY)}">'
        f"<title>{safe(title)}</title><desc>{safe(alt)}</desc>{inside}</svg>"
    )


def points(size: float) -> float:
    """Points to millimetres."""
    return size * MM_PER_PT


def path(d: str, **attributes: object) -> Markup:
    return element("path", d=d, **attributes)
