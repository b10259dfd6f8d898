"""A finding in Dutch: what was found, and what to do now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace

from workshop_lib.model.action import Action
from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Claim, Source
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.organisation import Assumption, Organisation
from workshop_lib.model.persona import Persona
from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.model.scope import Constraint, Goal, Scope
from workshop_lib.rules.finding import Finding, Level
from workshop_lib.text.nameless import nameless
from workshop_lib.text.numbers import day, euro, number, percent, signed
from workshop_lib.text.prompts import prompt
from workshop_lib.text.rows import Prompt
from workshop_lib.text.sayings.conflicts import CONFLICTS
from workshop_lib.text.sayings.gaps import GAPS
from workshop_lib.text.sayings.planning import PLANNING
from workshop_lib.text.sayings.saying import Saying

SAYINGS: dict[str, Saying] = {**GAPS, **CONFLICTS, **PLANNING}
LONGEST = 60
"""Letters of a trainee's own text inside a sentence; the rest becomes an ellipsis."""

APART = 3
"""Up to so many findings of one code are told one by one."""

_KINDS: dict[str, type[Model]] = {
    "organisation": Organisation,
    "assumption": Assumption,
    "source": Source,
    "claim": Claim,
    "scope": Scope,
    "goal": Goal,
    "constraint": Constraint,
    "persona": Persona,
    "touchpoint": Touchpoint,
    "action": Action,
    "roadmap": Roadmap,
    "initiative": Initiative,
    "kpi": Kpi,
}


def say(finding: Finding) -> str:
    """What was found, in one or two short sentences. Raises `KeyError` for a code without words."""
    saying = _saying(finding)
    return _fill(saying.praise if finding.level is Level.GOOD else saying.found, finding) + _also(finding)


def advise(finding: Finding) -> str:
    """What to do now; empty when it is already right."""
    return "" if finding.level is Level.GOOD else _fill(_saying(finding).advice, finding)


def advise_apart(finding: Finding) -> str:
    """As `advise`, for a place where the field itself is out of sight: there its label comes first."""
    plain = finding.level is not Level.GOOD and finding.code not in SAYINGS
    return f"Vul in: {_label(finding)}. {advise(finding)}" if plain else advise(finding)


def gather(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, but more than three of one code become one: the first, which knows how many more there are.
    More than three plain fields that are filled in become one list.

    For a list that people read; forms that mark fields keep using every finding with its own place.
    """
    groups: dict[tuple[str, Level], list[Finding]] = {}
    for one in findings:
        plain = one.level is Level.GOOD and one.code not in SAYINGS
        groups.setdefault(("" if plain else one.code, one.level), []).append(one)
    return tuple(one for group in groups.values() for one in _together(group))


def _together(group: list[Finding]) -> list[Finding]:
    if len(group) <= APART:
        return group
    first, second = group[0], group[1]
    if first.code != second.code:
        labels = ", ".join(dict.fromkeys(_label(one) for one in group))
        return [replace(first, facts={"labels": labels, "group": len(group)})]
    more = {"group": len(group), "others": len(group) - 1, "like": _like(second)}
    return [replace(first, facts={**first.facts, **more})]


def _like(finding: Finding) -> object:
    name = finding.facts.get("name", "")
    return "" if nameless(finding.code.partition(".")[0], str(name)) else name


def _also(finding: Finding) -> str:
    if "others" not in finding.facts:
        return ""
    like = f", zoals bij “{_short(str(finding.facts['like']))}”" if finding.facts["like"] else ""
    return f" Dit speelt nog {finding.facts['others']} keer{like}."


def _saying(finding: Finding) -> Saying:
    return SAYINGS.get(finding.code) or _from_form(finding)


def _from_form(finding: Finding) -> Saying:
    """A plain field says what its form says: the label is filled in or not yet, the help line tells how."""
    words = _prompt(finding)
    advice = f"{words.help} Bijvoorbeeld: “{words.example.rstrip('.')}”."
    if "labels" in finding.facts:
        return Saying("", "", "Ingevuld: {labels}.")
    if "name" not in finding.facts:
        return Saying(f"Nog niet ingevuld: {words.label}.", advice, f"Ingevuld: {words.label}.")
    return Saying(f"Nog niet ingevuld bij “{{name}}”: {words.label}.", advice, f"Overal ingevuld: {words.label}.")


def _prompt(finding: Finding) -> Prompt:
    kind, _, field = finding.code.partition(".")
    return prompt(_KINDS[kind], field)


def _label(finding: Finding) -> str:
    return _prompt(finding).label


def _fill(template: str, finding: Finding) -> str:
    facts = {key: _words(key, value) for key, value in finding.facts.items()}
    unnamed = nameless(finding.code.partition(".")[0], str(finding.facts.get("name", "")))
    facts |= {"name": unnamed} if unnamed else {}
    text = _plainly(template.format_map(facts), unnamed)
    return text[:1].upper() + text[1:]


_WRITERS: dict[str, Callable[[float], str]] = {
    "score": signed,
    "usual": signed,
    "low": signed,
    "high": signed,
    "cost": euro,
    "budget": euro,
    "total": percent,
    "share": percent,
}


def _words(key: str, value: object) -> str:
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, (int, float)):
        return _WRITERS.get(key, number)(value)
    return "…" if value is None else str(value) if key == "labels" else _short(str(value))


def _plainly(text: str, unnamed: str) -> str:
    """Words for what has no name are no quotation, and repeat no noun: "De bewering 2 heeft nog geen bron"."""
    if not unnamed:
        return text
    noun = unnamed.partition(" ")[0]
    return text.replace(f"“{unnamed}”", unnamed).replace(f"{noun} {unnamed}", unnamed)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
