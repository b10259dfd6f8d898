"""Every known mistake has its Dutch sentence."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from functools import cache

import pytest

from workshop_lib import errors
from workshop_lib.errors import Conflict, NotFound, Unsuitable, WorkshopError
from workshop_lib.store.places import KIT
from workshop_lib.text.errors import SENTENCES, explain

KINDS = {kind.__name__ for kind in WorkshopError.__subclasses__()}
CODE = KIT / "workshop_lib"


Mistake = tuple[str, set[str] | None, str]


@cache
def raised() -> tuple[Mistake, ...]:
    """Class and code, names of the facts (None when they come from a mapping), and where it stands."""
    return tuple(_raised())


def _raised() -> Iterator[Mistake]:
    for path in sorted(CODE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        helpers = dict(_helpers(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from _mistakes(node, helpers, f"{path.relative_to(KIT).as_posix()}:{node.lineno}")


def _helpers(tree: ast.Module) -> Iterator[tuple[str, tuple[str, int]]]:
    """Functions that raise the code they are given: their name, the class, and which argument is the code."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        names = [argument.arg for argument in function.args.args]
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            code = _name(call.args[0]) if call.args else ""
            if _name(call.func) in KINDS and code in names:
                yield function.name, (_name(call.func), names.index(code))


def _mistakes(node: ast.Call, helpers: dict[str, tuple[str, int]], where: str) -> Iterator[Mistake]:
    name = _name(node.func)
    kind, place = helpers.get(name, (name, 0))
    if kind not in KINDS or len(node.args) <= place:
        return
    names = {word.arg for word in node.keywords if word.arg}
    facts = None if any(word.arg is None for word in node.keywords) else names
    for leaf in ast.walk(node.args[place]):
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
            yield f"{kind}.{leaf.value}", facts, where


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_codes_are_seen_through_helpers() -> None:
    """A tip demands its conditions by a function; the codes of those are found too, with their facts."""
    found = {key: facts for key, facts, where in raised() if where.startswith("workshop_lib/rules/tips.py")}
    assert found["Unsuitable.no_such_place"] == {"place", "last"}
    assert len([key for key in found if key.startswith("Unsuitable.")]) >= 14


def test_every_raised_code_has_a_sentence() -> None:
    """Whoever adds a mistake adds its sentence to text/errors.py."""
    assert sorted({f"{key} ({where})" for key, _, where in raised() if key not in SENTENCES}) == []


def test_every_blank_is_filled() -> None:
    """A sentence asks only for facts that every place that raises it gives."""
    unfilled = {
        f"{key} lacks {sorted(blanks(SENTENCES[key]) - facts)} ({where})"
        for key, facts, where in raised()
        if facts is not None and blanks(SENTENCES.get(key, "")) - facts
    }
    assert sorted(unfilled) == []


def test_every_sentence_belongs_to_a_class() -> None:
    """The first half of a key is a class of errors.py."""
    assert {key.partition(".")[0] for key in SENTENCES} <= {name for name in KINDS if hasattr(errors, name)}


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_sentences_keep_to_the_house(key: str) -> None:
    """Sentences are short, calm and end well."""
    sentence = SENTENCES[key]
    assert "!" not in sentence and sentence.endswith((".", "?", ": {cause}"))
    parts = sentence.replace("? ", ". ").split(". ")
    assert max(len(part.split()) for part in parts) < 20


def test_facts_are_written_the_dutch_way() -> None:
    """Lists, numbers, parts and times read as Dutch."""

    cases = ("kijkraam", "rijnveen", "waterlinge")
    assert "kijkraam, rijnveen en waterlinge" in explain(NotFound("case_far", name="x", known=cases))
    told = explain(Conflict("part", part="journey", when="2026-03-02T09:01:00+01:00"))
    assert "klantreiskaart" in told and "2 maart 2026, 09:01 uur" in told


def test_a_long_list_is_cut_short() -> None:
    """Nobody reads thirty names."""
    told = explain(NotFound("touchpoint", name="x", known=[f"A{number:02d}" for number in range(30)]))
    assert "A11 en nog 18" in told and "A12" not in told


def test_a_missing_fact_leaves_no_hole() -> None:
    """An error without facts still gives a sentence."""
    assert explain(NotFound("case")).startswith("Casus … ken ik niet.")


def test_an_unknown_code_still_gives_a_sentence() -> None:
    """Words fail nobody: a code without a sentence is named in a general one."""
    assert "zonnevlek" in explain(Unsuitable("zonnevlek"))


def test_braces_in_a_fact_are_only_text() -> None:
    """What a trainee typed is never read as a blank."""
    assert "{near}" in explain(NotFound("case", name="{near}"))
