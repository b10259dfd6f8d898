"""XML that is written in one way: UTF-8, indented, every text escaped by the library."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement


def child(parent: Element, tag: str, text: str | None = None, /, **attributes: object) -> Element:
    """A new element inside `parent`; attributes that are None or empty are left out."""
    given = {key: str(value) for key, value in attributes.items() if value not in (None, "")}
    made = SubElement(parent, tag, given)
    made.text = text
    return made


def finish(root: Element) -> bytes:
    """The document as bytes."""
    ElementTree.indent(root, " ")
    made: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made + b"\n"
