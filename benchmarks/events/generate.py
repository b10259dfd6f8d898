"""A made-up event log of any size: fifteen touchpoints in nine phases, loops, drop-off and purchases; seeded.

    python benchmarks/events/generate.py 10000000 log.parquet

Rows stand in the order of time, customers mixed, as a web server would write them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet as pq

TOUCHPOINTS = (
    "social ad", "search", "review site", "home page", "product page", "newsletter", "configurator", "advice call",
    "basket", "checkout", "purchase", "delivery", "manual", "service call", "loyalty mail",
)  # fmt: skip
CHANNELS = ("social", "search", "referral", "web", "web", "mail", "web", "phone", "web", "web", "web", "parcel",
            "web", "phone", "mail")  # fmt: skip
PURCHASE = TOUCHPOINTS.index("purchase")
MOVES = np.array([-2, -1, 0, 1, 2, 3])
CHANCES = np.array([0.05, 0.12, 0.10, 0.43, 0.20, 0.10])
STAY = 0.775
"""Chance that a customer comes back for another contact: 4.4 contacts per customer on average."""
YEAR = 365 * 86_400_000_000
FIRST = 1_735_689_600_000_000
"""Microseconds of 1 January 2025."""


def walks(customers: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Customer, touchpoint code and microsecond of every contact, customers one round at a time."""
    who, rounds = np.arange(customers, dtype=np.int32), []
    where = rng.choice(5, size=customers, p=[0.25, 0.35, 0.10, 0.20, 0.10]).astype(np.int8)
    when = FIRST + (rng.random(customers) * YEAR).astype(np.int64)
    while who.size:
        rounds.append((who, where, when))
        stays = rng.random(who.size) < STAY
        who, where, when = who[stays], where[stays], when[stays]
        where = np.clip(where + rng.choice(MOVES, size=who.size, p=CHANCES), 0, len(TOUCHPOINTS) - 1).astype(np.int8)
        when = when + 1_000_000 + rng.exponential(3 * 86_400_000_000, who.size).astype(np.int64)
    return tuple(np.concatenate(column) for column in zip(*rounds, strict=True))  # type: ignore[return-value]


def table(events: int, seed: int) -> pa.Table:
    """About this many events, exactly `events` rows, as an Arrow table."""
    rng = np.random.default_rng(seed)
    who, where, when = walks(int(events * (1 - STAY)) + 2_000, rng)
    order = np.argsort(when, kind="stable")[:events]
    who, where, when = who[order], where[order], when[order]
    names, channels = pa.array(TOUCHPOINTS), pa.array(CHANNELS)
    return pa.table(
        {
            "customer": pa.array(who.astype(np.int64)),
            "timestamp": pa.array(when, pa.timestamp("us")),
            "touchpoint": pa.DictionaryArray.from_arrays(pa.array(where), names).cast(pa.string()),
            "channel": pa.DictionaryArray.from_arrays(pa.array(where), channels).cast(pa.string()),
            "converted": pa.array(where == PURCHASE),
        }
    )


def main(events: int, path: Path, seed: int = 1) -> None:
    """Write the log; above ten million events in parts with their own customers, one file, bounded memory."""
    part = 10_000_000
    with pq.ParquetWriter(path, table(1, seed).schema, compression="zstd") as writer:
        for number, first in enumerate(range(0, events, part)):
            made = table(min(part, events - first), seed + number)
            shifted = pa.compute.add(made["customer"], pa.scalar(number * part, pa.int64()))
            writer.write_table(made.set_column(0, "customer", shifted), row_group_size=1_000_000)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
