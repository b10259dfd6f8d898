"""Customers walk through a map, and the data tell the truth that was put in."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure.interval import Estimate
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.simulate import MOST_STEPS, simulate
from workshop_lib.measure.simulate_recover import recover
from workshop_lib.measure.simulate_world import World, world_of
from workshop_lib.measure.survey_table import Survey
from workshop_lib.model.journey import Emotion, Flow, FlowKind, Journey, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work


def point(id: str, **scores: float) -> Touchpoint:
    """A touchpoint; `all` is the score of everybody, other names are personas."""
    felt = (Emotion(persona="" if who == "all" else who, score=score) for who, score in scores.items())
    return Touchpoint(id=id, name=id, emotions=tuple(felt))


MAP = Journey(
    touchpoints=(point("A", all=2), point("B", all=-1.5, kim=4.5), point("C"), point("D", all=-5), point("E", all=0)),
    flows=(
        Flow(source="C", target="B", share=0.3),
        Flow(source="A", target="C", kind=FlowKind.SKIP, share=0.25),
        Flow(source="D", target="E", share=0.5),
        Flow(source="E", target="gone", share=0.9),
    ),
)
WORLD = World(MAP, {"kim": 0.3, "bas": 0.7}, {"B": 0.2, "D": 0.1}, answers=0.6)


def within(found: Estimate, truth: float) -> bool:
    """Whether the truth lies within three half widths of the estimate: one in hundreds falls out by chance."""
    assert found.low is not None and found.high is not None
    return found.value - 3 * (found.value - found.low) <= truth <= found.value + 3 * (found.high - found.value)


def test_the_seed_decides() -> None:
    """Same seed, same data; another seed, other data."""
    assert simulate(WORLD, 50, seed=1) == simulate(WORLD, 50, seed=1)
    assert simulate(WORLD, 50, seed=1) != simulate(WORLD, 50, seed=2)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_truth_comes_back(seed: int) -> None:
    """Shares of personas, chances to leave, flows and mean scores, from 3 000 customers."""
    found = recover(simulate(WORLD, 3_000, seed), "E")
    assert all(within(found.shares[who], share) for who, share in WORLD.shares.items())
    assert all(within(found.leaves[id], WORLD.leaves.get(id, 0.0)) for id in "ABCDE")
    assert within(found.flows["C", "B"], 0.3) and within(found.flows["C", "D"], 0.7)
    assert within(found.flows["A", "C"], 0.25) and within(found.flows["A", "B"], 0.75)
    for (id, who), mean in found.scores.items():
        truth = WORLD.expected(id, who)
        assert truth is not None and within(mean, truth)
    assert {id for id, _ in found.scores} == {"A", "B", "D", "E"}


def test_intervals_of_recovered_truth_are_honest() -> None:
    """Over forty small worlds about 95 % of all intervals hold the truth: between 92 and 98 %."""
    hits = total = 0
    for seed in range(40):
        found = recover(simulate(WORLD, 150, seed), "E")
        pairs = [(found.leaves["B"], 0.2), (found.flows["C", "B"], 0.3), (found.flows["A", "C"], 0.25)]
        pairs += [(found.scores[key], WORLD.expected(*key) or 0.0) for key in found.scores]
        hits += sum((one.low or 0.0) <= truth <= (one.high or 0.0) for one, truth in pairs)
        total += len(pairs)
    assert 0.92 <= hits / total <= 0.98


def test_scores_at_the_end_of_the_scale_are_pulled_inwards() -> None:
    """Nobody can score below -5, so a drawn -5 is felt as more; a drawn 2 stays 2, and halves stay halves."""
    assert WORLD.expected("A", "bas") == pytest.approx(2, abs=0.02)
    assert WORLD.expected("B", "bas") == pytest.approx(-1.5, abs=0.01)
    assert -5 < (WORLD.expected("D", "kim") or 0) < -4.2
    assert WORLD.expected("C", "kim") is None


def test_who_comes_through_converts_once_at_the_end() -> None:
    """One conversion at most, always at the last touchpoint, also with a way back from there."""
    flows = (Flow(source="B", target="A", kind=FlowKind.LOYALTY_LOOP, share=0.5),)
    data = simulate(World(Journey(touchpoints=(point("A"), point("B")), flows=flows)), 200)
    won = [one for one in data.visits if one.converted]
    assert {one.touchpoint for one in won} == {"B"} and len({one.customer for one in won}) == len(won) == 200
    assert len(data.visits) > 500


def test_a_loop_without_exit_ends() -> None:
    """Everybody goes back for ever: after so many steps she gives up, and has not converted."""
    flows = (Flow(source="B", target="A", share=1.0),)
    world = World(Journey(touchpoints=(point("A"), point("B"), point("C")), flows=flows))
    data = simulate(world, 3)
    assert len(data.visits) == 3 * MOST_STEPS and not any(one.converted for one in data.visits)


def test_impossible_worlds_are_refused() -> None:
    """No touchpoints, a chance above one, and flows that together take more than everybody."""
    with pytest.raises(NotFound, match="touchpoint"):
        simulate(World(Journey()), 1)
    with pytest.raises(Unsuitable, match="world"):
        simulate(World(MAP, leaves={"A": 1.2}), 1)
    flows = (Flow(source="A", target="B", share=0.7), Flow(source="A", target="C", share=0.6))
    with pytest.raises(Unsuitable, match="world"):
        simulate(World(MAP.but(flows=flows)), 1)


def test_a_world_is_read_off_the_work() -> None:
    """Personas with their shares, measured drop-off, and everybody together where nothing is known."""
    work = Work(
        journey=MAP,
        personas=(Persona(id="kim", share=0.3), Persona(id="bas", share=0.7)),
        measured=Measured(touchpoints=(TouchpointResult(touchpoint="B", drop_off=0.2),)),
    )
    assert world_of(work).shares == {"kim": 0.3, "bas": 0.7} and world_of(work).leaves == {"B": 0.2}
    assert world_of(Work(journey=MAP)).shares == {"": 1.0}


def test_the_kit_reads_its_own_simulation(tmp_path: Path) -> None:
    """Log and survey on disk give the counts of the simulation."""
    data = simulate(WORLD, 300)
    for table in data.tables():
        (tmp_path / f"{table.name}.csv").write_bytes(table.encoded())
    log = EventLog.open(tmp_path / "events.csv")
    assert log.quality().usable == len(data.visits) and log.quality().customers == 300
    assert len(Survey.open(tmp_path / "survey.csv").answers()) == len(data.answers)
