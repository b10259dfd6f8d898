"""What somebody who exports may wish."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """`persona`: whose feelings a format shows that has room for one person; empty is all customers together.

    `now` is the moment that a calendar file wants to know: same moment, same bytes.
    """

    persona: str = ""
    now: dt.datetime = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


NO_WISH = Wish()
