"""Every enum has a label, every field has a prompt, every part has a name, every step its page."""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
from enum import StrEnum
from importlib.resources import files
from types import ModuleType

import pytest

import workshop_lib.model
import workshop_lib.rules
from workshop_lib.model.base import Model
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import Aspect
from workshop_lib.rules.completeness import STEPS as NOUNS
from workshop_lib.rules.fates import Fate
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import catalogue
from workshop_lib.text.export_words import ASPECTS
from workshop_lib.text.labels import GLOSSARY, PARTS, label, part
from workshop_lib.text.prompts import EMPTY, prompt
from workshop_lib.text.steps import STEPS, step

ENGLISH = re.compile(r"\b(the|and|of the|your|with|please|customer|goal|owner|source)\b")
NOT_TYPED = {"measured", "answers"}
TYPED = ("action", "evidence", "journey", "kpi", "organisation", "persona", "roadmap", "scope", "work")


def modules(package: ModuleType) -> list[ModuleType]:
    """All modules of a package, its folders included."""
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [importlib.import_module(one.name) for one in found]


ENUMS = {
    kind
    for package in (workshop_lib.model, workshop_lib.rules)
    for module in modules(package)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind not in {StrEnum, Aspect, Fate}
}
"""What formats keep and lose is told in whole sentences, by `text/export_words.py`."""
FIELDS = [
    (kind, field)
    for name in TYPED
    for module in [importlib.import_module(f"workshop_lib.model.{name}")]
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Model) and kind.__module__ == module.__name__
    for field in kind.model_fields
    if (kind, field) not in {(Work, name) for name in NOT_TYPED}
]


def test_every_aspect_of_a_work_has_its_words() -> None:
    """A conversion can name whatever it keeps or loses."""
    assert set(ASPECTS) == set(Aspect)


@pytest.mark.parametrize("kind", sorted(ENUMS, key=lambda kind: kind.__qualname__))
def test_every_member_has_a_label(kind: type[StrEnum]) -> None:
    """No enum of model or rules shows its English value, and no two members share a label."""
    labels = [label(member) for member in kind]
    assert all(labels) and len(set(labels)) == len(labels)


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_field_has_words(kind: type[Model], field: str) -> None:
    """Label, help line and example exist, in Dutch and in style."""
    words = prompt(kind, field)
    assert words.label and words.help[-1] in ".?" and len(words.help.split()) < 20
    assert words.label[0].islower() or words.label.split()[0].isupper() or words.label.startswith("KPI")
    assert words.example or kind is Work
    for text in (words.label, words.help, words.example):
        assert "!" not in text and not re.search(r"\bfout", text) and not ENGLISH.search(text)


def test_no_example_is_taken_from_a_case() -> None:
    """Whoever draws the journey of a municipality is not shown the garden centre of another team."""
    cases = [load_case(name).work for name in case_names()]
    taken = {one.name for case in cases for one in case.personas}
    taken |= {one.name for case in cases for one in case.journey.touchpoints}
    taken |= {value for case in cases for value in case.organisation.model_dump().values() if isinstance(value, str)}
    lines = (files("workshop_lib.text") / "catalogue" / "prompts.csv").read_text(encoding="utf-8").splitlines()
    shown = {(row["model"], row["field"]): row["example"] for row in csv.DictReader(lines) if row["model"] != "Work"}
    general = {"as-is", "macro", ""}
    assert {key: text for key, text in shown.items() if text in taken - general} == {}
    about = re.compile(r"inkop|\bplant(en)?\b|tuincent|\bkar|dakkapel|hypothe|\bbril", re.IGNORECASE)
    assert {key: text for key, text in shown.items() if about.search(text)} == {}


def test_no_prompt_without_a_field() -> None:
    """A row for a field that is gone is dead text."""
    assert {(one.model, one.field) for one in catalogue.prompts()} == {(kind.__name__, field) for kind, field in FIELDS}


def test_the_parts_are_the_nouns() -> None:
    """Eight parts, numbered, in the order of the rules."""
    assert [one.noun for one in PARTS] == list(NOUNS)
    assert [one.number for one in PARTS] == list(range(1, 9))
    assert all(one.question.endswith("?") for one in PARTS)
    assert part("journey").number == 5


def test_empty_parts_say_how_to_begin() -> None:
    """Each noun has an empty state of two short sentences."""
    assert set(NOUNS) <= set(EMPTY)
    for text in EMPTY.values():
        assert text.startswith("Nog geen") and "!" not in text
        assert all(len(sentence.split()) < 20 for sentence in text.split(". "))


def test_the_steps() -> None:
    """Eight steps of together 580 minutes, each with goals and mistakes."""
    assert sum(one.about.minutes for one in STEPS) == 580
    assert [one.about.number for one in STEPS] == [one.number for one in STEPS]
    assert STEPS[0].heading == "Stap 1. Eerste configuratie"
    assert step("kpis").number == 8
    for one in STEPS:
        assert len(one.goals) == 4 and len(one.about.mistakes) >= 6
        assert all(len(goal.split()) < 20 and goal.startswith("Je kunt ") for goal in one.goals)


def test_the_glossary() -> None:
    """Ten terms a step; no term twice."""
    assert [len([one for one in GLOSSARY if one.step == number]) for number in range(1, 9)] == [10] * 8
    assert len({one.term for one in GLOSSARY}) == 80
    assert all(one.english and one.meaning for one in GLOSSARY)
