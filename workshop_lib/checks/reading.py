"""What a trainee gave, in whatever shape, as one canonical value per kind that can be compared and kept in JSON.

Letters: choices and things to place are called a, b, c … in the order of the exercise. Canonical values:
CHOICE "b"; SEVERAL ["a", "c"]; SORT and MATCH {"a": text of the option}; ORDER ["b", "a"]; NUMBER 2.5;
NUMBERS, FILL and DATA {name: number or text of the option}; MARK as SEVERAL; TEXT the text; OPEN [2, 1, 3, 2].
"""

from __future__ import annotations

import math
import re
import string
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from numbers import Real
from typing import Any

from workshop_lib.checks.frames import unpack
from workshop_lib.text import numbers
from workshop_lib.text.exercises.rows import Exercise, Field, Kind

LETTERS = string.ascii_lowercase
_LONGEST = 4_000
_WORD = 300
_MOST = 100


class Unreadable(ValueError):
    """This cannot be an answer to this kind of exercise. `part` is the field that cannot be read, where it is one."""

    def __init__(self, part: Field | None = None) -> None:
        super().__init__(part.name if part else "")
        self.part = part


def read(exercise: Exercise, raw: Any) -> Any:
    """The canonical value; None when nothing was filled in. Raises Unreadable."""
    try:
        given = _cut(unpack(raw))
        made = None if _empty(given) else _READERS[exercise.kind](exercise, given)
        return None if made in ({}, []) else made  # nothing of what was given belongs to this exercise
    except Unreadable:
        raise
    except Exception as problem:  # whatever a strange object does when it is looked at, it is not an answer
        raise Unreadable from problem


def plain(text: object) -> str:
    """Words without case, accents and punctuation, so that "Call-to-action" equals "call to action"."""
    bare = unicodedata.normalize("NFKD", str(text)[:_LONGEST]).casefold()
    return " ".join("".join(one if one.isalnum() else " " for one in bare if not unicodedata.combining(one)).split())


def read_number(raw: Any) -> float:
    """A number, or what somebody typed as one (see `text/numbers.py`). Raises Unreadable."""
    if isinstance(raw, Real) and not isinstance(raw, bool):
        return _finite(float(raw))
    if not isinstance(raw, str):
        raise Unreadable
    try:
        return numbers.read_number(raw)
    except ValueError as problem:
        raise Unreadable from problem


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise Unreadable
    return value


def _cut(raw: Any) -> Any:
    """Long things become short and strange things recognisable, before anybody looks at them closer."""
    if raw is None or raw is ...:  # "antwoord = ..." is a starter that nobody filled in
        return None
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str):
        return raw[:_LONGEST].strip()
    if isinstance(raw, Real):
        return raw
    if isinstance(raw, set | frozenset):
        return sorted((one for one in raw if isinstance(one, str)), key=str) if len(raw) <= _MOST else "…"
    if isinstance(raw, Mapping | list | tuple) and len(raw) <= _MOST:
        return raw
    raise Unreadable


def _empty(given: Any) -> bool:
    if isinstance(given, float) and math.isnan(given):
        return True
    if isinstance(given, Mapping):
        return all(_blank(one) for one in given.values())
    if isinstance(given, list | tuple):
        return all(_blank(one) for one in given)
    return _blank(given)


def _blank(one: Any) -> bool:
    return one is None or one is ... or (isinstance(one, str) and not one.strip())


def _word(raw: Any) -> str:
    """One short text of a thing that can be one; otherwise Unreadable."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise Unreadable
    return plain(str(raw)[:_WORD])


def _place(word: str, texts: Sequence[str]) -> int | None:
    """Which of the texts is meant: by its whole text, by its letter, or by the way it begins when only one does."""
    known = [plain(text) for text in texts]
    if word in known:
        return known.index(word)
    if len(word) == 1 and word in LETTERS[: len(known)]:
        return LETTERS.index(word)
    begins = [index for index, text in enumerate(known) if len(word) > 1 and text.startswith(word)]
    return begins[0] if len(begins) == 1 else None


def _find(raw: Any, texts: Sequence[str]) -> int:
    found = _place(_word(raw), texts)
    if found is None:
        raise Unreadable
    return found


def _many(raw: Any, texts: Sequence[str]) -> list[int]:
    """A list of choices, also typed as one text: "b, d", "b en d" or "bd"."""
    if isinstance(raw, str):
        whole = _place(plain(raw), texts)
        if whole is not None:
            return [whole]
        pieces = [one for one in re.split(r"[,;>\n|]+|\s+en\s+|\s+", raw) if one.strip()]
        if len(pieces) == 1 and set(plain(raw)) <= set(LETTERS[: len(texts)]):
            pieces = list(plain(raw))
        raw = pieces
    if not isinstance(raw, list | tuple) or len(raw) > _MOST:
        raise Unreadable
    return [_find(one, texts) for one in raw if not _blank(one)]


def _choice(exercise: Exercise, raw: Any) -> str:
    one = raw[0] if isinstance(raw, list | tuple) and len(raw) == 1 else raw
    return LETTERS[_find(one, exercise.choices)]


def _several(exercise: Exercise, raw: Any) -> list[str]:
    return [LETTERS[index] for index in sorted(set(_many(raw, exercise.choices)))]


def _order(exercise: Exercise, raw: Any) -> list[str]:
    found = _many(raw, exercise.items)
    if len(set(found)) != len(found):
        raise Unreadable
    return [LETTERS[index] for index in found]


def _placed(exercise: Exercise, raw: Any) -> dict[str, str]:
    """{"a": "touchpoint"}, {"touchpoint": ["a"]}, a list in the order of the items, or "a: touchpoint; b: kanaal"."""
    if isinstance(raw, str):
        raw = dict(re.split(r"[:=]", one, maxsplit=1) for one in re.split(r"[;\n]", raw) if one.strip())
    if isinstance(raw, list | tuple):
        if len(raw) != len(exercise.items):
            raise Unreadable
        raw = dict(zip(LETTERS, raw, strict=False))
    if not isinstance(raw, Mapping) or not raw:
        raise Unreadable
    pairs = [pair for key, value in raw.items() if not _blank(value) for pair in _pairs(exercise, key, value)]
    return {LETTERS[item]: exercise.choices[option] for item, option in sorted(pairs)}


def _pairs(exercise: Exercise, key: Any, value: Any) -> list[tuple[int, int]]:
    item = _place(_word(key), exercise.items)
    if item is not None and not isinstance(value, list | tuple):
        option = _place_option(_word(value), exercise.choices)
        if option is not None:
            return [(item, option)]
    return [(one, _find(key, exercise.choices)) for one in _many(value, exercise.items)]


def _place_option(word: str, texts: Sequence[str]) -> int | None:
    """A place is called by its words, for its letter could be taken for one of the things to place."""
    return _place(word, texts) if len(word) > 1 or word in map(plain, texts) else None


def _fields(exercise: Exercise, raw: Any) -> dict[str, float | str]:
    if isinstance(raw, list | tuple):
        if len(raw) != len(exercise.fields):
            raise Unreadable
        raw = dict(zip((one.name for one in exercise.fields), raw, strict=True))
    if not isinstance(raw, Mapping):
        raise Unreadable
    names = [one.name for one in exercise.fields]
    labels = [one.label for one in exercise.fields]
    given = {_field(_word(key), names, labels): value for key, value in raw.items() if not _blank(value)}
    return {one.name: _value(one, given[index]) for index, one in enumerate(exercise.fields) if index in given}


def _data(exercise: Exercise, raw: Any) -> dict[str, float | str]:
    """A result of a few lines of code: one number, or values by name of which some were not asked for."""
    if len(exercise.fields) == 1 and not isinstance(raw, Mapping | list | tuple):
        raw = [raw]
    if isinstance(raw, Mapping):
        wanted = {plain(text) for one in exercise.fields for text in (one.name, one.label)}
        only = {key: value for key, value in raw.items() if plain(str(key)[:_WORD]) in wanted}
        raw = only or (list(raw.values()) if len(raw) == len(exercise.fields) == 1 else raw)
    return _fields(exercise, raw)


def _field(word: str, names: Sequence[str], labels: Sequence[str]) -> int:
    """Which field is meant, by its name or by its label."""
    known = [plain(name) for name in names]
    found = known.index(word) if word in known else _place_option(word, labels)
    if found is None:
        raise Unreadable
    return found


def _value(field: Field, raw: Any) -> float | str:
    try:
        return field.options[_find(raw, field.options)] if field.options else read_number(raw)
    except Unreadable as problem:
        raise Unreadable(field) from problem


def _text(exercise: Exercise, raw: Any) -> str:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise Unreadable
    return str(raw)


def _scores(exercise: Exercise, raw: Any) -> list[int]:
    if isinstance(raw, Mapping):
        raw = list(raw.values())
    if isinstance(raw, str):
        raw = re.findall(r"\d+", raw)
    if not isinstance(raw, list | tuple) or len(raw) != len(exercise.criteria):
        raise Unreadable
    found = [read_number(one) for one in raw]
    if any(one not in (0, 1, 2, 3) for one in found):
        raise Unreadable
    return [int(one) for one in found]


_READERS: dict[Kind, Callable[[Exercise, Any], Any]] = {
    Kind.CHOICE: _choice,
    Kind.SEVERAL: _several,
    Kind.SORT: _placed,
    Kind.MATCH: _placed,
    Kind.ORDER: _order,
    Kind.NUMBER: lambda exercise, raw: read_number(raw),
    Kind.NUMBERS: _fields,
    Kind.TEXT: _text,
    Kind.FILL: _fields,
    Kind.MARK: _several,
    Kind.DATA: _data,
    Kind.OPEN: _scores,
}
