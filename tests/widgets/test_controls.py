"""A control on its own: how what was typed in it becomes a value."""

from __future__ import annotations

from workshop_lib.model.persona import Persona
from workshop_lib.widgets.controls import make_control


def test_sentences_stand_under_each_other_or_apart_by_semicolons() -> None:
    """A comma belongs to a sentence; one that was there already keeps its own semicolon."""
    control = make_control(Persona.model_fields["unknowns"].annotation, "wat we nog niet weten")
    assert control.read("wie beslist, en wanneer; wat het mag kosten\nwaarom nu", ()) == (
        "wie beslist, en wanneer", "wat het mag kosten", "waarom nu",
    )  # fmt: skip
    assert control.read("eerst bellen; dan mailen\nnieuw", ("eerst bellen; dan mailen",)) == (
        "eerst bellen; dan mailen", "nieuw",
    )  # fmt: skip
