"""Text in a Mermaid diagram: what its grammar would read as a sign is written as a number, and read back."""

from __future__ import annotations

import re

# Signs of the grammar (: ; # ,), of markup (< > & ") and of directives (% { }), and Mermaid's own marks for entities.
_SIGNS = re.compile('[:;#,<>&"%{}\\\\`\ufb02\u00b0]')
_KEYWORD = re.compile(r"(section|title|journey|acctitle|accdescr|%%|---)", re.IGNORECASE)
_ENTITY = re.compile(r"#(\d{1,7}|quot|amp|lt|gt);")
_NAMED = {"quot": '"', "amp": "&", "lt": "<", "gt": ">"}
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def escape(text: str) -> str:
    """One line that Mermaid shows exactly as it was typed."""
    line = " ".join(text.split("\n"))
    line = " ".join(part for part in re.split(r"[\t ]+", line) if part)
    safe = _SIGNS.sub(lambda found: f"#{ord(found[0])};", line)
    return f"#{ord(safe[0])};{safe[1:]}" if _KEYWORD.match(safe) else safe


def unescape(text: str) -> str:
    """The text behind the numbers; line breaks become spaces."""
    return _ENTITY.sub(_character, _BREAK.sub(" ", text)).strip()


def _character(found: re.Match[str]) -> str:
    if found[1] in _NAMED:
        return _NAMED[found[1]]
    number = int(found[1])
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else found[0]
