"""The map told in words is enough: ten questions about it, answered by reading alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from map_makers import journey, touchpoint

from workshop_lib.model.journey import Phase, Touchpoint
from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.rules import emotion
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import describe_words as words
from workshop_lib.views.describe import describe_at_length, describe_map

MARK = re.compile(r"(?:^|(?<=\. ))(\w+) ‘(.*?)’(?:, kanaal ([^.]+))?\.(?= |$)")
SCORE = re.compile(r"(?:Gevoel: [^.]*, score|Score) ([+−]?[\d,]+)\.")


class Reader:
    """Somebody who has only the text. Every answer comes from its letters."""

    def __init__(self, paragraphs: tuple[str, ...]) -> None:
        self.text = "\n".join(paragraphs)
        self.phases = [one for one in paragraphs if one.startswith("Fase ")]
        self.stories: dict[str, str] = {}
        for paragraph in self.phases:
            found = list(MARK.finditer(paragraph))
            ends = [one.start() for one in found[1:]] + [len(paragraph)]
            self.stories.update({one[1]: paragraph[one.start() : end] for one, end in zip(found, ends, strict=True)})

    def score(self, id: str) -> float | None:
        found = SCORE.search(self.stories[id])
        return None if found is None else float(found[1].replace("−", "-").replace(",", "."))

    def scored(self) -> dict[str, float]:
        return {id: score for id in self.stories if (score := self.score(id)) is not None}

    def named(self, sentence: str) -> set[str]:
        return {id for id, story in self.stories.items() if sentence in story}

    def phase_of(self, id: str) -> str:
        story = self.stories[id]
        found = next(one for one in self.phases if story in one)
        return found.partition(": ")[2].partition(",")[0]

    def channel_of(self, id: str) -> str:
        found = MARK.match(self.stories[id])
        return found[3] or "" if found else ""


def _truth(work: Work) -> set[str]:
    return {one.id for one in work.journey.touchpoints if one.moment_of_truth}


def _lowest(work: Work) -> Touchpoint:
    return min(work.journey.touchpoints, key=lambda one: emotion.score_of(one) or 0)


def _phase(work: Work, one: Touchpoint) -> str:
    return next(phase.name for phase in work.journey.phases if phase.id == one.phase).capitalize()


QUESTIONS: dict[str, tuple[Callable[[Reader], object], Callable[[Work], object]]] = {
    "how many touchpoints": (lambda r: len(r.stories), lambda w: len(w.journey.touchpoints)),
    "how many phases": (lambda r: len(r.phases), lambda w: len(w.journey.phases)),
    "in which order": (lambda r: list(r.stories), lambda w: [one.id for _, one in w.journey.in_order()]),
    "every score": (lambda r: r.scored(), lambda w: dict(emotion.scores(w.journey))),
    "which are pain points": (
        lambda r: {id for id, score in r.scored().items() if score <= -2},
        lambda w: set(emotion.pain_points(w.journey)),
    ),
    "how does it end": (lambda r: list(r.scored().values())[-1], lambda w: emotion.end(w.journey)),
    "which moments decide": (lambda r: r.named("Dit is een moment of truth"), _truth),
    "what does the law ask for": (lambda r: r.named(words.LAW_SAYS), lambda w: set(w.scope.mandatory)),
    "in which phase is the lowest point": (
        lambda r: r.phase_of(min(r.scored(), key=lambda id: r.scored()[id])),
        lambda w: _phase(w, _lowest(w)),
    ),
    "through which channel is the lowest point": (
        lambda r: r.channel_of(min(r.scored(), key=lambda id: r.scored()[id])),
        lambda w: _lowest(w).channel,
    ),
}


@pytest.mark.parametrize("case", case_names())
@pytest.mark.parametrize("question", QUESTIONS)
def test_who_only_reads_knows_the_answer(case: str, question: str) -> None:
    """The text alone gives the same answer as the data."""
    work = load_case(case).work
    by_reading, by_data = QUESTIONS[question]
    assert by_reading(Reader(describe_at_length(work))) == by_data(work)


@pytest.mark.parametrize("case", case_names())
def test_loops_and_personas_are_told_too(case: str) -> None:
    """Every loop and every persona with a score is named."""
    work = load_case(case).work
    told = " ".join(describe_at_length(work))
    assert told.count("Lus van") == len(work.journey.flows)
    assert all(f"{one.name} " in told for one in work.personas)


def test_the_long_text_begins_with_the_short_one() -> None:
    """Who stops after one paragraph has the outline."""
    work = load_case("kijkraam").work
    assert describe_at_length(work)[0] == describe_map(work)
    assert describe_at_length(work, State.TO_BE)[0] == describe_map(work, State.TO_BE)


def test_what_is_not_there_is_told_as_well() -> None:
    """An open phase, a touchpoint without phase and one without score."""
    phases = (Phase(id="koop", name="koop"), Phase(id="na", name="daarna"))
    told = " ".join(describe_at_length(journey(touchpoint(1), touchpoint(2, 1, phase="weg"), phases=phases)))
    assert words.EMPTY_PHASE in told
    assert words.loose(1) in told
    assert words.feeling("", None) in told


def test_an_empty_map_has_one_sentence() -> None:
    """Nothing to tell yet."""
    assert len(describe_at_length(Work())) == 1
