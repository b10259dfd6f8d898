"""The real open data that ships with the kit."""

from __future__ import annotations

from pathlib import Path

from workshop_lib.errors import NotFound
from workshop_lib.model.work import Work
from workshop_lib.notebook.data.base import DataStep, Shown
from workshop_lib.notebook.data.events import EventsStep
from workshop_lib.notebook.desk import Desk, Shelf
from workshop_lib.store.places import datasets_folder
from workshop_lib.text import data_words as t
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.table_panel import draw_table


class ShoppersStep(DataStep):
    """Sessies van een echte webwinkel. Gebruik show()."""

    noun = "shoppers"

    def show(self) -> Shown:
        """Conversie per soort bezoeker, met de marge."""
        from workshop_lib.measure.shoppers import conversion_by_visitor

        rows = [
            (
                t.VISITORS.get(name, t.ALL), number(sessions), number(bought), percent(share.value, 1),
                f"{percent(share.low or 0, 1)} tot {percent(share.high or 0, 1)}",
            )
            for name, sessions, bought, share in conversion_by_visitor(self._tables["online_shoppers"])
        ]  # fmt: skip
        return draw_table(
            t.SHOPPERS, (t.VISITOR, t.SESSIONS, t.BOUGHT, t.CONVERSION, t.INTERVAL), rows, t.SHOPPERS_REMARK
        )


def open_data(name: str) -> DataStep:
    """The data set with this name. Raises NotFound("open_data")."""
    folder = datasets_folder() / "open"
    desk: Desk = Shelf(Work())
    kinds: dict[str, tuple[type[DataStep], dict[str, Path]]] = {
        "wabo": (EventsStep, {"events": folder / "wabo" / "events.csv"}),
        "online_shoppers": (
            ShoppersStep,
            {"online_shoppers": folder / "online_shoppers" / "online_shoppers_intention.csv.gz"},
        ),
    }
    if name not in kinds:
        raise NotFound("open_data", name=name, known=tuple(kinds))
    kind, tables = kinds[name]
    return kind(desk, tables)
