"""The same drawing for a dark screen: every colour of the house by its counterpart. Print stays light by itself.

The dark colours are rules for screens only, so paper, PDF and PNG of the same picture keep the light ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from workshop_lib.views.picture import Picture
from workshop_lib.views.theme import WORKSHOP, Lane, Line, Theme

DARK = Theme(
    ink="#E8ECF0", muted="#B4BEC8", rule="#8A95A1", hairline="#55606C", grid="#2F363E", panel="#1F252C",
    paper="#14181D", brand="#8CC4E8", accent="#7FC1EC", good="#6FCF97", missing="#E0B050", wrong="#FF9A7A",
    star="#F2B705", pain=Lane("#33201A", "#FF9A7A"), delight=Lane("#16293A", "#8CC8FF"),
    doing=Lane("#1C2128", "#B4C2D0"), thinking=Lane("#251D33", "#C9B2F4"), contact=Lane("#142A2D", "#6FC9D3"),
    message=Lane("#17242F", "#7FC1EC"), opportunity=Lane("#2E2710", "#E3C65A"), backstage=Lane("#22282F", "#B4C2D0"),
    measured=Lane("#1B2916", "#9AD082"), owner=Lane("#1C2128", "#B4C2D0"), drop_off=Lane("#311C26", "#F09BC4"),
    phases=("#8CC4E8", "#6FC9D3", "#C9B2F4", "#F0A477", "#9AD082", "#F09BC4", "#B4C2D0", "#E3C65A", "#7FC1EC"),
    personas=(
        Line("#1685F3", 2.6, "", "circle"), Line("#DA5E0B", 2.2, "5 2", "square"),
        Line("#0BDAA0", 2.2, "6 2 1 2", "triangle"), Line("#E79DDF", 2.2, "9 3", "diamond"),
        Line("#E8ECF0", 2.2, "1 2", "pentagon"),
    ),
    valence=("#FF9A7A", "#7A3B20", "#2F363E", "#2C5B80", "#8CC8FF"),
)  # fmt: skip
"""Light and dark change places, so a letter that was readable on its ground still is."""
_MARK = "</desc>"
_CLASS = "donker"


def darkened(picture: Picture) -> Picture:
    """The picture with dark colours on a screen. Colours stand in attributes, where no text of people can come."""
    svg = picture.svg.replace("<svg ", f'<svg class="{_CLASS}" ', 1)
    return replace(picture, svg=svg.replace(_MARK, f"{_MARK}<style>{_rules()}</style>", 1))


def counterparts() -> dict[str, str]:
    """Light colour -> dark colour, for every colour of the house."""
    return dict(zip(colours(WORKSHOP), colours(DARK), strict=True))


def _rules() -> str:
    root = f"svg.{_CLASS}"
    rules = [f"{root}{{background:{DARK.paper}!important}}", f"{root} text:not([fill]){{fill:{DARK.ink}}}"]
    for light, dark in counterparts().items():
        rules += [f'{root} [{role}="{light}"]{{{role}:{dark}}}' for role in ("fill", "stroke")]
    return f"@media screen{{{''.join(rules)}}}"


def colours(theme: Theme) -> Iterator[str]:
    """Every colour of a theme, in the order of its fields."""
    for one in fields(theme):
        value = getattr(theme, one.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Lane):
                yield from (part.tint, part.accent)
            elif isinstance(part, Line):
                yield part.colour
            elif isinstance(part, str):
                yield part
