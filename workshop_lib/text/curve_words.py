"""Words of the emotion curve editor. Blanks between braces are filled in by the browser."""

from __future__ import annotations

from workshop_lib.model.evidence import Grade
from workshop_lib.rules.emotion import DELIGHT_LIMIT, PAIN_LIMIT, Flag
from workshop_lib.text import map_words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import signed

TAB = "Emotiecurve"
NO_TOUCHPOINTS = "Nog geen touchpoints. Maak eerst een touchpoint, dan kun je hier tekenen."

SIGNS = {
    "assumed": "open en gestippeld: aanname",
    "measured": "gemeten, met 95 %-interval",
    "pain": f"{label(Flag.PAIN)}: {signed(PAIN_LIMIT)} of lager",
    "delight": f"{label(Flag.DELIGHT)}: {signed(DELIGHT_LIMIT)} of hoger",
    "truth": "moment of truth",
}
"""What the signs on the curve mean."""


def curve_words() -> dict[str, str]:
    """Every word that the editor shows or says aloud, by its key in the script."""
    return {
        "title": "Emotiecurve van {persona}",
        "who": "Wiens gevoel teken je?",
        "help": "Sleep een punt, of ga met Tab naar een punt. Pijltjes: stap van 0,5, met Shift van 1. "
        "Enter kiest een woord, M zet een ster, Delete wist de score.",
        "name": "{id} {name}",
        "value": "{id} {name}, {persona}: {score}, {word}",
        "bare": "{id} {name}, {persona}: {score}",
        "empty": "{id} {name}, {persona}: nog geen score",
        "tip": "{score}, {word}",
        "tip_bare": "{score}",
        "tip_empty": "Nog geen score",
        "signs": "Tekens",
        "no_name": map_words.NO_NAME,
        "word": "Emotiewoord",
        "choose": "kies …",
        "fitting": "Past bij deze score",
        "truth": "Moment of truth",
        "reason": "Waarom is dit een moment of truth?",
        "clear": "Wis score",
        "nothing": NO_TOUCHPOINTS,
        "measured": "Gemeten: {score} (95\u00a0%: {low} tot {high}; n\u00a0=\u00a0{n})",
        "few": "Gemeten: {score} (n\u00a0=\u00a0{n}: indicatie)",
        "proof": "Bewijs: {grade}",
        "pain": label(Flag.PAIN).capitalize(),
        "delight": label(Flag.DELIGHT).capitalize(),
        "now_pain": "Dit is nu een pijnpunt.",
        "now_delight": "Dit is nu een geluksmoment.",
        "now_neutral": "Dit is geen pijnpunt of geluksmoment meer.",
        "now_truth": "Moment of truth aan. Zeg onder de curve waarom.",
        "not_truth": "Moment of truth uit.",
        "now_gone": "Score gewist.",
        "new_word": "Het woord is nu {word} (was {was}).",
        "back": "Nu staat er {sentence}.",
        "back_truth": "Nu staat er {sentence}, moment of truth.",
        **{f"grade_{grade.value}": label(grade) for grade in Grade},
    }
