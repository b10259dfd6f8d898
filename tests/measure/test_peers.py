"""Three other tools and ours say the same about the log of Kijkraam.

Their answers lie in peers.json with their versions, so that none of them is needed here; benchmarks/events/reference.py
asks them again, after a change of the case.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.measure.attribution import Rule, attribute
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.markov import removal
from workshop_lib.measure.side_by_side import Draws

PEERS: dict[str, Any] = json.loads(Path(__file__).with_name("peers.json").read_text("utf-8"))
CASE = Path(__file__).resolve().parents[2] / "datasets" / PEERS["log"] / "events.csv"


@pytest.fixture(name="log", scope="module")
def fixture_log() -> EventLog:
    """The log as everybody counts it: an exact repeat of a row counts once."""
    return EventLog.open(CASE).unique()


def same(ours: dict[str, float], theirs: dict[str, float], within: float) -> None:
    """Equal per channel; a channel that got nothing may be missing there."""
    assert set(theirs) <= set(ours) and sum(theirs.values()) > 0
    assert ours == pytest.approx({name: theirs.get(name, 0.0) for name in ours}, abs=within)


def test_the_answers_name_their_tools() -> None:
    """Version per tool, so that anybody can ask again."""
    assert set(PEERS["versions"]) == set(PEERS) - {"log", "versions"} and all(PEERS["versions"].values())


def test_variants_and_direct_steps_are_those_of_pm4py(log: EventLog) -> None:
    """As many variants, the same ten sizes, and every direct step with the same count."""
    found, variants = PEERS["pm4py"], log.variants()
    assert (len(variants), [one.count for one in variants[:10]]) == (found["variants"], found["most"])
    assert sorted([one.source, one.target, one.count] for one in log.transitions()) == found["steps"]


@pytest.mark.parametrize("rule", ["first", "last", "linear"])
def test_rules_of_thumb_are_those_of_channelattribution(log: EventLog, rule: str) -> None:
    """To the last digit: both only add up."""
    same(attribute(log.paths("channel"), Rule(rule)), PEERS["ChannelAttribution"][rule], 1e-6)


def test_removal_lies_within_the_noise_of_channelattribution(log: EventLog) -> None:
    """It walks through the chain a million times; ours is exact. Effects within 0.006, credit within 0.7 of 335."""
    found = removal(log.paths("channel"))
    same(dict(found.effect), PEERS["ChannelAttribution"]["removal"], 0.006)
    same(dict(found.credit), PEERS["ChannelAttribution"]["markov"], 0.7)


@pytest.mark.parametrize("rule", ["first", "last", "linear", "position", "decay"])
def test_rules_of_thumb_are_those_of_marketing_attribution_models(log: EventLog, rule: str) -> None:
    """Five rules; time decay counts in hours there and in days here, with the same half-life of a week."""
    found = log.attribution("channel", Draws(0)).models[rule]
    same({name: one.value for name, one in found.items()}, PEERS["marketing-attribution-models"][rule], 1e-6)
