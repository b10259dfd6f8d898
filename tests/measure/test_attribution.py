"""Rules of thumb, Markov removal and Shapley give the worked and the published answers."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workshop_lib.errors import Unsuitable
from workshop_lib.measure import markov
from workshop_lib.measure import paths as paths_module
from workshop_lib.measure.attribution import PathCount, Rule, attribute, time_decay
from workshop_lib.measure.markov import CONVERSION, NULL, START, removal, step_chances
from workshop_lib.measure.shapley import shapley, shapley_values

MINI = [
    PathCount(("S", "Z"), 3, 1),
    PathCount(("Z",), 4, 4),
    PathCount(("S", "E"), 2, 2),
    PathCount(("E",), 1, 1),
    PathCount(("S",), 0, 6),
    PathCount(("Z", "E"), 2, 0),
]
PATHS = st.lists(
    st.builds(
        PathCount,
        st.lists(st.sampled_from("ABCD"), min_size=1, max_size=5).map(tuple),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=8,
)


@pytest.mark.parametrize(
    ("rule", "social", "search", "email"),
    [(Rule.FIRST, 5, 6, 1), (Rule.LAST, 0, 7, 5), (Rule.LINEAR, 2.5, 6.5, 3.0), (Rule.POSITION, 2.5, 6.5, 3.0)],
)
def test_rules_of_thumb_on_the_mini_data(rule: Rule, social: float, search: float, email: float) -> None:
    """First, last and linear as printed in the course and by ChannelAttribution; two contacts share by position."""
    assert attribute(MINI, rule) == pytest.approx({"S": social, "Z": search, "E": email})


def test_position_gives_twenty_percent_to_the_middle() -> None:
    """S > Z > E > Z: 0.4 to S, 0.1 and 0.4 to Z, 0.1 to E."""
    assert attribute([PathCount(("S", "Z", "E", "Z"), 1)], Rule.POSITION) == pytest.approx(
        {"S": 0.4, "Z": 0.5, "E": 0.1}
    )


def test_one_contact_takes_all() -> None:
    """A path of one contact has nothing to share."""
    assert attribute([PathCount(("S",), 3)], Rule.POSITION) == {"S": 3.0}


def test_rules_agree_with_the_published_readme() -> None:
    """pychattr prints 3 and 0 for first and last and 2.1 and 0.9 for linear on its three paths."""
    paths = [PathCount(tuple(path), 1) for path in ("ABABBA", "ABBAA", "AA")]
    assert attribute(paths, Rule.FIRST) == attribute(paths, Rule.LAST) == {"A": 3.0, "B": 0.0}
    assert attribute(paths, Rule.LINEAR) == pytest.approx({"A": 2.1, "B": 0.9})


def test_time_decay_halves_per_week() -> None:
    """14, 7 and 0 days before: 14.286, 28.571 and 57.143 percent."""
    found = time_decay([[("S", 14.0), ("Z", 7.0), ("E", 0.0)]])
    assert found == pytest.approx({"S": 0.14286, "Z": 0.28571, "E": 0.57143}, abs=1e-5)


def test_time_decay_survives_long_ago() -> None:
    """Contacts of thirty years ago still share one conversion."""
    assert sum(time_decay([[("S", 11_000.0), ("Z", 10_990.0)]]).values()) == pytest.approx(1)


def test_contacts_after_the_conversion_are_refused() -> None:
    """A negative number of days is a mistake in the data."""
    with pytest.raises(Unsuitable, match="days_before"):
        time_decay([[("S", -1.0)]])


def test_markov_on_the_mini_data() -> None:
    """Probability, removal, effects and credits to six decimals, by algebra instead of simulation."""
    found = removal(MINI)
    assert found.probability == pytest.approx(12 / 26, abs=1e-12)
    assert found.without == pytest.approx({"S": 0.274725, "Z": 0.144231, "E": 0.269231}, abs=1e-6)
    assert found.effect == pytest.approx({"S": 0.404762, "Z": 0.687500, "E": 0.416667}, abs=1e-6)
    assert found.credit == pytest.approx({"S": 3.219, "Z": 5.467, "E": 3.314}, abs=1e-3)
    assert sum(found.effect.values()) == pytest.approx(1.508929, abs=1e-6)


def test_chances_along_the_way_of_the_mini_data() -> None:
    """From E 0.625, from Z 0.589286, from S 0.346939, and 12 of 26 from the start, step by step by hand."""
    step = step_chances(MINI)
    chance = {"E": step["E", CONVERSION]}
    chance["Z"] = step["Z", CONVERSION] + step["Z", "E"] * chance["E"]
    chance["S"] = step["S", "Z"] * chance["Z"] + step["S", "E"] * chance["E"]
    assert chance == pytest.approx({"E": 0.625, "Z": 0.589286, "S": 0.346939}, abs=1e-6)
    assert sum(step[START, name] * chance[name] for name in chance) == pytest.approx(12 / 26)


@given(paths=PATHS, order=st.sampled_from([1, 2, 3]))
def test_work_in_pieces_gives_the_same(paths: list[PathCount], order: int) -> None:
    """Three contacts at a time, and states numbered by sorting instead of by a table: every answer stays."""
    assume(any(one.conversions for one in paths))
    whole = [attribute(paths, rule) for rule in Rule], shapley(paths), removal(paths, order).credit
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths_module, "CHUNK", 3)
        patch.setattr(markov, "CHUNK", 3)
        pieces = [attribute(paths, rule) for rule in Rule], shapley(paths), removal(paths, order).credit
        patch.setattr(markov, "_SMALL", 0)
        sorted_states = removal(paths, order).credit
    for ours, theirs in zip((*whole[0], *whole[1:]), (*pieces[0], *pieces[1:]), strict=True):
        assert ours == pytest.approx(theirs)
    assert sorted_states == pytest.approx(whole[2])


def test_markov_lies_within_the_noise_of_a_published_simulation() -> None:
    """ChannelAttribution 2.2.5 simulates the same chain: 3.2183, 5.4756 and 3.3061."""
    assert removal(MINI).credit == pytest.approx({"S": 3.2183, "Z": 5.4756, "E": 3.3061}, abs=0.02)


def test_markov_on_three_published_paths() -> None:
    """Bryl (2016): a third converts, half of that without C1, nothing without C2 or C3."""
    found = removal([PathCount(("C1", "C2", "C3"), 1), PathCount(("C1",), 0, 1), PathCount(("C2", "C3"), 0, 1)])
    assert found.probability == pytest.approx(1 / 3)
    assert found.without["C1"] == pytest.approx(1 / 6)
    assert found.effect == pytest.approx({"C1": 0.5, "C2": 1.0, "C3": 1.0})
    assert found.credit == pytest.approx({"C1": 0.2, "C2": 0.4, "C3": 0.4})


def test_step_chances_of_five_published_paths() -> None:
    """Puzyrov (2019) prints every transition probability."""
    found = step_chances([PathCount(("g",), 2, 1), PathCount(("m",), 1), PathCount(("g", "m"), 1)])
    printed = {(START, "g"): 0.8, (START, "m"): 0.2, ("g", CONVERSION): 0.5, ("g", "m"): 0.25, ("g", NULL): 0.25}
    assert found == pytest.approx({**printed, ("m", CONVERSION): 1.0})


def test_a_channel_after_itself_counts_once() -> None:
    """The pychattr paths without self-loops: B leads back to A, and without B half of the conversions is left."""
    paths = [PathCount(tuple(path), 1) for path in ("ABABBA", "ABBAA", "AA")]
    assert step_chances(paths)["B", "A"] == 1.0
    assert removal(paths).effect == pytest.approx({"A": 1.0, "B": 0.5})


def test_markov_needs_a_conversion() -> None:
    """Nobody converted: there is nothing to divide."""
    with pytest.raises(Unsuitable, match="no_conversions"):
        removal([PathCount(("A",), 0, 3)])


@given(PATHS)
def test_invariants_of_markov(paths: list[PathCount]) -> None:
    """A chain learnt from whole paths converts exactly as often as was observed, and the credits add up."""
    conversions = sum(one.conversions for one in paths)
    if conversions == 0:
        return
    found = removal(paths)
    everybody = conversions + sum(one.others for one in paths)
    assert found.probability == pytest.approx(conversions / everybody, abs=1e-9)
    assert sum(found.credit.values()) == pytest.approx(conversions)


def test_shapley_on_the_mini_data() -> None:
    """2.5, 6.5 and 3.0: the same as linear, because every group shares its own conversions equally."""
    assert shapley(MINI) == pytest.approx({"S": 2.5, "Z": 6.5, "E": 3.0})


def test_shapley_of_another_game() -> None:
    """With conversions estimated per group the values are 15, 40 and 25."""
    worth = {"S": 10, "Z": 30, "E": 20, "SZ": 50, "SE": 30, "ZE": 60, "SZE": 80}
    found = shapley_values({frozenset(group): float(value) for group, value in worth.items()})
    assert found == pytest.approx({"S": 15, "Z": 40, "E": 25})


def test_shapley_knows_symmetry_and_dummies() -> None:
    """Two channels that do the same get the same; a channel that adds nothing gets nothing."""
    worth = {frozenset("AB"): 6.0, frozenset("ABC"): 6.0, frozenset("C"): 0.0}
    assert shapley_values(worth) == pytest.approx({"A": 3.0, "B": 3.0, "C": 0.0})


@given(PATHS)
def test_one_pass_equals_the_sum_over_all_groups(paths: list[PathCount]) -> None:
    """The quick answer is the definition, and linear over unique channels, on any small data."""
    players = {channel for one in paths for channel in one.path}
    groups = [frozenset(c for k, c in enumerate(sorted(players)) if m >> k & 1) for m in range(2 ** len(players))]
    worth = {group: float(sum(one.conversions for one in paths if set(one.path) <= group)) for group in groups}
    unique = [PathCount(tuple(dict.fromkeys(one.path)), one.conversions) for one in paths]
    assert shapley(paths) == pytest.approx(shapley_values(worth))
    assert shapley(paths) == pytest.approx(attribute(unique, Rule.LINEAR))


def test_too_many_players_are_refused() -> None:
    """Seventeen players make too many groups."""
    with pytest.raises(Unsuitable, match="too_many_players"):
        shapley_values({frozenset(map(str, range(17))): 1.0})
