"""Text that a spreadsheet would calculate gets a quote sign in front, and loses it on the way back."""

from __future__ import annotations

import re

_DANGER = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def guard(text: str) -> str:
    """ "=1+1" -> "'=1+1"; a text that already looks guarded gets one sign more, so that nothing is lost."""
    return f"'{text}" if _DANGER.match(text) else text


def unguard(text: str) -> str:
    """The text as it was before `guard`."""
    return text[1:] if text.startswith("'") and _DANGER.match(text) else text
