"""What changed between two maps, in sentences and in the words of the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_lib.model.evidence import Grade
from workshop_lib.rules.difference import Difference, Kind
from workshop_lib.text.labels import label
from workshop_lib.text.map_words import EVERYBODY, FIELD_WORDS
from workshop_lib.text.numbers import signed

COMPARED, COMPARED_UNDER = "As-is en to-be", "Wat de gewenste reis anders maakt: {title}"
REDLINE, REDLINE_UNDER = "Wijzigingen op de kaart", "Doorgestreept is weg, onderstreept is nieuw: {title}"
WHERE, WHAT, WAS, BECOMES = "Touchpoint", "Wat", "Was", "Wordt"
CHANGE, DATE, CELLS = "Wijziging", "Datum", "Wat er in de vakken verandert"
LOG, LOG_EMPTY = "Waarom", "Nog geen reden opgeschreven. Leg bij elke wijziging uit waarom."
AS_IS, TO_BE, BEFORE, AFTER = "as-is", "to-be", "eerst", "nu"
GAIN, LOSS = "winst", "verlies"
NOTHING = "Er is niets veranderd."
NO_FUTURE = "Nog geen gewenste reis. Begin met een kopie van je kaart en één tip."
NO_HISTORY = "Nog geen eerdere versie om mee te vergelijken."
_FIELDS = {**FIELD_WORDS, "score": "score", "phase": "fase", "moment_of_truth": "moment of truth"}
_TRUTH = {True: "moment of truth", False: "geen moment of truth"}


def field_name(one: Difference, people: Mapping[str, str]) -> str:
    """What changed, in a word: "doen", "score van Marleen", "plek"."""
    kinds = {
        Kind.ADDED: "touchpoint", Kind.REMOVED: "touchpoint", Kind.MOVED: "plek",
        Kind.LOOP_ADDED: "lus", Kind.LOOP_REMOVED: "lus",
    }  # fmt: skip
    name = kinds.get(one.kind) or _FIELDS[one.field]
    name = f"bewijs bij {name}" if one.kind is Kind.PROOF else name
    return f"{name} van {people.get(one.persona, one.persona)}" if one.persona else name


def sides(one: Difference, names: Mapping[str, str]) -> tuple[str, str]:
    """What was and what becomes, as words; empty where there is nothing. `names` by id of touchpoint or phase."""
    if one.kind in (Kind.ADDED, Kind.REMOVED):
        name = names.get(one.touchpoint, one.touchpoint)
        return ("", name) if one.kind is Kind.ADDED else (name, "")
    before, after = (_shown(one, value, names) for value in (one.before, one.after))
    if one.kind in (Kind.LOOP_ADDED, Kind.LOOP_REMOVED):
        end = f"naar {names.get(one.field, one.field)}"
        return ("", f"{after} {end}".strip()) if one.kind is Kind.LOOP_ADDED else (f"{before} {end}".strip(), "")
    return before, f"{after} (kan toeval zijn)" if one.kind is Kind.NOISE else after


def _shown(one: Difference, value: object, names: Mapping[str, str]) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _TRUTH[value]
    if isinstance(value, (int, float)):
        return f"plek {value}" if one.kind is Kind.MOVED else signed(value)
    if one.kind is Kind.PROOF:
        return label(Grade(str(value)))
    return names.get(str(value), str(value)) if one.kind is Kind.PHASE else str(value)


def say(one: Difference, names: Mapping[str, str], people: Mapping[str, str]) -> str:
    """The change in one sentence."""
    who = names.get(one.touchpoint) or one.touchpoint
    if one.kind is Kind.ADDED:
        return f"‘{who}’ is nieuw."
    if one.kind is Kind.REMOVED:
        return f"‘{who}’ is weg."
    before, after = sides(one, names)
    name = field_name(one, people)
    if one.field == "name" and before and after:
        return f"‘{before}’ heet nu ‘{after}’."
    if not before:
        return f"‘{who}’, {name}: nu ‘{after}’."
    return f"‘{who}’, {name}: van ‘{before}’ naar ‘{after}’." if after else f"‘{who}’, {name}: ‘{before}’ is weg."


def went(before: str, after: str) -> str:
    """Where a score went: "−3 → +2"; an open place is a dash."""
    return f"{before or '–'} → {after or '–'}"


def tell(found: int, gains: int, losses: int, sentences: list[str]) -> str:
    """The alternative text: how much changed, and the changes themselves."""
    if not found:
        return NOTHING
    count = "1 wijziging" if found == 1 else f"{found} wijzigingen"
    return f"{count}: {gains} keer een hogere score, {losses} keer een lagere score. {' '.join(sentences)}"


def unknown_state(number: int | None, known: Sequence[int]) -> str:
    """Which versions there are, newest first."""
    return f"Versie {number} is er niet. Kies uit: {', '.join(str(one) for one in known)}."


def persona_name(name: str) -> str:
    return name or EVERYBODY
