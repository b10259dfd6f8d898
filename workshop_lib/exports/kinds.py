"""Every form in which a work can leave, by name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from workshop_lib.errors import Unsuitable
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion

Writer = Callable[[Work, Wish], Conversion]

_PLACES = {
    "xlsx": ("klantreis.xlsx", "workbook", "write_xlsx"),
    "csv": ("kaart.csv", "csvfile", "write_csv"),
    "pptx": ("klantreis.pptx", "presentation", "write_pptx"),
    "markdown": ("klantreis.md", "markdown", "write_markdown"),
    "mermaid": ("kaart.mmd", "mermaid", "write_mermaid"),
    "plantuml": ("kaart.puml", "plantuml", "write_plantuml"),
    "opml": ("kaart.opml", "outline", "write_opml"),
    "cjml": ("kaart.cjml.xml", "cjml", "write_cjml"),
    "ojf": ("kaart.ojf", "ojf", "write_ojf"),
    "bpmn": ("overdracht.bpmn", "bpmn", "write_bpmn"),
    "marketing": ("overdracht-marketing.xlsx", "marketing", "write_handover"),
    "marketing-csv": ("overdracht-marketing.csv", "marketing", "write_handover_csv"),
    "agenda": ("contentkalender.ics", "agenda", "write_ics"),
    "agenda-csv": ("contentkalender.csv", "agenda", "write_agenda_csv"),
    "json": ("klantreis.json", "jsonfile", "write_json"),
    "schema": ("klantreis.schema.json", "jsonfile", "write_schema"),
}


def _late(module: str, name: str) -> Writer:
    """The writer, loaded when it is first used: nobody waits for PowerPoint to get a CSV file."""

    def write(work: Work, wish: Wish = NO_WISH) -> Conversion:
        writer: Writer = getattr(import_module(f"workshop_lib.exports.{module}"), name)
        return writer(work, wish)

    return write


KINDS: dict[str, tuple[str, Writer]] = {
    kind: (file, _late(module, name)) for kind, (file, module, name) in _PLACES.items()
}
"""By the name of the kind: the name of the file, and the function that writes it."""


def convert(work: Work, kind: str, wish: Wish = NO_WISH) -> Conversion:
    """The work in this form. Raises Unsuitable for a kind or a persona that is not there."""
    if kind not in KINDS:
        raise Unsuitable("export_kind", kind=kind, known=tuple(KINDS))
    known = {one.id for one in work.personas} | set(work.journey.personas())
    if wish.persona and wish.persona not in known:
        raise Unsuitable("export_persona", name=wish.persona, known=sorted(known - {""}))
    return KINDS[kind][1](work, wish)
