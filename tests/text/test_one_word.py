"""One word for one thing: what the glossary calls a touchpoint is called a touchpoint everywhere."""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.store.places import KIT
from workshop_lib.text.labels import GLOSSARY

TEXT = KIT / "workshop_lib" / "text"
LESSONS = KIT / "lessons"
Words = tuple[str, str]
"""Where it stands, and what a trainee reads there."""

LOSERS = {
    r"contact(punt|moment)|raakpunt|touch[ -]point": "touchpoint",
    r"moment(en)? van (de )?waarheid": "key moment of truth",
    r"customer[ -]journey(?![ -]map)": "klantreis",
    r"(customer[ -])?journey[ -]map": "klantreiskaart",
    r"pain[ -]?point": "pijnpunt",
    r"moments? of delight|geluksmomentje|piekmoment": "geluksmoment",
    r"emotielijn|emotion curve|belevingscurve": "emotiecurve",
    r"peak[ -]end|piek-einderegel": "piek-eindregel",
    r"call to action|calltoaction": "call-to-action",
    r"drop[ -]off": "afhaakmoment",
    r"funnel": "trechter",
    r"baseline": "nulmeting",
    r"guardrail": "bewakingsgetal",
    r"decision rule": "besluitregel",
    r"evidence (log|table)|bewijslijst": "bewijstabel",
}
"""Words that lost, as a pattern, and the term of the glossary that won."""
HOUSE = {r"opgaven?": "oefening", r"controlevraag|kennisvraag": "quizvraag", r"eindexamen|eindtest": "eindtoets"}
"""Words about practising that lost. An "opdracht" is what you make for your own journey, never an exercise."""
JUDGED = re.compile(r"(?<!de )(?<!veelgemaakte )\bfout(e|en|ief)?\b", re.IGNORECASE)
"""A trainee is "nog niet" there; "de fout" is the error of a figure; "veelgemaakte fout" is a name."""
CODE = re.compile(r"`[^`]*`|\{[^}]*\}|https?://\S+|\(\*[^)]*\*\)")
"""Code, blanks and links, and the English name that a lesson gives once, in brackets and italics."""
SILENT = {"source", "english", "field", "rule", "code", "table_name"}
"""Keys and columns with names of works, which keep their own words, with English, and with names in code."""


FOREIGN = {"sheet_words.py", "table_words.py", "ojf.py"}
"""Heads and keys of other people's files and formats: they keep the words of those files."""


def words() -> Iterator[Words]:
    """All that a trainee can read in words and lessons, without code, links and names of works."""
    readers = {".py": _python, ".csv": _table, ".toml": _exercises}
    for path in sorted(path for path in TEXT.rglob("*") if path.suffix in readers and path.name not in FOREIGN):
        for line, text in readers[path.suffix](path):
            yield f"{path.relative_to(KIT).as_posix()}:{line}", CODE.sub("", text)
    for path in sorted(LESSONS.glob("*.py")):
        for line, text in _lesson(path):
            yield f"{path.relative_to(KIT).as_posix()}:{line}", CODE.sub("", text)


def _python(path: Path) -> Iterator[Words]:
    """Strings that are no docstring, and no key of a table of words."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    silent = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    silent |= {id(key) for node in nodes if isinstance(node, ast.Dict) for key in node.keys}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield str(node.lineno), node.value


def _table(path: Path) -> Iterator[Words]:
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            yield from ((str(number), cell) for key, cell in row.items() if key not in SILENT)


def _exercises(path: Path) -> Iterator[Words]:
    yield from _leaves(tomllib.loads(path.read_text("utf-8")), "")


def _leaves(value: Any, where: str) -> Iterator[Words]:
    if isinstance(value, dict):
        here = str(value.get("number", where))
        for key, part in value.items():
            yield from () if key in SILENT else _leaves(part, f"{here} {key}".strip() if key != "exercise" else here)
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part, where)
    elif isinstance(value, str):
        yield where, value


def _lesson(path: Path) -> Iterator[Words]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.startswith("#") and not line.startswith("# %%") and "Bron" not in line:
            yield str(number), line


FOUND = tuple(words())


def hits(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands, with the text around it."""
    found = ((where, text, pattern.search(text)) for where, text in FOUND)
    return [f"{where}: {text[max(0, hit.start() - 30) : hit.end() + 30]}" for where, text, hit in found if hit]


@pytest.mark.parametrize("loser", LOSERS)
def test_the_other_word_is_not_used(loser: str) -> None:
    """A trainee meets one word for one thing."""
    assert hits(re.compile(rf"\b({loser})", re.IGNORECASE)) == []


@pytest.mark.parametrize("loser", HOUSE)
def test_practising_has_one_word_for_one_thing(loser: str) -> None:
    """A numbered exercise is an "oefening" everywhere; the word that won is really used."""
    assert hits(re.compile(rf"\b({loser})\b", re.IGNORECASE)) == []
    assert hits(re.compile(rf"\b{HOUSE[loser]}", re.IGNORECASE))


def test_numbered_exercise_is_not_called_an_assignment() -> None:
    """An "opdracht" has a letter at most; what has a number is an "oefening"."""
    assert hits(re.compile(r"\bopdracht(en)? (\d|\{n)", re.IGNORECASE)) == []


@pytest.mark.parametrize("winner", sorted(set(LOSERS.values())))
def test_the_word_that_won_is_in_the_glossary(winner: str) -> None:
    """The glossary decides, not this list."""
    assert winner in {term.term for term in GLOSSARY}


def test_a_trainee_is_never_told_to_be_wrong() -> None:
    """What is not right yet is "nog niet" right."""
    assert hits(JUDGED) == []


def test_nobody_shouts() -> None:
    """No exclamation marks in what a trainee reads."""
    assert hits(re.compile("!")) == []


def test_all_kinds_of_text_are_read() -> None:
    """Words, tables, exercises and lessons are all among what is checked."""
    places = " ".join(where for where, _ in FOUND)
    assert all(part in places for part in ("text/errors.py", "tips.csv", "exercises/05.toml", "lessons/05_"))
    assert len(FOUND) > 2_000
