"""What the works of a class say beside each other: how far each team is, what was missed, what many teams share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop_lib.checks.exercise import shown
from workshop_lib.checks.judge import judge
from workshop_lib.classroom.collect import Gathered, Refused, Team
from workshop_lib.model.answer import Answer, Status
from workshop_lib.model.work import PARTS, Work
from workshop_lib.rules.completeness import find_gaps
from workshop_lib.rules.consistency import find_contradictions, part_of
from workshop_lib.rules.finding import Finding, Level
from workshop_lib.rules.practice import TEST, Practice
from workshop_lib.rules.progress import Progress, Stage, progress
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text.classroom_words import UNREADABLE
from workshop_lib.text.exercises.asked import migrated, practised
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.voice import WORDS, scores_of_words

Fresh = Callable[[str], Work]
"""How a work begins, by the name of its case: what was given does not count as done."""
MOST_MISSED, MOST_SHARED = 3, 8
_OPEN = (Status.ALMOST.value, Status.NOT_YET.value)


@dataclass(frozen=True)
class Standing:
    """One team: its steps, its practising, and how many answers are almost right. `test` is the best final test.

    `own`: the parts in which somebody worked; the others are as the case gave them, or as its model answer.
    """

    team: Team
    own: frozenset[str]
    steps: tuple[Progress, ...]
    practice: tuple[Practice, ...]
    almost: int
    test: int | None
    passed: bool
    todo: Mapping[tuple[str, str], Finding]
    """Per part and code the first thing that is not yet right, of the steps that were begun."""

    @property
    def work(self) -> Work:
        return self.team.envelope.work


@dataclass(frozen=True)
class Missed:
    """An exercise: who has it not right yet, who needed more than one attempt, and what was said most often."""

    exercise: Exercise
    open: tuple[str, ...]
    again: tuple[str, ...]
    usual: str
    times: int


@dataclass(frozen=True)
class Shared:
    """A finding of several teams; `example` is that of the first."""

    part: str
    example: Finding
    teams: tuple[str, ...]


def standings(gathered: Gathered, fresh: Fresh) -> tuple[tuple[Standing, ...], tuple[Refused, ...]]:
    """How far every team is, in the order given, and who does not take part after all."""
    begun: dict[str, Work] = {}
    made: list[Standing] = []
    refused = list(gathered.refused)
    for one in gathered.teams:
        try:
            made.append(_standing(one, begun, fresh))
        except Exception:  # a work that no rule foresaw may never stop the overview of the rest
            refused.append(Refused(one.place, UNREADABLE))
    return tuple(made), tuple(refused)


def _standing(team: Team, begun: dict[str, Work], fresh: Fresh) -> Standing:
    work = team.envelope.work
    given = _given(work, begun.setdefault(work.case, fresh(work.case or work.name)))
    answers = migrated(work.answers)
    done = practised(work.answers)
    tests = [one for number, one in answers.items() if number.startswith(f"{TEST}.") and one.outcome]
    almost = sum(one.outcome == Status.ALMOST.value for one in answers.values())
    steps = progress(work, given)
    own = frozenset(part for part in PARTS if getattr(work, part) != getattr(given, part))
    return Standing(team, own, steps, done, almost, _best(tests), done[-1].tested, _first_of_each(work, steps))


def _given(work: Work, start: Work) -> Work:
    """What nobody in the team made: how the case begins, and what still is as in its model answer (`new --filled`)."""
    if work.case not in case_names():
        return start
    answer = load_case(work.case).work
    same = {part: getattr(answer, part) for part in PARTS if getattr(work, part) == getattr(answer, part)}
    given: Work = start.but(**same)
    return given


def _best(tests: Sequence[Answer]) -> int | None:
    """The highest score; what another program wrote there is no score."""
    values = [one.value.get("score") for one in tests if isinstance(one.value, Mapping)]
    return max((one for one in values if isinstance(one, int) and 0 <= one <= 99), default=None)


def most_missed(several: Sequence[Standing]) -> tuple[Missed, ...]:
    """At most three: first those that most teams have not right yet, or only after more attempts."""
    tried: dict[str, list[tuple[Standing, Answer]]] = {}
    for one in several:
        for number, answer in migrated(one.work.answers).items():
            if answer.outcome in _OPEN or (answer.outcome == Status.GOOD.value and answer.attempts > 1):
                tried.setdefault(number, []).append((one, answer))
    made = [found for number, group in tried.items() if (found := _missed(number, group))]
    made.sort(key=lambda one: (-len(one.open) - len(one.again), -len(one.open), one.exercise.number))
    return tuple(made[:MOST_MISSED])


def _missed(number: str, group: Sequence[tuple[Standing, Answer]]) -> Missed | None:
    """None for what is no exercise, and for an open task: nobody has that wrong."""
    exercise = shown(number, group[0][0].work.case)
    if exercise is None or exercise.kind is Kind.OPEN:
        return None
    still = [(one, answer) for one, answer in group if answer.outcome in _OPEN]
    judged = [judge(number, answer.value, one.work.case) for one, answer in still]
    said = Counter(one.message for one in judged if one.status.value in _OPEN)
    usual, times = max(said.items(), key=lambda pair: pair[1], default=("", 0))
    names = tuple(one.team.name for one, _ in still)
    again = tuple(one.team.name for one, answer in group if answer.outcome == Status.GOOD.value)
    return Missed(exercise, names, again, usual, times)


def shared_findings(several: Sequence[Standing]) -> tuple[Shared, ...]:
    """What at least two teams have to mend in a step that they began; the most frequent first."""
    groups: dict[tuple[str, str], list[tuple[str, Finding]]] = {}
    for one in several:
        for key, finding in one.todo.items():
            groups.setdefault(key, []).append((one.team.name, finding))
    made = [
        Shared(part, group[0][1], tuple(name for name, _ in group))
        for (part, _), group in groups.items()
        if len(group) > 1
    ]
    order = [one.part for one in several[0].steps] if several else []
    made.sort(key=lambda one: (-len(one.teams), order.index(one.part), one.example.code))
    return tuple(made[:MOST_SHARED])


def _first_of_each(work: Work, steps: Iterable[Progress]) -> dict[tuple[str, str], Finding]:
    begun = [step.part for step in steps if step.state is not Stage.EMPTY]
    every = [*find_contradictions(work, scores_of_words(), None, WORDS)]
    every += [gap for part in begun for gap in find_gaps(work, part)]
    kept: dict[tuple[str, str], Finding] = {}
    for finding in every:
        if finding.level in (Level.WRONG, Level.MISSING) and part_of(finding) in begun:
            kept.setdefault((part_of(finding), finding.code), finding)
    return kept
