"""Words around a drawn map beside the data: which touchpoint is which, blind spots, and how large a surprise is."""

from __future__ import annotations

from workshop_lib.model.measured import MatchKind
from workshop_lib.text.numbers import number, signed

BLIND_SPOTS = "Blinde vlekken van het team"
PLACE, WHAT, SURPRISE = "Nr.", "Wat je ziet", "Verrassing"
SURPRISE_MEANS = (
    "Verrassing = het verschil, gedeeld door de onzekerheid. "
    "Bij 2 of meer, boven of onder nul, is toeval onwaarschijnlijk."
)
BLIND_REMARK = f"{SURPRISE_MEANS} Een blinde vlek zegt waar je moet kijken, nog niet waarom."
NO_SCORES = "Er is nog niets te vergelijken. Zet eerst scores op je kaart met ws.journey.edit()."
UNDRAWN, UNUSED = "niet op de kaart", "niet in de data"
UNUSED_SAYS = "Staat op de kaart, maar in de data komt hier niemand."
MATCHES = "Je kaart naast de data"
ON_MAP, IN_DATA, HOW, LIKENESS, STATE = "Op je kaart", "In de data", "Gevonden op", "Gelijkenis", "Stand"
CONFIRMED, CERTAIN, PROPOSED, ALONE = "bevestigd", "zeker", "voorstel", "zonder tegenhanger"
MATCHES_REMARK = (
    "Een voorstel telt pas mee als je het bevestigt. Alles goed? Typ ws.survey.confirm(). "
    "Eén paar kies je zo: ws.survey.confirm(op_de_kaart, in_de_data)."
)


def blind_spot(drawn: float, measured: float, n: int, clear: bool) -> str:
    """What was drawn, what customers say, and how far apart that is."""
    gap = round(measured - drawn, 1)
    way = "lager" if gap < 0 else "hoger"
    said = f"Getekend is {signed(drawn, 1)}, klanten geven {signed(measured, 1)} (n = {number(n)})."
    if not clear:
        return f"{said} Dat kan toeval zijn."
    return f"{said} Dat is {number(abs(gap), 1)} {'punt' if abs(gap) == 1 else 'punten'} {way}."


def undrawn(count: int) -> str:
    """A touchpoint that customers meet and nobody drew."""
    people = "1 klant komt" if count == 1 else f"{number(count)} klanten komen"
    return f"{people} hier, maar het staat niet op de kaart."


def state(kind: MatchKind, confirmed: bool) -> str:
    """How sure a match is."""
    if confirmed:
        return CONFIRMED
    return CERTAIN if kind in (MatchKind.ID, MatchKind.NAME) else PROPOSED
