"""XML of strangers: no entities, no outside files, and a word about the line where it goes wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from workshop_lib.errors import BadFile
from workshop_lib.imports.csvfile import decoded

_BARE = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;|\w+;)")


def parse(data: bytes, name: str) -> Element:
    """The root element; a bare `&` and words before the first sign are forgiven. Raises BadFile."""
    text = decoded(data, name)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text[max(0, text.find("<")) :])
    skipped = decoded(data, name).count("\n") - text.count("\n")
    for attempt in (text, _BARE.sub("&amp;", text)):
        try:
            return _root(attempt, name)
        except ParseError as error:
            line = error.position[0] + skipped
    raise BadFile("import_xml", file=name, line=line)


def _root(text: str, name: str) -> Element:
    from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

    try:
        root: Element = fromstring(text, forbid_dtd=True)
    except DefusedXmlException as error:
        raise BadFile("import_entities", file=name) from error
    for element in root.iter():
        element.tag = str(element.tag).rpartition("}")[2].casefold()
    return root


def text_of(parent: Element | None, path: str) -> str:
    """The text of the element at a path of lower-case names; empty when it is not there."""
    return (parent.findtext(path) or "").strip() if parent is not None else ""


def attribute(element: Element | None, *names: str) -> str:
    """The first of these attributes that is there, without regard to capitals."""
    given = {
        key.rpartition("}")[2].casefold(): value
        for key, value in (element.attrib if element is not None else {}).items()
    }
    return next((given[name].strip() for name in names if name in given), "")


def below(parent: Element | None, *endings: str) -> Iterator[Element]:
    """The children whose name ends in one of these words."""
    for one in parent if parent is not None else ():
        if one.tag.endswith(endings):
            yield one
