"""Event logs: small ones with answers by hand, a real one with counts of others, random ones against brute force."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_lib.errors import BadFile, NotFound, Unsuitable, WorkshopError
from workshop_lib.measure.attribution import time_decay
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.results import Transition

FIVE = """customer,timestamp,touchpoint,channel,converted,value
k1,2025-03-01T10:00:00,A,web,0,
k1,2025-03-03T10:00:00,B,mail,0,
k1,2025-03-10T10:00:00,C,shop,1,40
k2,2025-03-02T09:00:00,A,web,0,
k2,2025-03-02T21:00:00,B,mail,0,
"""
WABO = Path(__file__).parents[2] / "datasets" / "open" / "wabo"


def write(folder: Path, text: str, name: str = "log.csv", encoding: str = "utf-8") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.fixture(name="five")
def fixture_five(tmp_path: Path) -> EventLog:
    """Two customers: k1 goes A, B, C and converts; k2 goes A, B and stops."""
    return EventLog.open(write(tmp_path, FIVE))


def test_transitions_by_hand(five: EventLog) -> None:
    """Both went from A to B, one on to C."""
    assert five.transitions() == (Transition("A", "B", 2), Transition("B", "C", 1))


def test_variants_by_hand(five: EventLog) -> None:
    """Two journeys, half of the customers each, in alphabetical order."""
    assert [(one.path, one.count, one.share) for one in five.variants()] == [
        (("A", "B"), 1, 0.5),
        (("A", "B", "C"), 1, 0.5),
    ]
    assert len(five.variants(limit=1)) == 1


def test_funnel_keeps_the_order(five: EventLog) -> None:
    """Everybody does A then B; nobody does B then A; steps in between do not matter."""
    assert [one.count for one in five.funnel(["A", "B", "C"])] == [2, 2, 1]
    assert [one.count for one in five.funnel(["B", "A"])] == [2, 0]
    assert [one.count for one in five.funnel(["A", "C"])] == [2, 1]


def test_drop_off_counts_who_stopped_without_converting(five: EventLog) -> None:
    """k2 stopped at B: one of two; k1 ended at C, but converted there."""
    found = {one.touchpoint: (one.customers, one.stopped) for one in five.drop_off()}
    assert found == {"A": (2, 0), "B": (2, 1), "C": (1, 0)}
    at_b = next(one.share for one in five.drop_off() if one.touchpoint == "B")
    assert (at_b.value, at_b.low, at_b.high) == pytest.approx((0.5, 0.0945, 0.9055), abs=1e-4)


def test_durations_by_hand(five: EventLog) -> None:
    """From A to B took two days and half a day; the quantiles lie between."""
    found = five.durations("A", "B")
    assert (found.n, found.mean, found.median, found.p10) == pytest.approx((2, 1.25, 1.25, 0.65))
    assert five.durations().mean == pytest.approx((9 + 0.5) / 2)
    assert five.durations("A", "C").median == pytest.approx(9)


def test_histogram_holds_everybody(five: EventLog) -> None:
    """Whole journeys of 9 and 0.5 days in round bins, the empty ones between included."""
    found = five.histogram(most=10)
    assert [one.count for one in found] == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert found[0].high == 1.0


def test_a_long_tail_is_one_last_bin(tmp_path: Path) -> None:
    """Ninety-nine customers within four days, one after a year: round bins for the many, a wide one for the one."""
    days = [1 + n % 4 for n in range(99)] + [365]
    start = dt.date(2025, 1, 1)
    rows = [f"k{n},{start},A\nk{n},{start + dt.timedelta(days=day)},B\n" for n, day in enumerate(days)]
    found = EventLog.open(write(tmp_path, "customer,timestamp,touchpoint\n" + "".join(rows))).histogram(most=4)
    assert sum(one.count for one in found) == 100
    assert (found[-1].count, found[-1].high) == (1, 365.0) and found[-1].low < 6


def test_paths_end_at_the_conversion(tmp_path: Path) -> None:
    """What happens after the purchase did not lead to it."""
    log = EventLog.open(write(tmp_path, FIVE + "k1,2025-03-12T10:00:00,D,web,0,\n"))
    found = {one.path: (one.conversions, one.others) for one in log.paths()}
    assert found == {("A", "B"): (0, 1), ("A", "B", "C"): (1, 0)}
    assert {one.path for one in log.paths("channel")} == {("web", "mail"), ("web", "mail", "shop")}


def test_a_flag_on_every_row_means_the_last_row(tmp_path: Path) -> None:
    """Some logs mark the whole customer as converted."""
    text = "customer,timestamp,touchpoint,converted\nk,2025-01-01,A,ja\nk,2025-01-02,B,ja\n"
    assert EventLog.open(write(tmp_path, text)).paths()[0].path == ("A", "B")


def test_contacts_carry_their_days(five: EventLog) -> None:
    """k1 met A nine days, B seven days and C nought days before the conversion."""
    assert five.contacts() == ((("A", 9.0), ("B", 7.0), ("C", 0.0)),)
    assert sum(time_decay(five.contacts("channel")).values()) == pytest.approx(1)


def test_next_step_is_learnt_from_the_log(five: EventLog) -> None:
    """After A always comes B."""
    assert five.next_step().after("A") == "B" and five.next_step().chance("A", "B") == 1.0


def test_only_one_channel(five: EventLog) -> None:
    """Through mail there was only B; an unknown channel leaves nothing to count."""
    assert [one.path for one in five.only(channel="mail").variants()] == [("B",)]
    with pytest.raises(Unsuitable, match="no_usable_rows"):
        five.only(channel="fax")


def test_unknown_touchpoints_are_named(five: EventLog) -> None:
    """The mistake carries the names that do exist."""
    with pytest.raises(NotFound) as caught:
        five.funnel(["A", "Z"])
    assert caught.value.facts == {"name": "Z", "known": ("A", "B", "C")}
    with pytest.raises(Unsuitable, match="no_durations"):
        five.durations("C", "A")


def test_dutch_files_open_the_same(tmp_path: Path) -> None:
    """BOM, semicolons, Dutch names and dates, decimal comma: the same answers; rows may come in any order."""
    dutch = (
        "\ufeffKlant;Tijdstip;Contactmoment;Kanaal;Geconverteerd;Bedrag\r\n"
        "k1;3-3-2025 10:00;B;mail;nee;\r\nk1;01-03-2025 10:00:00;A;web;nee;\r\n"
        "k1;10-03-2025 10:00;C;shop;ja;1.040,50\r\n"
        "k2;02-03-2025 09:00;A;web;nee;\r\nk2;02-03-2025 21:00;B;mail;nee;\r\n"
    )
    log = EventLog.open(write(tmp_path, dutch))
    assert log.transitions() == (Transition("A", "B", 2), Transition("B", "C", 1))
    assert log.durations("A", "B").mean == pytest.approx(1.25)
    assert log.quality().out_of_order == 1


def test_windows_files_and_gzip_open(tmp_path: Path) -> None:
    """Letters of Windows are read as such, also from a compressed file with brackets and accents in its name."""
    text = "klant;tijd;stap\nk;2025-01-01;Cafébezoek\n"
    path = tmp_path / "log [é] 1.csv.gz"
    path.write_bytes(gzip.compress(text.encode("latin-1")))
    assert EventLog.open(path).touchpoints == ("Cafébezoek",)


def test_ties_keep_the_order_of_the_file(tmp_path: Path) -> None:
    """Two events in the same second: the upper row came first, and the report says so."""
    text = "customer,timestamp,touchpoint\nk,2025-01-01,B\nk,2025-01-01,A\n"
    log = EventLog.open(write(tmp_path, text))
    assert log.variants()[0].path == ("B", "A") and log.quality().ties == 1


def test_quality_counts_everything_and_drops_nothing(tmp_path: Path) -> None:
    """A repeat, an empty customer, an empty and an unreadable time: all counted, usable rows stay."""
    odd = FIVE + "k2,2025-03-02T21:00:00,B,mail,0,\n,2025-03-02,A,web,0,\nk3,,A,web,0,\nk3,someday,A,,0,\n"
    log = EventLog.open(write(tmp_path, odd))
    found = log.quality()
    assert (found.rows, found.usable, found.customers, found.touchpoints) == (9, 6, 2, 3)
    assert (found.duplicates, found.unreadable_times, found.ties) == (1, 1, 0)
    assert found.missing == {"customer": 1, "timestamp": 1, "touchpoint": 0, "channel": 1, "converted": 0, "value": 8}
    assert (found.first, found.last) == (dt.datetime(2025, 3, 1, 10), dt.datetime(2025, 3, 10, 10))
    assert Transition("B", "B", 1) in log.transitions()
    assert log.unique().transitions() == (Transition("A", "B", 2), Transition("B", "C", 1))


XES = """<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/">
<trace><string key="concept:name" value="z1"/><string key="channel" value="Desk"/>
<event><string key="concept:name" value="A"/><date key="time:timestamp" value="2011-10-18T09:00:00.500+02:00"/></event>
<event><string key="concept:name" value="B"/><date key="time:timestamp" value="2011-10-18T08:00:00.500+01:00"/></event>
</trace><trace><event><string key="concept:name" value="A"/></event></trace></log>"""


def test_xes_by_hand(tmp_path: Path) -> None:
    """Names and channel of the case, times across zones, a nameless case with an event without time."""
    path = tmp_path / "log.xes.gz"
    path.write_bytes(gzip.compress(XES.encode()))
    log = EventLog.open(path)
    assert {one.path for one in log.variants()} == {("A", "B")} and log.quality().ties == 1
    assert log.quality().missing["timestamp"] == 1 and log.quality().rows == 3
    assert log.only(channel="Desk").variants()[0].count == 1


BAD = {
    "empty.csv": b"",
    "header.csv": b"customer,timestamp,touchpoint\n",
    "alien.csv": b"PK\x03\x04\x00\x00\x00binary",
    "columns.csv": b"a,b,c\n1,2,3\n",
    "wide.csv": b"customer,timestamp,touchpoint\nk,2025-01-01,A,more,cells\n",
    "quote.csv": b'customer,timestamp,touchpoint\nk,2025-01-01,"A\n',
    "huge.csv": b"customer,timestamp,touchpoint\nk,2025-01-01," + b"x" * 10_000_000 + b"\n",
    "times.csv": b"customer,timestamp,touchpoint\nk,never,A\n",
    "broken.csv.gz": b"\x1f\x8b\x08\x00nonsense",
    "cut.xes": XES.encode()[:300],
    "text.xes.gz": b"no gzip at all",
    "nothing.xes": b"<log></log>",
    "html.csv": b"<!DOCTYPE html><html></html>\n<body></body>\n",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_explained(tmp_path: Path, name: str) -> None:
    """Whatever the file, the mistake has a code and facts that fit in a sentence, never an error of the engine."""
    path = tmp_path / name
    path.write_bytes(BAD[name])
    with pytest.raises((BadFile, Unsuitable)) as caught:
        EventLog.open(path)
    assert len(str(caught.value)) < 300 and None not in caught.value.facts.values()


def test_a_bad_line_is_pointed_at(tmp_path: Path) -> None:
    """The number of the line with too many cells is a fact."""
    with pytest.raises(BadFile) as caught:
        EventLog.open(write(tmp_path, FIVE + "k9,2025-01-01,A,web,0,,too,many\n"))
    assert caught.value.facts["line"] == 7


def test_absent_files_are_named(tmp_path: Path) -> None:
    """No file, no folder: NotFound with the name and without the place on the disk."""
    with pytest.raises(NotFound) as caught:
        EventLog.open(tmp_path / "nergens.csv")
    assert str(tmp_path) not in str(caught.value)
    with pytest.raises(WorkshopError):
        EventLog.open(tmp_path)


def test_formulas_and_sql_in_cells_stay_text(tmp_path: Path) -> None:
    """Names from a file are data: they neither run nor change the answer."""
    name = "A'; DROP TABLE events; --"
    log = EventLog.open(write(tmp_path, f'customer,timestamp,touchpoint\nk,2025-01-01,"{name}"\nk,2025-01-02,=1+1\n'))
    assert log.transitions() == (Transition(name, "=1+1", 1),)
    assert log.only().funnel([name])[0].count == 1


@pytest.fixture(name="permits", scope="module")
def fixture_permits() -> EventLog:
    """The open permit log, read once."""
    return EventLog.open(next(one for one in sorted(WABO.iterdir()) if ".xes" in one.suffixes))


def test_the_permit_log_has_the_published_counts(permits: EventLog) -> None:
    """pm4py 2.7.23.11 counts the same cases, variants, directly-follows pairs and ends."""
    log, found = permits, permits.quality()
    assert (found.customers, found.usable, found.touchpoints) == (1_434, 8_577, 27)
    variants = log.variants()
    assert [one.count for one in variants[:10]] == [713, 123, 116, 115, 75, 40, 28, 25, 13, 12]
    assert len(variants) == 116 and {one.path[0] for one in variants} == {"Confirmation of receipt"}
    steps = log.transitions()
    assert (len(steps), sum(one.count for one in steps)) == (99, 7_143)
    assert [one.count for one in steps[:6]] == [1_177, 1_165, 1_119, 1_079, 791, 239]
    ends = {one.touchpoint[:3]: one.stopped for one in log.drop_off()}
    assert (ends["T10"], ends["T05"], ends["Con"], ends["T15"], ends["T06"]) == (828, 400, 116, 39, 16)


def test_the_permit_log_differs_per_channel(permits: EventLog) -> None:
    """Cases, median and mean days per channel, counted by hand for the course."""
    counted = {"Internet": (1250, 0.022, 5.19), "Desk": (109, 0.781, 5.88), "Post": (53, 4.057, 7.53)}
    for channel, (n, median, mean) in counted.items():
        days = permits.only(channel=channel).durations()
        assert days.n == n
        assert (days.median, days.mean) == pytest.approx((median, mean), abs=6e-3)


STRANGE = [
    "infinity", "-infinity", "epoch", "now", "294247-01-10", "200000-01-01", "0000-00-00", "1e400", "nan", "9" * 30,
    "'", '"', "\U0001f600", "$1", "A\rB",
]  # fmt: skip
CELLS = st.one_of(st.sampled_from(STRANGE), st.text(max_size=8), st.just("2025-01-01"))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=5), tidy=st.booleans())
def test_strange_files_give_an_answer_or_an_explanation(tmp_path: Path, rows: list[list[str]], tidy: bool) -> None:
    """Whatever stands in the cells: either the log opens and answers, or there is a mistake with a code."""
    path = tmp_path / "strange.csv"
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL if tidy else csv.QUOTE_NONE, escapechar=None if tidy else "\\")
        writer.writerow(["customer", "timestamp", "touchpoint", "converted", "value"])
        writer.writerows([cell.replace("\0", "") for cell in row] for row in rows)
    try:
        log = EventLog.open(path)
    except WorkshopError:
        return
    quality = log.quality()
    assert quality.usable <= quality.rows and sum(one.count for one in log.variants()) == quality.customers
    assert log.durations().n == quality.customers


EVENTS = st.lists(
    st.tuples(st.sampled_from("klm"), st.integers(0, 6), st.sampled_from("ABC"), st.booleans()), min_size=1, max_size=14
)
Journeys = list[list[tuple[str, bool]]]


def journeys(events: list[tuple[str, int, str, bool]]) -> Journeys:
    """What the log should see: per customer touchpoint and flag in order of time, ties as they came."""
    ordered = sorted(events, key=lambda one: (one[0], one[1]))
    return [[(one[2], one[3]) for one in group] for _, group in groupby(ordered, key=lambda one: one[0])]


def deepest(path: list[str], steps: list[str]) -> int:
    """How many of the steps occur in this order."""
    place = 0
    for one in path:
        place += place < len(steps) and one == steps[place]
    return place


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=EVENTS, steps=st.lists(st.sampled_from("ABC"), min_size=1, max_size=4))
def test_answers_equal_brute_force(tmp_path: Path, events: list[tuple[str, int, str, bool]], steps: list[str]) -> None:
    """Transitions, variants, funnel, drop-off and paths of any small log equal those counted in plain Python."""
    path = tmp_path / "random.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["customer", "timestamp", "touchpoint", "converted"])
        writer.writerows((who, f"2025-01-{day + 1:02}", where, int(won)) for who, day, where, won in events)
    log = EventLog.open(path)
    truth = journeys(events)
    names = [[where for where, _ in one] for one in truth]
    assert {(one.source, one.target): one.count for one in log.transitions()} == Counter(
        step for one in names for step in pairwise(one)
    )
    assert {one.path: one.count for one in log.variants()} == Counter(map(tuple, names))
    known = [one for one in steps if one in log.touchpoints]
    if known:
        depths = [deepest(one, known) for one in names]
        expected = [sum(depth > k for depth in depths) for k in range(len(known))]
        assert [one.count for one in log.funnel(known)] == expected
    lost = Counter(one[-1][0] for one in truth if not any(won for _, won in one))
    assert {one.touchpoint: one.stopped for one in log.drop_off() if one.stopped} == lost
    assert {one.path: one.conversions for one in log.paths() if one.conversions} == Counter(map(bought, winners(truth)))


def winners(truth: Journeys) -> Journeys:
    """The customers who converted."""
    return [one for one in truth if any(won for _, won in one)]


def bought(journey: list[tuple[str, bool]]) -> tuple[str, ...]:
    """The path up to the first conversion; the whole path when every row is flagged."""
    flags = [won for _, won in journey]
    end = len(journey) if all(flags) else flags.index(True) + 1
    return tuple(where for where, _ in journey[:end])
