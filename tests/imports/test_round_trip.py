"""Out and in again: what a format keeps comes back, what it changes comes back changed, what it loses is gone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from work_makers import works

from workshop_lib.exports.kinds import convert
from workshop_lib.exports.tables import persona_labels
from workshop_lib.imports.cjml import from_cjml
from workshop_lib.imports.csvfile import from_csv
from workshop_lib.imports.jsonfile import from_json
from workshop_lib.imports.mermaid import from_mermaid
from workshop_lib.imports.ojf import from_ojf
from workshop_lib.imports.readers import Reader
from workshop_lib.imports.workbook import from_xlsx
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import Aspect, view
from workshop_lib.rules.conversion import cleaned, from_five, to_five
from workshop_lib.rules.fates import PROFILES, Fate
from workshop_lib.store.library import case_names, load_case

Expected = Callable[[Work], tuple[Any, ...]]
READERS: dict[str, Reader] = {
    "json": from_json, "xlsx": from_xlsx, "csv": from_csv, "mermaid": from_mermaid, "cjml": from_cjml, "ojf": from_ojf,
}  # fmt: skip


def one_line(text: str) -> str:
    return " ".join(re.split(r"[\t\n ]+", text)).strip()


def folded(value: Any) -> Any:
    """Texts of lists on one line each with single spaces, without the empty ones; nothing that is empty stays."""
    if isinstance(value, dict):
        made = {name: folded(one) for name, one in value.items()}
        return {name: one for name, one in made.items() if one not in ((), {}, "", None)}
    if isinstance(value, tuple | list):
        items = [" ".join(one.split()) if isinstance(one, str) else folded(one) for one in value]
        return tuple(one.strip() if isinstance(one, str) else one for one in items if one not in ("", {}))
    return value


def plain(items: tuple[Any, ...]) -> Any:
    return folded(tuple(one.model_dump() if hasattr(one, "model_dump") else one for one in _deep(items)))


def _deep(items: tuple[Any, ...]) -> list[Any]:
    return [
        tuple(part.model_dump() if hasattr(part, "model_dump") else _deep_part(part) for part in one)
        if isinstance(one, tuple) else one
        for one in items
    ]  # fmt: skip


def _deep_part(part: Any) -> Any:
    if not isinstance(part, tuple):
        return part
    return tuple(one.model_dump() if hasattr(one, "model_dump") else one for one in part)


def used_phases(work: Work) -> tuple[Any, ...]:
    names = {phase.id: phase.name or phase.id for phase in work.journey.phases}
    return tuple(dict.fromkeys(names[one.phase] for one in work.journey.touchpoints if one.phase))


def named_phases(work: Work) -> tuple[Any, ...]:
    """Two phases of the same name are told apart by their code in a table."""
    from workshop_lib.text.sheets import labels

    names = labels((phase.id, phase.name) for phase in work.journey.phases)
    return tuple(dict.fromkeys(names[one.phase] for one in work.journey.touchpoints if one.phase))


def marked(aspect: Aspect) -> Expected:
    def expect(work: Work) -> tuple[Any, ...]:
        return tuple((*item[:-1], from_five(to_five(item[-1]))) for item in view(aspect, work))

    return expect


def neutral(work: Work) -> tuple[Any, ...]:
    known = dict(view(Aspect.SHARED_SCORES, work))
    return tuple((place, from_five(to_five(known.get(place, 0.0)))) for place in range(len(work.journey.touchpoints)))


def by_name(aspect: Aspect) -> Expected:
    def expect(work: Work) -> tuple[Any, ...]:
        people = {"": "", **persona_labels(work, work.journey)}
        return tuple(sorted((place, people[id], value) for place, id, value in view(aspect, work)))

    return expect


def scored(work: Work) -> tuple[Any, ...]:
    people = persona_labels(work, work.journey)
    felt = {e.persona for one in work.journey.touchpoints for e in one.emotions if e.word or e.score is not None}
    return tuple(sorted(people[id] for id in felt if id))


def same(aspect: Aspect) -> Expected:
    return lambda work: view(aspect, work)


def nothing(work: Work) -> tuple[Any, ...]:
    return ()


CHANGES: dict[tuple[str, Aspect], Expected] = {
    ("csv", Aspect.PHASES): named_phases,
    ("csv", Aspect.TOUCHPOINTS): lambda work: tuple(name for _, name in view(Aspect.TOUCHPOINTS, work)),
    ("csv", Aspect.IDS): lambda work: tuple(one.id for one in work.journey.touchpoints),
    ("csv", Aspect.PERSONAS): scored,
    ("csv", Aspect.PERSONA_SCORES): by_name(Aspect.PERSONA_SCORES),
    ("csv", Aspect.WORDS): by_name(Aspect.WORDS),
    ("mermaid", Aspect.TITLE): lambda work: tuple(one_line(one) for one in view(Aspect.TITLE, work)),
    ("mermaid", Aspect.PHASES): lambda work: tuple(dict.fromkeys(one_line(one) for one in used_phases(work))),
    ("mermaid", Aspect.TOUCHPOINTS): lambda work: tuple(
        (one_line(phase), one_line(name)) for phase, name in view(Aspect.TOUCHPOINTS, work)
    ),
    ("mermaid", Aspect.SHARED_SCORES): neutral,
    ("mermaid", Aspect.PERSONA_SCORES): nothing,
    ("mermaid", Aspect.PERSONAS): nothing,
    ("cjml", Aspect.SHARED_SCORES): marked(Aspect.SHARED_SCORES),
    ("cjml", Aspect.PERSONA_SCORES): marked(Aspect.PERSONA_SCORES),
    ("cjml", Aspect.PERSONAS): same(Aspect.PERSONAS),
    ("cjml", Aspect.ORGANISATION): lambda work: tuple(
        one for one in view(Aspect.ORGANISATION, work) if one[0] == "name"
    ),
    ("ojf", Aspect.MOMENTS): lambda work: tuple((place, (True, "")) for place, _ in view(Aspect.MOMENTS, work)),
    ("ojf", Aspect.CHANNEL): same(Aspect.CHANNEL),
    ("ojf", Aspect.OWNERS): same(Aspect.OWNERS),
    ("ojf", Aspect.PERSONA_SCORES): nothing,
    ("ojf", Aspect.PERSONAS): nothing,
    ("ojf", Aspect.WORDS): lambda work: tuple(one for one in view(Aspect.WORDS, work) if not one[1]),
    ("xlsx", Aspect.PERSONA_CARDS): same(Aspect.PERSONA_CARDS),
    ("xlsx", Aspect.ORGANISATION): same(Aspect.ORGANISATION),
    ("xlsx", Aspect.SCOPE): same(Aspect.SCOPE),
    ("xlsx", Aspect.ROADMAP): lambda work: tuple(
        (name, tuple(sorted(value, key=str)) if name == "slots" else value)
        for name, value in view(Aspect.ROADMAP, work)
    ),
    ("xlsx", Aspect.FUTURE): lambda work: tuple((one.id, one.name, one.doing.text) for one in work.future.touchpoints),
    ("xlsx", Aspect.MEASURED): lambda work: tuple(
        one for one in view(Aspect.MEASURED, work) if one[0] in ("touchpoints", "source")
    ),
}
"""What a change looks like when it comes back."""


def found(kind: str, aspect: Aspect, back: Work) -> tuple[Any, ...]:
    """What came back, in the terms of CHANGES."""
    names = {"": "", **{one.id: one.name for one in back.personas}}
    if kind == "csv" and aspect in (Aspect.PERSONA_SCORES, Aspect.WORDS):
        return tuple(sorted((place, names[id], value) for place, id, value in view(aspect, back)))
    if kind == "csv" and aspect is Aspect.PERSONAS:
        return tuple(sorted(names[id] for id, _ in view(aspect, back)))
    if (kind, aspect) in (("csv", Aspect.IDS), ("csv", Aspect.TOUCHPOINTS), ("xlsx", Aspect.FUTURE),
                          ("xlsx", Aspect.ROADMAP)):  # fmt: skip
        return CHANGES[kind, aspect](back)
    return view(aspect, back)


def assert_as_promised(kind: str, work: Work) -> None:
    """Every aspect comes back as the profile of the format says."""
    made = convert(work, kind)
    back = READERS[kind](made.data, f"x.{kind}").work
    start = work if kind == "json" else cleaned(work)[0]
    for aspect in Aspect:
        fate, _ = PROFILES[kind].fate(aspect)
        if (kind, aspect) in CHANGES:
            assert plain(found(kind, aspect, back)) == plain(CHANGES[kind, aspect](start)), aspect
        elif fate is Fate.KEPT:
            assert view(aspect, back) == view(aspect, start), aspect
        elif aspect is not Aspect.IDS:  # codes of our own are made anew
            assert view(aspect, back) == (), aspect


def test_every_readable_format_is_tried() -> None:
    """A format that says it can be read back is in this test, with every change that it announces."""
    assert {name for name, profile in PROFILES.items() if profile.reads_back} == set(READERS)
    announced = {(name, aspect) for name in READERS for aspect in PROFILES[name].changed}
    assert announced <= set(CHANGES)


@pytest.mark.parametrize("kind", sorted(READERS))
@settings(max_examples=5, suppress_health_check=list(HealthCheck))
@given(work=works())
def test_random_works_come_back_as_promised(kind: str, work: Work) -> None:
    """Awkward texts, empty fields, several personas: exactly the documented losses, nothing more and nothing less."""
    assert_as_promised(kind, work)


@pytest.mark.heavy
@pytest.mark.parametrize("kind", sorted(READERS))
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(work=works())
def test_many_random_works_come_back_as_promised(kind: str, work: Work) -> None:
    """The same for many more of them."""
    assert_as_promised(kind, work)


@pytest.mark.parametrize("kind", sorted(READERS))
@pytest.mark.parametrize("case", case_names())
def test_the_cases_come_back_as_promised(kind: str, case: str) -> None:
    """A complete work goes out and in."""
    assert_as_promised(kind, load_case(case).work)


@pytest.mark.parametrize("kind", ["mermaid", "ojf"])
def test_a_chosen_persona_comes_back(kind: str) -> None:
    """A format for one person takes the persona that was asked for, with her name."""
    from workshop_lib.exports.wish import Wish

    work = load_case("rijnveen").work
    back = READERS[kind](convert(work, kind, Wish("youssef")).data, "x").work
    assert [one.name for one in back.personas] == ["Youssef"]
    assert len(view(Aspect.PERSONA_SCORES, back)) >= 12 and view(Aspect.SHARED_SCORES, back) == ()


@pytest.mark.parametrize("kind", sorted(READERS))
def test_the_same_work_gives_the_same_bytes(kind: str) -> None:
    """Nothing in a file tells when or where it was made."""
    work = load_case("kijkraam").work
    assert convert(work, kind).data == convert(work, kind).data
