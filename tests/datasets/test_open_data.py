"""The real open data: as published, converted faithfully, each with a card that names maker and licence."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from functools import cache
from pathlib import Path

from workshop_lib.measure.generate.__main__ import rebuild
from workshop_lib.measure.generate.open_data import read_xes
from workshop_lib.measure.generate.tables import read_rows

DATASETS = Path(__file__).parents[2] / "datasets"
WABO = DATASETS / "open" / "wabo"
SHOPPERS = DATASETS / "open" / "online_shoppers"


@cache
def permit_rows() -> list[dict[str, str]]:
    return read_rows(WABO / "events.csv")


def test_the_permit_log_has_its_published_counts() -> None:
    """1,434 cases, 8,577 events, 27 activities, and the channels of the data card."""
    rows = permit_rows()
    channel = {row["customer"]: row["channel"] for row in rows}
    assert (len(channel), len(rows), len({row["touchpoint"] for row in rows})) == (1434, 8577, 27)
    assert Counter(channel.values()) == {"Internet": 1250, "Desk": 109, "Post": 53, "e-mail": 21, "Intern": 1}


def test_the_permit_log_has_one_hundred_and_sixteen_variants() -> None:
    """In the order of the file there are 116 routes; the ten most frequent cover 713 to 12 cases."""
    routes: dict[str, tuple[str, ...]] = {}
    for row in permit_rows():
        routes[row["customer"]] = (*routes.get(row["customer"], ()), row["touchpoint"])
    variants = Counter(routes.values())
    assert len(variants) == 116
    assert [count for _, count in variants.most_common(10)] == [713, 123, 116, 115, 75, 40, 28, 25, 13, 12]


def test_the_permit_log_is_what_the_original_says() -> None:
    """Converting the shipped XES again gives the shipped table, byte for byte."""
    assert rebuild("open", DATASETS, check=True) == []


def test_times_are_universal() -> None:
    """13:45 in Dutch summer time is 11:45 universal time."""
    first = next(read_xes(WABO / "receipt.xes.gz"))
    assert first == ("case-10011", "2011-10-11T11:45:40.276", "Confirmation of receipt", "Internet")


def test_the_shop_sessions_have_their_published_counts() -> None:
    """12,330 sessions, 1,908 with a purchase; 10,551 returning, 1,694 new and 85 other visitors."""
    with gzip.open(SHOPPERS / "online_shoppers_intention.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (len(rows), len(rows[0])) == (12_330, 18)
    assert sum(row["Revenue"] == "True" for row in rows) == 1908
    kinds = Counter(row["VisitorType"] for row in rows)
    assert kinds == {"Returning_Visitor": 10_551, "New_Visitor": 1694, "Other": 85}


def test_every_data_set_has_a_card_and_all_together_stay_small() -> None:
    """Maker, year, source, licence, changes and limits are on each card; the folder stays under 15 MB."""
    for folder in (WABO, SHOPPERS):
        card = (folder / "README.md").read_text(encoding="utf-8")
        assert all(word in card for word in ("Maker", "Jaar", "Bron", "Licentie", "Wat wij veranderden", "Grenzen"))
    assert sum(path.stat().st_size for path in DATASETS.rglob("*") if path.is_file()) < 15_000_000
