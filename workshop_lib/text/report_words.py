"""Words of the report page."""

from __future__ import annotations

TITLE = "Klantreis {name}"
MADE_BY = "gemaakt door {author}"
CONTENTS = "Inhoud"
FIGURES = "De reis in cijfers"
FIGURES_INTRO = "Deze getallen volgen uit de scores op de kaart. De schaal loopt van −5 tot en met +5."
MEASURE, VALUE, MEANING = "Getal", "Waarde", "Wat het zegt"
MEAN, PEAK, END, PEAK_END, MOMENTS, PAINS, DELIGHTS = (
    "gemiddelde",
    "piek",
    "eind",
    "piek-eind",
    "moments of truth die goed gaan",
    "pijnpunten",
    "geluksmomenten",
)
MEAN_SAYS = "alle touchpoints tellen even zwaar"
PEAK_SAYS = "het hevigste moment; bij gelijkspel telt het negatieve"
END_SAYS = "het laatste touchpoint van de reis"
PEAK_END_SAYS = "zo blijft de reis waarschijnlijk hangen"
MOMENTS_SAYS = "moments of truth met een score van 0 of hoger"
PAINS_SAYS = "score −2 of lager"
DELIGHTS_SAYS = "score +3 of hoger"
ALT = "Beschrijving in woorden"
MAP, FUTURE = "Klantreiskaart", "De gewenste reis"
DIFFERENCE = "Wat de gewenste reis anders maakt"
FOOT = "Gemaakt met de werkplaats klantreizen. De tekst en cijfers komen uit het werkbestand klantreis.json."
EMPTY_STEP = "Deze stap is nog leeg."
