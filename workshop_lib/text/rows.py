"""What one row of each catalogue holds. Frozen like the model, read by `text/catalogue.py`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from workshop_lib.model.action import Hardness
from workshop_lib.model.base import Model
from workshop_lib.model.journey import Ownership, Side


def _split(value: object) -> object:
    return tuple(value.split("/")) if isinstance(value, str) and value else ()


def _lines(value: object) -> object:
    return tuple(value.split("|")) if isinstance(value, str) and value else ()


def _blank(value: object) -> object:
    return None if value == "" else value


Tips = Annotated[tuple[int, ...], BeforeValidator(_split)]
Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
Maybe = Annotated[float | None, BeforeValidator(_blank)]


class Suggestion(Model):
    """A touchpoint from the catalogue."""

    id: str
    phase: str
    name: str
    side: Side
    ownership: Ownership
    channel: str
    source: str


class Channel(Model):
    """A channel or medium; some can be owned as well as paid, or online as well as offline."""

    name: str
    ownership: Annotated[tuple[Ownership, ...], BeforeValidator(_split)]
    side: Annotated[tuple[Side, ...], BeforeValidator(_split)]
    pace: str
    strength: str
    content: str


class Tool(Model):
    """A marketing tool and what it is for."""

    phase: str
    aim: str
    name: str
    use: str
    source: str


class Cta(Model):
    """A kind of call to action with an example."""

    phase: str
    kind: str
    example: str
    hardness: Hardness
    measured_by: str


class ContentType(Model):
    """A kind of content and what it does for the customer."""

    phase: str
    name: str
    purpose: str


class EmotionWord(Model):
    """A word of the lexicon. `pattern` is the polarity (-1 to +1) in Pattern nl-sentiment 1.2, None if not in there."""

    word: str
    score: float
    arousal: str
    pattern: Maybe = None
    pattern_confidence: Maybe = None


class Cause(Model):
    """A cause of leaving; `tips` are numbers of the ten tips."""

    id: str
    phase: str
    cause: str
    signal: str
    measure: str
    tips: Tips
    source: str


class KpiIdea(Model):
    """A figure with its formula in words."""

    name: str
    phase: str
    formula: str
    unit: str
    source: str


class Tip(Model):
    """One of the ten tips as an operation on the map."""

    number: int
    operator: str
    name: str
    condition: str
    effect: str
    example: str


class Term(Model):
    """A word of the course; `step` is where it is introduced."""

    term: str
    english: str
    meaning: str
    step: int


class PhaseModel(Model):
    """A way to divide a journey; its phases are `catalogue.phase_model(id)`."""

    id: str
    name: str
    note: str
    source: str


class CrosswalkRow(Model):
    """One of the nine phases and its counterpart (a phase code) in every other model."""

    nine: str
    basic5: str
    five: str
    stdc: str
    aida: str
    cdj: str
    mot: str
    periods: str
    certainty: str


class Prompt(Model):
    """The words of one form field: label (lower case), one help line and an example to show as placeholder."""

    model: str
    field: str
    label: str
    help: str
    example: str


class StepRow(Model):
    """What one of the eight steps is about; goals complete the sentence "Je kunt …"."""

    number: int
    title: str
    minutes: int
    makes: str
    input: str
    goals: Lines
    mistakes: Lines
    source: str
