"""One field of a model as text for the browser, and a typed text as that field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Statement
from workshop_lib.text import form_words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import percent
from workshop_lib.text.prompts import prompt
from workshop_lib.text.rows import Prompt
from workshop_lib.widgets import convert
from workshop_lib.widgets.controls import kind_of

Options = Sequence[tuple[str, str, str]]
"""What a field can be chosen from: (text to show, value to keep, note beside it)."""

_SHARES = {("Rice", "confidence"), ("Flow", "share")}
"""Fields that hold a share of 0 to 1 and are shown as a percentage."""
_EFFORTS = {("Scope", "capacity"), ("Roadmap", "capacity"), ("Rice", "effort")}
"""Fields that hold person-months, where people tend to count in fte."""
_LONG = {
    "description", "occasion", "organisation_goal", "customer_goal", "customer_group", "decision_process", "starts_at",
    "ends_at", "storyline", "value_proposition", "scenario", "rule", "decision", "text", "design_rule", "note",
    "content", "risk", "learning_question", "stop_rule", "test", "in_scope", "out_of_scope", "brand_rules", "question",
    "product",
}  # fmt: skip
"""Fields in which people write more than a few words."""
_SENTENCES = {"in_scope", "out_of_scope", "brand_rules"}
"""Lists of whole sentences: one per line. Other lists are a row of short names."""


@dataclass(frozen=True)
class Field:
    """A field at a path such as "name" or "rice.reach": its words, how it is typed, and the way there and back."""

    path: str
    kind: str
    """How the browser shows it: text, long, number, date, check, choice, list, closed or tags."""
    words: Prompt
    write: Callable[[Any], str]
    read: Callable[[str], Any]
    options: Options = ()
    marks: str = ""
    """What may stand between the texts of a list, besides a new line."""

    def show(self, item: Model) -> str:
        """The text of this field of an item."""
        return self.write(_get(item, self.path))

    def put(self, item: Any, text: str) -> Any:
        """The item with this text in the field. Raises `NotYet` when the text is no value of it."""
        if text.strip() == self.show(item):
            return item
        try:
            return _put(item, self.path, self._value(item, text.strip()))
        except convert.NotYet:
            raise
        except ValueError:
            raise convert.NotYet(form_words.TOO_LONG) from None

    def _value(self, item: Model, text: str) -> Any:
        """Evidence of a statement stays as long as its words stay; a text of a list as long as its line stays."""
        before = _get(item, self.path)
        if isinstance(before, Statement):
            return convert.read_statement(text, (before,))
        if self.marks:
            return convert.read_lines(text, self.marks, {*before, *(shown for shown, _, _ in self.options)})
        return self.read(text)


def make_field(model: type[Model], path: str, options: Mapping[str, Options], suggest: Mapping[str, Options]) -> Field:
    """The field of a model class. `options` are things elsewhere in the work, `suggest` are ideas, by "Model.field"."""
    owner, name = _owner(model, path)
    kind, many = kind_of(owner.model_fields[name].annotation)
    words, key = prompt(owner, name), f"{owner.__name__}.{name}"
    if key in options:
        read, write = _reference(options[key], kind, many)
        # Its example is the first thing there is to choose: a code of another case says nothing here.
        first = words.model_copy(
            update={"example": next((text for text, id, note in options[key] if note or text != id), "")}
        )
        return Field(path, "tags" if many else "list", first, write, read, options[key])
    if many:
        if name in _SENTENCES:
            lined = words.model_copy(update={"help": f"{words.help} {form_words.LINES_HINT}"})
            return Field(path, "long", lined, convert.show_lines, convert.read_lines, (), ";")
        return Field(path, "tags", words, convert.show_lines, convert.read_lines, suggest.get(key, ()), ",;")
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        members = [(label(one), one.value, "") for one in kind]
        return Field(
            path, "choice", words, lambda value: label(value) if value else "", partial(_member, kind), members
        )
    if (owner.__name__, name) in _SHARES:
        return Field(path, "number", words, _show_share, _read_share)
    shape, write, read = _simple(owner.__name__, name, kind, words.example)
    given = suggest.get(key, ())
    return Field(path, shape or ("list" if given else "long" if name in _LONG else "text"), words, write, read, given)


def paths_of(model: type[Model]) -> tuple[str, ...]:
    """The fields that fit in a form: no id, no lists of models; those of a model inside come along."""
    found: list[str] = []
    for name, field in model.model_fields.items():
        kind, many = kind_of(field.annotation)
        inside = isinstance(kind, type) and issubclass(kind, Model) and kind is not Statement
        if inside and not many:
            found += [f"{name}.{path}" for path in paths_of(kind)]
        elif not inside and name != "id":
            found.append(name)
    return tuple(found)


def lists_of(model: type[Model]) -> dict[str, type[Model]]:
    """The fields that hold a list of models, and of which model."""
    found = {name: kind_of(field.annotation) for name, field in model.model_fields.items()}
    return {
        name: kind
        for name, (kind, many) in found.items()
        if many and isinstance(kind, type) and issubclass(kind, Model) and kind is not Statement
    }


def _owner(model: type[Model], path: str) -> tuple[type[Model], str]:
    head, _, rest = path.partition(".")
    return _owner(kind_of(model.model_fields[head].annotation)[0], rest) if rest else (model, head)


def _get(item: Any, path: str) -> Any:
    head, _, rest = path.partition(".")
    return _get(getattr(item, head), rest) if rest else getattr(item, head)


def _put(item: Any, path: str, value: Any) -> Any:
    head, _, rest = path.partition(".")
    return item.but(**{head: _put(getattr(item, head), rest, value) if rest else value})


def _member(kind: type[StrEnum], text: str) -> StrEnum | None:
    bare = text.casefold()
    near = [one for one in kind if label(one).startswith(bare) or one.value.startswith(bare)]
    exact = [one for one in near if bare in (label(one), one.value)] or near
    if bare and len(exact) != 1:
        raise convert.NotYet(form_words.NOT_IN_LIST.format(names=", ".join(label(one) for one in kind)))
    return exact[0] if bare else None


def _reference(options: Options, kind: Any, many: bool) -> tuple[Callable[[str], Any], Callable[[Any], str]]:
    """By name in the form, by id in the model. What is not in the list stays what was typed: `check` says so."""
    names = {id: text for text, id, _ in options}

    def find(text: str) -> str:
        bare = text.strip().casefold()
        exact = [id for shown, id, note in options if bare in (shown.casefold(), id.casefold(), note.casefold())]
        near = [id for shown, id, note in options if bare in shown.casefold() or bare in note.casefold()]
        return next(iter(exact or (near if len(near) == 1 else [])), text.strip())

    def one(text: str) -> Any:
        found = find(text) if text else ""
        return found if kind is not int else int(found) if found.isdigit() else _whole(found)

    def several(text: str) -> tuple[str, ...]:
        parts = [part for line in text.splitlines() for part in ([line] if find(line) in names else line.split(","))]
        return tuple(dict.fromkeys(find(part) for part in parts if part.strip()))

    if many:
        return several, lambda value: "\n".join(names.get(id, id) for id in value)
    return one, lambda value: "" if value is None else names.get(str(value), str(value))


def _yes(text: str) -> bool:
    bare = text.casefold()
    if bare not in form_words.YESES | form_words.NOES:
        raise convert.NotYet(form_words.NOT_YES_OR_NO)
    return bare in form_words.YESES


def _whole(text: str, example: str = "2") -> int | None:
    value = convert.read_number(text, example)
    if value is not None and not value.is_integer():
        raise convert.NotYet(form_words.NOT_WHOLE.format(example=example))
    return None if value is None else int(value)


def _read_share(text: str) -> float | None:
    """ "80 %", "80" and "0,8" are all 0.8."""
    value = convert.read_number(text, "80 %")
    if value is None:
        return None
    share = value / 100 if "%" in text or value > 1 else value
    if not 0 <= share <= 1:
        raise convert.NotYet(form_words.NOT_A_SHARE)
    return round(share, 6)


def _show_share(value: float | None) -> str:
    return "" if value is None else percent(value, None).replace("\u202f", " ")


def _simple(owner: str, name: str, kind: Any, example: str) -> tuple[str, Callable[[Any], str], Callable[[str], Any]]:
    """How a plain field is shown, written and read. What is no number hears the example of its own field."""
    if (owner, name) in _EFFORTS:
        quarter = owner == "Scope"  # a period of the roadmap may be longer or shorter
        return "number", convert.show_number, partial(convert.read_effort, example=example, quarter=quarter)
    if kind is dt.date:
        return "date", convert.show_date, partial(convert.read_date, last=name == "deadline")
    if kind in (int, float):
        read: Callable[..., Any] = _whole if kind is int else convert.read_number
        return "number", convert.show_number, partial(read, example=example)
    return _SIMPLE.get(kind, ("", str, str))


_SIMPLE: dict[Any, tuple[str, Callable[[Any], str], Callable[[str], Any]]] = {
    bool: ("check", lambda value: form_words.YES if value else "", _yes),
    Statement: ("long", convert.show_statement, convert.read_statement),
}
