"""A table as a DataFrame, for trainees who want to count for themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_MOMENTS = ("timestamp", "date")


def read_table(path: Path) -> Any:
    """The CSV file (also packed with gzip) as a new pandas DataFrame; columns of moments are times."""
    import pandas as pd

    frame = pd.read_csv(path)
    for name in _MOMENTS:
        if name in frame:
            frame[name] = pd.to_datetime(frame[name], format="ISO8601")
    return frame
