"""Quotation marks as a typesetter sets them; people type straight ones, and their data keep those."""

from __future__ import annotations

import re

_OPENING = re.compile(r"(?<![^\s(\[{/“‘\u2013\u2014])'(?![stnmkr]\b)(?=\S)")
"""A straight mark at the beginning of a word, but not that of 's avonds, 't and 'n."""
_DOUBLE = re.compile(r"(?<![^\s(\[{/‘\u2013\u2014])\"(?=\S)")


def curly(text: str) -> str:
    """ "zo'n 'dakkapel'" -> "zo’n ‘dakkapel’": for pictures and slides, never for what is stored."""
    if "'" not in text and '"' not in text:
        return text
    opened = _DOUBLE.sub("“", _OPENING.sub("‘", text))
    return opened.replace("'", "’").replace('"', "”")
