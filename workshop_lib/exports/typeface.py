"""The house typeface as CSS that needs no other file."""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources

_FACES = (("400", "normal"), ("600", "normal"), ("700", "normal"), ("400", "italic"))


@cache
def font_css() -> str:
    """`@font-face` rules with the fonts inside, about 85 kB."""
    folder = resources.files("workshop_lib.views.fonts")
    rules = []
    for weight, style in _FACES:
        data = folder.joinpath(f"source-sans-3-latin-{weight}-{style}.woff2").read_bytes()
        source = base64.b64encode(data).decode("ascii")
        rules.append(
            f"@font-face{{font-family:'Source Sans 3';font-weight:{weight};font-style:{style};"
            f"src:url(data:font/woff2;base64,{source}) format('woff2')}}"
        )
    return "".join(rules)
