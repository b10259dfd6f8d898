"""The tables of the cases: made by the generator that ships, and equal to the baseline of their case."""

from __future__ import annotations

import re
import shutil
import statistics
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from workshop_lib.errors import NotFound
from workshop_lib.measure.generate.__main__ import encoded, main, rebuild
from workshop_lib.measure.generate.cases import PLANS
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.quota import nudged, parts
from workshop_lib.measure.generate.source import read_source
from workshop_lib.measure.generate.tables import read_rows, unique_rows
from workshop_lib.model.measured import Measured
from workshop_lib.model.work import Work
from workshop_lib.text.voice import scores_of_words

DATASETS = Path(__file__).parents[2] / "datasets"
CASES = tuple(PLANS)
EVENT_COLUMNS = ["customer", "timestamp", "touchpoint", "channel", "device", "persona", "converted", "value"]


@cache
def rows(case: str, name: str) -> list[dict[str, str]]:
    return read_rows(DATASETS / case / f"{name}.csv")


@cache
def clean(case: str, name: str) -> list[dict[str, str]]:
    return unique_rows(rows(case, name))


@cache
def work(case: str) -> Work:
    return Work.model_validate_json((DATASETS / case / "case.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_the_generator_makes_the_shipped_bytes(case: str, tmp_path: Path) -> None:
    """From the map alone, in an empty folder, every table and the measured part come out as they are shipped."""
    (tmp_path / case).mkdir()
    (tmp_path / case / "case.json").write_bytes(encoded(work(case).but(measured=Measured())))
    made = rebuild(case, tmp_path)
    differs = [path.name for path in made if path.read_bytes() != (DATASETS / case / path.name).read_bytes()]
    assert len(made) > 9
    assert differs == []


def test_check_reports_a_changed_table_and_writes_nothing(tmp_path: Path) -> None:
    """--check ends with 1 when somebody changed a table by hand, and leaves the change alone."""
    shutil.copytree(DATASETS / "kijkraam", tmp_path / "kijkraam")
    changed = tmp_path / "kijkraam" / "experiment.csv"
    assert main(["kijkraam", "--check", "--datasets", str(tmp_path)]) == 0
    changed.write_bytes(changed.read_bytes().replace(b"photo", b"manual", 1))
    before = changed.read_bytes()
    assert main(["kijkraam", "--check", "--datasets", str(tmp_path)]) == 1
    assert changed.read_bytes() == before


def test_an_unknown_case_is_a_known_error(tmp_path: Path) -> None:
    """A name without a folder is not found, instead of a bare traceback about files."""
    with pytest.raises(NotFound):
        read_source("nergens", tmp_path)


@pytest.mark.parametrize("case", CASES)
def test_every_table_is_plain_utf8_with_line_feeds(case: str) -> None:
    """No carriage returns, no byte order mark, a line feed at the end, and rows as wide as the header."""
    for path in (DATASETS / case).glob("*.csv"):
        content = path.read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n"), path.name
        assert all(None not in row and None not in row.values() for row in rows(case, path.stem)), path.name


@pytest.mark.parametrize(
    ("case", "promoters", "passives", "detractors", "satisfied", "ces"),
    [
        ("rijnveen", 82, 70, 48, 148, 4.6),
        ("huisbaken", 111, 120, 69, 219, 4.1),
        ("kijkraam", 125, 85, 40, 205, 3.4),
    ],
)
def test_answers_add_up_to_the_baseline(
    case: str, promoters: int, passives: int, detractors: int, satisfied: int, ces: float
) -> None:
    """NPS groups, CSAT top-2-box and mean CES are exactly those of the case."""
    answers = rows(case, "respondents")
    nps = [int(row["nps"]) for row in answers]
    groups = (sum(one >= 9 for one in nps), sum(one in (7, 8) for one in nps), sum(one <= 6 for one in nps))
    assert groups == (promoters, passives, detractors)
    assert all(0 <= one <= 10 for one in nps)
    assert sum(int(row["csat"]) >= 4 for row in answers) == satisfied
    assert statistics.fmean(int(row["ces"]) for row in answers) == pytest.approx(ces)


def test_the_municipality_asks_for_a_mark_instead_of_nps() -> None:
    """Waterlinge: no NPS, a mean mark of 6.8, CSAT 132 of 200 and CES 3.9."""
    answers = rows("waterlinge", "respondents")
    assert {row["nps"] for row in answers} == {""}
    assert statistics.fmean(int(row["grade"]) for row in answers) == pytest.approx(6.8)
    assert (sum(int(row["csat"]) >= 4 for row in answers), len(answers)) == (132, 200)
    assert statistics.fmean(int(row["ces"]) for row in answers) == pytest.approx(3.9)


@pytest.mark.parametrize("case", CASES)
def test_the_funnel_has_the_counts_of_the_baseline_and_never_rises(case: str) -> None:
    """The base month, or the year, is exact; every month falls or stays level from step to step."""
    plan = PLANS[case].funnel
    by_month: dict[str, list[int]] = {}
    for row in rows(case, "funnel"):
        by_month.setdefault(row["month"], []).append(int(row["count"]))
    exact = by_month[plan.base] if plan.base else [sum(step) for step in zip(*by_month.values(), strict=True)]
    assert tuple(exact) == plan.counts
    assert len(by_month) == 12
    assert all(counts == sorted(counts, reverse=True) for counts in by_month.values())


FUNNELS = {
    "rijnveen": (12_000, 7_200, 2_160, 864, 432, 324),
    "huisbaken": (50_000, 25_000, 4_000, 2_000, 1_400, 1_120, 1_008),
    "kijkraam": (40_000, 16_000, 3_200, 2_400, 1_320, 1_056, 792),
    "waterlinge": (6_000, 4_500, 1_800, 1_440, 1_404, 1_224),
}


@pytest.mark.parametrize("case", CASES)
def test_the_measured_part_shows_the_funnel_of_the_baseline(case: str) -> None:
    """What the notebooks read as the funnel are the figures of the case pages."""
    assert tuple(step.count for step in work(case).measured.funnel) == FUNNELS[case]


@pytest.mark.parametrize("case", CASES)
def test_the_survey_has_its_planted_defects(case: str) -> None:
    """2 % of the rows without a score and 1 % repeats, whole scores from -5 to 5, one answer per touchpoint."""
    everything, unique = rows(case, "survey"), clean(case, "survey")
    scores = [row["score"] for row in unique]
    assert len(everything) - len(unique) == pytest.approx(0.01 * len(unique), abs=1)
    assert scores.count("") == pytest.approx(0.02 * len(unique), abs=1)
    assert {int(score) for score in scores if score} <= set(range(-5, 6))
    assert len({(row["respondent"], row["touchpoint"]) for row in unique}) == len(unique)


@pytest.mark.parametrize("case", CASES)
def test_the_survey_and_the_answers_are_about_the_same_people(case: str) -> None:
    """Every respondent has one persona, the same in both tables, and personas and touchpoints are on the map."""
    who = {row["respondent"]: row["persona"] for row in rows(case, "respondents")}
    mine = work(case)
    assert all(who[row["respondent"]] == row["persona"] for row in rows(case, "survey"))
    assert set(who.values()) == {one.id for one in mine.personas}
    assert {row["touchpoint"] for row in rows(case, "survey")} == {one.id for one in mine.journey.touchpoints}


@pytest.mark.parametrize("case", CASES)
def test_the_event_log_has_the_agreed_shape(case: str) -> None:
    """2,000 customers, some 12,000 rows in order of time, 1 % repeats, ties, and at most one conversion each."""
    everything, unique = rows(case, "events"), clean(case, "events")
    converting = [row for row in unique if row["converted"] == "1"]
    moments = Counter((row["customer"], row["timestamp"]) for row in unique)
    assert list(everything[0]) == EVENT_COLUMNS
    assert len({row["customer"] for row in unique}) == 2000
    assert 10_000 <= len(everything) <= 14_500
    assert len(everything) - len(unique) == pytest.approx(0.01 * len(unique), abs=1)
    assert [row["timestamp"] for row in everything] == sorted(row["timestamp"] for row in everything)
    assert 10 <= sum(count > 1 for count in moments.values()) <= 40
    assert len({row["customer"] for row in converting}) == len(converting) > 100
    assert all((row["value"] != "") == (row["converted"] == "1") for row in unique)


@pytest.mark.parametrize("case", CASES)
def test_customers_go_in_circles_and_drop_off(case: str) -> None:
    """The walk has ways back and second visits, and part of the customers stops before converting."""
    paths: dict[str, list[str]] = {}
    for row in clean(case, "events"):
        paths.setdefault(row["customer"], []).append(row["touchpoint"])
    returning = sum(len(set(path)) < len(path) for path in paths.values())
    converted = len({row["customer"] for row in clean(case, "events") if row["converted"] == "1"})
    assert 0.1 < returning / len(paths) < 0.6
    assert 0.1 < converted / len(paths) < 0.6


@pytest.mark.parametrize(("case", "mean"), [("rijnveen", 412), ("kijkraam", 189)])
def test_the_mean_order_in_the_log_is_that_of_the_baseline(case: str, mean: int) -> None:
    """The value on the converting rows has exactly the mean order value."""
    values = [int(row["value"]) for row in clean(case, "events") if row["value"]]
    assert sum(values) == mean * len(values)


@pytest.mark.parametrize("case", CASES)
def test_the_interviews_speak_the_words_of_the_lexicon(case: str) -> None:
    """40-60 fragments by known interviewees, on touchpoints of the map, every word with its own score."""
    fragments = rows(case, "interviews")
    lexicon = scores_of_words()
    touchpoints = {one.id for one in work(case).journey.touchpoints}
    assert 40 <= len(fragments) <= 60
    assert all(lexicon[row["emotion"]] == int(row["score"]) for row in fragments)
    assert {row["touchpoint"] for row in fragments} <= touchpoints
    assert {row["persona"] for row in fragments} == {one.id for one in work(case).personas}
    assert len({row["quote"] for row in fragments}) == len(fragments)


@pytest.mark.parametrize("case", CASES)
def test_the_data_card_counts_its_files(case: str) -> None:
    """Every table is on the card with its number of rows, and the card says who, when and under which licence."""
    card = (DATASETS / case / "README.md").read_text(encoding="utf-8")
    counted = dict(re.findall(r"\| `(\w+\.csv)` \| ([\d.]+) \|", card))
    shipped = {path.name: len(rows(case, path.stem)) for path in (DATASETS / case).glob("*.csv")}
    assert {name: int(count.replace(".", "")) for name, count in counted.items()} == shipped
    assert all(words in card for words in ("de makers van deze kit", "2026", "CC BY 4.0", "## Voor de docent"))
    assert f"{len(clean(case, 'events')):,}".replace(",", ".") in card


def test_parts_add_up_and_keep_proportion() -> None:
    """Largest remainder: the parts make the whole, and nobody is off by one or more."""
    assert parts(10, [1, 1, 1]) == [4, 3, 3]
    assert parts(1008, [467, 272, 261]) == [471, 274, 263]
    assert sum(parts(999, [7, 11, 13])) == 999


def test_nudged_values_reach_their_total_within_limits() -> None:
    """The total is exact, no value leaves the scale, and a total that cannot be is refused."""
    values = nudged(Dice(1, "test"), [5, 5, -9, 0], 8, (-5, 5))
    assert sum(values) == 8 and min(values) >= -5 and max(values) <= 5
    with pytest.raises(ValueError, match="21"):
        nudged(Dice(1, "test"), [5, 5, 5, 5], 21, (-5, 5))


def test_dice_give_the_same_draws_for_the_same_seed() -> None:
    """A fixed seed gives fixed draws; another stream gives others."""
    first, again, other = Dice(7, "a"), Dice(7, "a"), Dice(7, "b")
    drawn = [first.below(1000) for _ in range(5)]
    assert drawn == [again.below(1000) for _ in range(5)] != [other.below(1000) for _ in range(5)]
    assert sorted(Dice(7, "a").shuffled(range(20))) == list(range(20))
