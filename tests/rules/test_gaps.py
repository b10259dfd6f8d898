"""What is missing, what is right and how far the work is."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest
from broken_work import MISSING, WORDS, WRONG
from complete_work import LEXICON, TODAY, WORK

from workshop_lib import rules
from workshop_lib.errors import NotFound
from workshop_lib.model.journey import Journey, Phase
from workshop_lib.model.organisation import Assumption, Organisation
from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import STEPS, find_gaps, requirements
from workshop_lib.rules.consistency import find_contradictions, part_of
from workshop_lib.rules.finding import Finding, Level
from workshop_lib.rules.progress import Progress, Stage, coming, next_part, progress


def gaps(work: Work) -> set[str]:
    """Codes that are not met, over all parts."""
    return {one.code for part in STEPS for one in find_gaps(work, part) if one.level is not Level.GOOD}


def contradictions(work: Work) -> set[str]:
    return {one.code for one in find_contradictions(work, LEXICON, TODAY, WORDS)}


def test_a_complete_work_lacks_nothing() -> None:
    """The passing fixture: no gap and no contradiction of any level."""
    assert gaps(WORK) == set()
    assert contradictions(WORK) == set()


@pytest.mark.parametrize("code", MISSING)
def test_each_gap_is_seen(code: str) -> None:
    """Taking one thing away from the complete work is reported under its own code."""
    assert code in gaps(MISSING[code]())


@pytest.mark.parametrize("code", WRONG)
def test_each_contradiction_is_seen(code: str) -> None:
    """One planted contradiction is reported under its own code."""
    assert code in contradictions(WRONG[code]())


def test_every_requirement_has_a_breach() -> None:
    """Nothing that a part requires goes untested."""
    assert {one.code for part in STEPS for one in requirements(WORK, part)} == set(MISSING)


def test_every_contradiction_has_a_breach() -> None:
    """Every code written in the rules about contradictions occurs among the breaches."""
    written: set[object] = set()
    for path in (Path(next(iter(rules.__path__))) / "conflicts").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") in {"wrong", "hint", "Finding"}
                and node.args
            ):
                code = node.args[0]
                written |= {code.value} if isinstance(code, ast.Constant) else {"rice.impact", "rice.confidence"}
    assert {str(code) for code in written if re.match(r"\w+\.\w+", str(code))} == set(WRONG)


def test_there_are_at_least_forty_rules() -> None:
    """The breadth that the course promises."""
    assert len(set(MISSING) | set(WRONG)) >= 40


def test_right_things_come_first() -> None:
    """A check starts with what is good, once per code, and ends with tips."""
    found = find_gaps(MISSING["touchpoint.score"](), "journey")
    levels = [one.level for one in found]
    assert levels == sorted(levels, key=[Level.GOOD, Level.MISSING, Level.WRONG, Level.TIP].index)
    good = [one.code for one in found if one.level is Level.GOOD]
    assert "touchpoint.doing" in good and "touchpoint.score" not in good
    assert len(good) == len(set(good))


def test_a_gap_names_its_place_and_facts() -> None:
    """A finding points at the field and tells whose it is."""
    found = [one for one in find_gaps(MISSING["touchpoint.score"](), "journey") if one.code == "touchpoint.score"]
    assert found == [Finding("touchpoint.score", "journey.t3.score", Level.MISSING, {"name": "moment 3"})]


def test_an_empty_phase_with_a_question_is_fine() -> None:
    """A phase may stay empty once an assumption names it."""
    card = Organisation(assumptions=(Assumption(id="a", text="What happens in Loyalty?"),))
    journey = Journey(phases=(Phase(id="f8", name="Loyalty"), Phase(id="f9", name="Advocacy")))
    found = {one.where: one.met for one in requirements(Work(organisation=card, journey=journey), "journey")}
    assert found["journey.f8"] and not found["journey.f9"]


def test_an_unknown_part_is_refused() -> None:
    """Only the eight nouns can be checked."""
    with pytest.raises(NotFound) as refused:
        find_gaps(WORK, "dreams")
    assert refused.value.facts["known"] == list(STEPS)


def test_progress_of_nothing() -> None:
    """An empty work has eight empty steps and starts at the first."""
    steps = progress(Work())
    assert [one.part for one in steps] == list(STEPS)
    assert {one.state for one in steps} == {Stage.EMPTY}
    assert {one.done for one in steps} == {0}
    assert next_part(steps) == "organisation"


def test_progress_of_everything() -> None:
    """A complete work has nothing next; tips never hold a step back."""
    steps = progress(WORK.model_copy(update={"scope": WORK.scope.model_copy(update={"budget": None})}))
    assert {one.state for one in steps} == {Stage.COMPLETE}
    assert {one.share for one in steps} == {1.0}
    assert next_part(steps) is None


def test_progress_halfway() -> None:
    """One field on the card is a start: one of eleven."""
    first = progress(Work(organisation=Organisation(name="Library")))[0]
    assert (first.state, first.done, first.total) == (Stage.STARTED, 1, 11)


def made(**saved: int) -> tuple[Progress, ...]:
    """Eight steps: those that are named were saved in that revision and are busy, the others are empty."""
    return tuple(
        Progress(part, Stage.STARTED if part in saved else Stage.EMPTY, int(part in saved), 4, saved.get(part, 0))
        for part in STEPS
    )


def test_going_on_is_where_work_was_last() -> None:
    """Busy in steps 4 to 8 with step 1 untouched: what was saved last comes first, wherever it stands."""
    assert next_part(made(personas=2, journey=3, actions=4, roadmap=9, kpis=5)) == "roadmap"
    assert [one.part for one in coming(made(journey=3, sources=2))][:5] == [*STEPS[4:], STEPS[0]]


def test_a_finished_step_leads_to_the_next_open_one() -> None:
    """After a complete step comes the first open one behind it, and past the end the first that was left open."""
    steps = [replace(one, state=Stage.COMPLETE) if one.saved else one for one in made(scope=5, personas=3)]
    assert next_part(steps) == "journey"
    behind = [one if one.part == "sources" else replace(one, state=Stage.COMPLETE, saved=4) for one in made()]
    assert next_part(behind) == "sources"


def test_without_revisions_the_furthest_step_counts() -> None:
    """A work that was put in one piece has one revision for all: the step furthest on is where it goes on."""
    assert next_part(made(organisation=1, sources=1, scope=1)) == "scope"


def test_what_is_all_complete_comes_in_its_own_order() -> None:
    """At the end the exercises begin with step 1, whatever was saved last."""
    steps = [replace(one, state=Stage.COMPLETE) for one in made(journey=8)]
    assert [one.part for one in coming(steps)] == list(STEPS)


def test_what_was_given_is_no_work_of_yours() -> None:
    """A name that came with the case is not counted; once you take it away, it is yours to fill."""
    given = Work(organisation=Organisation(name="Library"))
    mine = Work(organisation=Organisation(name="Library", product="Books"))
    assert (progress(mine, given)[0].done, progress(mine, given)[0].total) == (1, 10)
    assert (progress(given, given)[0].done, progress(given, given)[0].total) == (0, 10)
    assert progress(Work(organisation=Organisation(product="Books")), given)[0].total == 11


@pytest.mark.parametrize(
    ("where", "part"),
    [("persona.ada.goal", "personas"), ("future.t5", "journey"), ("kpis.p1.name", "kpis"), ("personas", "personas")],
)
def test_a_finding_belongs_to_a_part(where: str, part: str) -> None:
    """The place of a finding tells in which step it is mended."""
    assert part_of(Finding("x.y", where)) == part


def test_silence_without_clock_and_words() -> None:
    """Rules about dates and wording do not guess."""
    late, vague = WRONG["goal.deadline_past"](), WRONG["cta.vague"]()
    assert "goal.deadline_past" not in {one.code for one in find_contradictions(late, LEXICON)}
    assert find_contradictions(vague, LEXICON, TODAY) == ()


def test_an_evaluated_goal_may_lie_in_the_past() -> None:
    """Once a decision is logged the deadline has done its work."""
    goal = WORK.scope.goals[0].model_copy(update={"deadline": TODAY.replace(day=1, month=2)})
    scope = WORK.scope.model_copy(update={"goals": (goal, WORK.scope.goals[1])})
    assert "goal.deadline_past" not in contradictions(WORK.model_copy(update={"scope": scope}))
