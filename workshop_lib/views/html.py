"""HTML fragments for panels. Text of people is escaped here, colours follow the theme of the notebook."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_lib.views.svg import Markup, element

INK = "color:var(--jp-content-font-color1,#1B1F24)"
MUTED = "color:var(--jp-content-font-color2,#4A5560)"


def tag(name: str, *children: object, style: str = "", **attributes: object) -> Markup:
    """An HTML element; children that are not markup are escaped. HTML wants an empty element closed in full."""
    made = element(name, *children, style=style or None, **attributes)
    return Markup(f"{made[:-2]}></{name}>") if made.endswith("/>") else made


def card(*children: object, accent: str, role: str = "group", label: str = "") -> Markup:
    """A quiet frame with a coloured edge; the colour never says anything that the words do not."""
    style = (
        f"border:1px solid var(--jp-border-color2,#C3CAD2);border-left:5px solid {accent};border-radius:4px;"
        f"padding:0.7em 1em;margin:0.3em 0;max-width:62rem;line-height:1.5;{INK}"
    )
    return tag("div", *children, style=style, role=role, aria_label=label or None)


def heading(text: object) -> Markup:
    return tag("p", tag("strong", text), style="margin:0 0 0.4em 0;font-size:1.1em")


def paragraph(*children: object) -> Markup:
    return tag("p", *children, style="margin:0.2em 0")


def listing(items: Iterable[object]) -> Markup:
    """An unordered list."""
    return tag("ul", *[tag("li", item, style="margin:0.15em 0") for item in items], style="margin:0.2em 0 0.4em 0")
