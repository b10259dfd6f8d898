"""Attribution by Shapley (1953): what a channel adds on average over all orders of joining."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import factorial

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.attribution import PathCount, credit, unique_shares
from workshop_lib.measure.path_table import table_of

MOST_PLAYERS = 16


def shapley(paths: Iterable[PathCount]) -> dict[str, float]:
    """Conversions per channel, where a group of channels is worth the conversions of paths inside that group.

    In that game every path shares its conversions equally among its different channels (the dividends of Harsanyi
    1959), so the exact answer takes one pass; it equals linear attribution over unique channels.
    """
    table = table_of(paths)
    found = np.zeros(len(table.names))
    for part in table.paths.parts():
        found += credit(part, unique_shares(part, len(found)), len(found))
    return dict(zip(table.names, found.tolist(), strict=True))


def shapley_values(worth: Mapping[frozenset[str], float]) -> dict[str, float]:
    """Shapley values of any game: `worth` of every group of players; a group that is not in it is worth 0.

    The sum runs over all groups, so more than 16 players raise Unsuitable.
    """
    players = sorted(frozenset().union(*worth)) if worth else []
    if len(players) > MOST_PLAYERS:
        raise Unsuitable("too_many_players", n=len(players), most=MOST_PLAYERS)
    return {player: _value(player, [one for one in players if one != player], worth) for player in players}


def _value(player: str, others: list[str], worth: Mapping[frozenset[str], float]) -> float:
    n = len(others) + 1
    total = 0.0
    for mask in range(2 ** len(others)):
        group = frozenset(one for k, one in enumerate(others) if mask >> k & 1)
        weight = factorial(len(group)) * factorial(n - len(group) - 1) / factorial(n)
        total += weight * (worth.get(group | {player}, 0.0) - worth.get(group, 0.0))
    return total
