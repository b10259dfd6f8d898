"""One cell of the touchpoint table: a field of a touchpoint as text, and a text as that field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from workshop_lib.model.base import new_id
from workshop_lib.model.evidence import Statement
from workshop_lib.model.journey import Emotion, Journey, Ownership, Phase, Side, Touchpoint
from workshop_lib.store.spelling import near
from workshop_lib.text import form_words, table_words
from workshop_lib.text.labels import label
from workshop_lib.widgets import convert
from workshop_lib.widgets.controls import Choices
from workshop_lib.widgets.statements import resting

E = TypeVar("E", bound=StrEnum)
SENTENCES = tuple(name for name, field in Touchpoint.model_fields.items() if field.annotation is Statement)
"""Fields that hold a sentence with its evidence."""
_PLAIN = ("name", "channel", "moment_reason", "kpi", "owner")
_YES = {form_words.YES, "j", "x", "1", "★", "★ ja", "yes", "true", "waar"}
_NO = {form_words.NO, "n", "0", "", "no", "false", "onwaar"}


@dataclass(frozen=True)
class Surroundings:
    """What a touchpoint points at: personas by id, emotion words with their scores, and the sources of step 2."""

    personas: Mapping[str, str]
    lexicon: Mapping[str, float]
    sources: Choices = ()


@dataclass(frozen=True)
class Cells:
    """What cells need to know beside the touchpoint: phases by name, words with scores, and whose emotion is shown."""

    phases: tuple[Phase, ...]
    lexicon: Mapping[str, float]
    persona: str = ""

    def of(self, journey: Journey) -> Cells:
        """The same, with the phases of this journey."""
        return replace(self, phases=journey.phases)

    def show(self, one: Touchpoint) -> dict[str, Any]:
        """A row of the table: plain texts by field. `said` has the sentences apart, `felt` every persona.

        `doubts` says by field what may be a slip.
        """
        felt = one.emotion_of(self.persona) or Emotion()
        said = {name: getattr(one, name) for name in SENTENCES if getattr(one, name)}
        plain = {name: getattr(one, name) for name in _PLAIN if getattr(one, name)}
        return {
            "id": one.id,
            "phase": self.phase_name(one.phase),
            "phase_id": one.phase,
            "ownership": label(one.ownership) if one.ownership else "",
            "side": label(one.side) if one.side else "",
            "word": felt.word,
            "score": convert.show_number(felt.score),
            "moment_of_truth": table_words.TABLE["yes"] if one.moment_of_truth else "",
            "mandatory": form_words.YES if one.mandatory else "",
            **plain,
            **{name: convert.show_statement(value) for name, value in said.items()},
            "said": {name: _proof(value) for name, value in said.items()},
            "felt": {felt.persona: [felt.word, convert.show_number(felt.score)] for felt in one.emotions},
            "doubts": {"word": doubt} if (doubt := self.doubt(felt)) else {},
        }

    def doubt(self, felt: Emotion) -> str:
        """What to say of a word that is in no list and brings no score: it may be a slip of the finger."""
        if not felt.word or felt.word in self.lexicon or felt.score is not None:
            return ""
        meant = near(felt.word, list(self.lexicon))
        return (table_words.NEAR_WORD if meant else table_words.OWN_WORD).format(text=felt.word, near=meant)

    def rest(self, one: Touchpoint, field: str, text: str, sources: tuple[str, ...]) -> Touchpoint:
        """The touchpoint with this sentence in a field, on these sources."""
        return _put(one, **{field: resting(getattr(one, field), text.strip(), sources)})

    def phase_name(self, id: str) -> str:
        return next((one.name or one.id for one in self.phases if one.id == id), id)

    def find_phase(self, text: str) -> Phase | None:
        """The phase with this name, code or id; otherwise the only one whose name begins so."""
        bare = text.casefold()
        exact = [one for one in self.phases if bare in {one.name.casefold(), one.code.casefold(), one.id.casefold()}]
        near = [one for one in self.phases if one.name.casefold().startswith(bare)]
        return next(iter(exact or (near if len(near) == 1 else [])), None)

    def phase(self, text: str) -> str:
        """The id of the phase that is meant; raises `NotYet` for one that is not there yet."""
        bare = text.strip()
        found = self.find_phase(bare) if bare else None
        if bare and found is None:
            meant = near(bare, self._phase_names())
            words = table_words.NEAR_PHASE if meant else table_words.NO_SUCH_PHASE
            raise convert.NotYet(words.format(text=bare, near=meant))
        return found.id if found else ""

    def is_new(self, text: str) -> bool:
        """Whether this is the name of no phase, and not almost that of one."""
        bare = text.strip()
        return bool(bare) and self.find_phase(bare) is None and not near(bare, self._phase_names())

    def _phase_names(self) -> list[str]:
        return [one.name for one in self.phases if one.name]

    def put(self, one: Touchpoint, field: str, text: str) -> Touchpoint:
        """The touchpoint with another text in one field. Raises `NotYet` when the text is no value of that field.

        "word@marleen" is the emotion word of a persona other than the one that is shown.
        """
        text = text.strip()
        field, apart, persona = field.partition("@")
        if apart:
            return replace(self, persona=persona).put(one, field, text)
        if field in _READERS:
            return _put(one, **{field: _READERS[field](text)})
        if field in ("word", "score"):
            return _put(one, emotions=self._felt(one, field, text))
        if isinstance(getattr(one, field), Statement):
            return _put(one, **{field: convert.read_statement(text, (getattr(one, field),))})
        return _put(one, **{field: text})

    def _felt(self, one: Touchpoint, field: str, text: str) -> tuple[Emotion, ...]:
        """A known word brings its score along; clearing a word clears the score that came with it."""
        before = one.emotion_of(self.persona) or Emotion(persona=self.persona)
        if field == "score":
            after = before.but(score=_score(text))
        else:
            came = before.score == self.lexicon.get(before.word)
            after = before.but(word=text, score=self.lexicon.get(text, None if came else before.score))
        others = {felt.persona: felt for felt in one.emotions} | {self.persona: after}
        return tuple(felt for felt in others.values() if felt.word or felt.score is not None)


def _proof(value: Statement) -> list[Any]:
    return [value.text, list(value.evidence.sources), label(value.evidence.grade)]


def with_phase(journey: Journey, name: str) -> Journey:
    """The journey with one more phase, of one's own, at the end."""
    taken = (one.id for one in journey.phases)
    made: Journey = journey.but(phases=(*journey.phases, Phase(id=new_id(name, taken), name=name)))
    return made


def _put(one: Touchpoint, **fields: Any) -> Touchpoint:
    try:
        changed: Touchpoint = one.but(**fields)
    except ValueError:
        raise convert.NotYet(form_words.TOO_LONG) from None
    return changed


def _score(text: str) -> float | None:
    score = convert.read_number(text)
    if score is not None and not -5 <= score <= 5:
        raise convert.NotYet(form_words.NOT_ON_SCALE)
    return score


def _member(kind: type[E], problem: str) -> Callable[[str], E | None]:
    def read(text: str) -> E | None:
        bare = text.casefold()
        near = [one for one in kind if label(one).startswith(bare) or one.value.startswith(bare)]
        if bare and len(near) != 1:
            raise convert.NotYet(problem)
        return near[0] if bare else None

    return read


def _yes(text: str) -> bool:
    bare = text.casefold()
    if bare not in _YES | _NO:
        raise convert.NotYet(table_words.NOT_YES_OR_NO)
    return bare in _YES


_READERS: dict[str, Callable[[str], Any]] = {
    "ownership": _member(Ownership, table_words.NO_SUCH_OWNERSHIP),
    "side": _member(Side, form_words.CHOOSE),
    "moment_of_truth": _yes,
    "mandatory": _yes,
}
