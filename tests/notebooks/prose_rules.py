"""What the words of a page must be like, as functions from a page to complaints."""

from __future__ import annotations

import re

from tests.notebooks.pages import Page, prose

_MOST_WORDS = 25
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_TAG = re.compile(r"</?\w[^>]*>")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.|#{1,6}|>)\s+", re.MULTILINE)
_SOURCE = re.compile(r"<small>.*?</small>", re.DOTALL)
_END = re.compile(r"(?<=[.?:;…])[\"'”’)*_]*\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|#{1,6}|>|\|)\s)|\|| · ")
_WRONG = re.compile(r"(?<!veelgemaakte )\b(fout|foute|fouten|foutief)\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    """The sentences, without marks of Markdown; a cell of a table and a point of a list count as one."""
    plain = _LINK.sub(r"\1", _TAG.sub("", _CODE.sub("code", _SOURCE.sub("", text))))
    return [words for part in _END.split(plain) if (words := " ".join(_MARK.sub("", part).split()))]


def long_sentences(page: Page) -> list[str]:
    """A sentence has fewer than 25 words."""
    counted = [(len(one.split()), one) for one in sentences(prose(page))]
    return [f"{count} words: {one}" for count, one in counted if count >= _MOST_WORDS]


def exclamation_marks(page: Page) -> list[str]:
    """Nobody is shouted at."""
    plain = _CODE.sub("", prose(page)).replace("![", "[")
    return [line for line in plain.splitlines() if "!" in line]


def wrong(page: Page) -> list[str]:
    """ "Nog niet", never "fout"; a usual mistake has that name."""
    return [line for line in prose(page).splitlines() if _WRONG.search(line)]
