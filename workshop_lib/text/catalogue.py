"""The catalogues of the course as typed rows: read once from the packaged tables in `text/catalogue/`.

One loader per table; phases are given by id (`f1` … `f9`, equal to `Touchpoint.phase`), `""` means all of them.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TypeVar

from workshop_lib.errors import NotFound
from workshop_lib.model.base import Model
from workshop_lib.model.journey import Phase
from workshop_lib.text.rows import (
    Cause,
    Channel,
    ContentType,
    CrosswalkRow,
    Cta,
    EmotionWord,
    KpiIdea,
    PhaseModel,
    Prompt,
    StepRow,
    Suggestion,
    Term,
    Tip,
    Tool,
)

Row = TypeVar("Row", bound=Model)


def touchpoints(phase: str = "") -> tuple[Suggestion, ...]:
    """The 54 touchpoints a journey may have, or those of one phase."""
    return tuple(one for one in _table("touchpoints", Suggestion) if phase in ("", one.phase))


def channels() -> tuple[Channel, ...]:
    """The 30 channels and media."""
    return _table("channels", Channel)


def tools(phase: str = "") -> tuple[Tool, ...]:
    """Marketing tools per phase."""
    return tuple(one for one in _table("tools", Tool) if phase in ("", one.phase))


def ctas(phase: str = "") -> tuple[Cta, ...]:
    """Kinds of call to action per phase."""
    return tuple(one for one in _table("ctas", Cta) if phase in ("", one.phase))


def content_types(phase: str = "") -> tuple[ContentType, ...]:
    """Kinds of content per phase."""
    return tuple(one for one in _table("content", ContentType) if phase in ("", one.phase))


def causes(phase: str = "") -> tuple[Cause, ...]:
    """Why people leave, per phase, with the signal in the data and what helps."""
    return tuple(one for one in _table("dropoffs", Cause) if phase in ("", one.phase))


def kpi_ideas(phase: str = "") -> tuple[KpiIdea, ...]:
    """Figures per phase with their formula."""
    return tuple(one for one in _table("kpis", KpiIdea) if phase in ("", one.phase))


def tips() -> tuple[Tip, ...]:
    """The ten tips; `operator` is the name of the function in `rules/tips.py`."""
    return _table("tips", Tip)


def terms() -> tuple[Term, ...]:
    """The glossary: Dutch term, English key, one line of meaning, step in which it is introduced."""
    return _table("glossary", Term)


def prompts() -> tuple[Prompt, ...]:
    """Words of form fields, one row per field of the model; `text/prompts.py` looks them up."""
    return _table("prompts", Prompt)


def step_rows() -> tuple[StepRow, ...]:
    """What each of the eight steps is about; `text/steps.py` joins it to the names of the parts."""
    return _table("steps", StepRow)


@cache
def lexicon() -> dict[str, EmotionWord]:
    """Emotion word -> its score from -5 to +5; 41 words, from pleasant to unpleasant."""
    return {one.word: one for one in _table("emotions", EmotionWord)}


def phase_models() -> tuple[PhaseModel, ...]:
    """The phase models, the nine phases of the kit first."""
    return _table("phase_models", PhaseModel)


@cache
def phase_model(id: str) -> tuple[Phase, ...]:
    """The phases of one model, in order. Raises `NotFound("phase_model")`."""
    found = tuple(Phase(**_phase(row)) for row in _read("phases") if row["model"] == id)
    if not found:
        raise NotFound("phase_model", name=id, known=[one.id for one in phase_models()])
    return found


def crosswalk() -> tuple[CrosswalkRow, ...]:
    """Which phase of each model goes with each of the nine; an empty code means: the model says nothing here."""
    return _table("crosswalk", CrosswalkRow)


@cache
def _table(name: str, row: type[Row]) -> tuple[Row, ...]:
    return tuple(row.model_validate(fields) for fields in _read(name))


def _read(name: str) -> list[dict[str, str]]:
    text = (files("workshop_lib.text") / "catalogue" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _phase(row: dict[str, str]) -> dict[str, str]:
    fields = {key: value for key, value in row.items() if key != "model"}
    return {**fields, "id": row["code"].lower()}
