"""What each persona feels at one touchpoint: a word that proposes a score, or a score of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import ipywidgets as w

from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.text import form_words
from workshop_lib.text.numbers import signed
from workshop_lib.widgets.controls import Choices
from workshop_lib.widgets.form import Form, OnChange


class EmotionRows:
    """One row per persona (and one for all customers): an emotion word and a score from -5 to +5."""

    def __init__(
        self,
        emotions: tuple[Emotion, ...],
        personas: Mapping[str, str],
        lexicon: Mapping[str, float],
        on_change: OnChange,
    ) -> None:
        self.emotions = {one.persona: one for one in emotions}
        self.lexicon = lexicon
        self.on_change = on_change
        self.rows: dict[str, tuple[Any, Any]] = {}
        self.widget = w.VBox([self._row(id, name) for id, name in personas.items()])

    def _row(self, persona: str, name: str) -> Any:
        now = self.emotions.get(persona, Emotion(persona=persona))
        words = [(f"{word} ({signed(score)})", word) for word, score in self.lexicon.items()]
        if now.word and now.word not in self.lexicon:
            words.append((now.word, now.word))
        word = w.Dropdown(
            options=[(form_words.CHOOSE, ""), *words], value=now.word, description=name,
            style={"description_width": "11rem"}, layout=w.Layout(width="24rem"),
        )  # fmt: skip
        score = w.FloatSlider(
            min=-5, max=5, step=0.5, value=now.score or 0, description=form_words.SCORE,
            continuous_update=False, readout_format="+.1f", style={"description_width": "3rem"},
            layout=w.Layout(width="18rem"),
        )  # fmt: skip
        self.rows[persona] = word, score
        word.observe(partial(self._worded, persona), "value")
        score.observe(partial(self._scored, persona), "value")
        return w.HBox([word, score], layout=w.Layout(flex_flow="row wrap"))

    def _worded(self, persona: str, change: dict[str, Any]) -> None:
        chosen = change["new"]
        proposed = self.lexicon.get(chosen)
        self._keep(persona, word=chosen, **({} if proposed is None else {"score": proposed}))
        if proposed is not None:
            self.rows[persona][1].value = proposed

    def _scored(self, persona: str, change: dict[str, Any]) -> None:
        self._keep(persona, score=change["new"])

    def _keep(self, persona: str, **changes: Any) -> None:
        before = self.emotions.get(persona, Emotion(persona=persona))
        after = before.but(**changes)
        if after == before:
            return
        self.emotions[persona] = after
        kept = (one for one in self.emotions.values() if one.word or one.score is not None)
        self.on_change(tuple(kept))


@dataclass(frozen=True)
class Surroundings:
    """What a touchpoint points at: names of phases and personas by id, and the emotion words with their scores."""

    phases: Choices
    personas: Mapping[str, str]
    lexicon: Mapping[str, float]


class TouchpointForm:
    """The fields of a touchpoint and, under them, its emotions."""

    def __init__(self, value: Touchpoint, on_change: OnChange, around: Surroundings) -> None:
        self.value = value
        self.on_change = on_change
        self.fields = Form(value, self._fields, ("emotions",), {"phase": around.phases})
        self.emotions = EmotionRows(value.emotions, around.personas, around.lexicon, self._emotions)
        self.widget = w.VBox([self.fields.widget, w.HTML(f"<b>{form_words.EMOTION}</b>"), self.emotions.widget])

    def _fields(self, new: Touchpoint) -> None:
        self.value = new.but(emotions=self.value.emotions)
        self.on_change(self.value)

    def _emotions(self, emotions: tuple[Emotion, ...]) -> None:
        self.value = self.value.but(emotions=emotions)
        self.on_change(self.value)
