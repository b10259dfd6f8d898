"""What Python says in English when a line is mistyped, in Dutch and with what to do now."""

from __future__ import annotations

NOT_RUN = "Voer eerst de startcel bovenaan uit. Dat is de cel met ws = start(...)."
UNREADABLE = (
    "Python kan deze regel nog niet lezen. Staan haakjes en aanhalingstekens in paren? "
    "Een gewone zin hoort in een tekstcel."
)


def unknown_name(name: str, near: str) -> str:
    """A word that stands for nothing; `near` is one that does, or empty."""
    if name == "ws":
        return NOT_RUN
    meant = f"Bedoel je {near}?" if near else "Tekst staat tussen aanhalingstekens."
    return f"Het woord {name} zegt Python nog niets. {meant}"


def unknown_part(name: str, near: str) -> str:
    """Something after a dot that is not there; `near` is what is, or empty."""
    meant = f"Bedoel je {near}?" if near else "Typ een punt en druk op Tab: dan zie je wat er wel is."
    return f"{name} is er niet. {meant}"
