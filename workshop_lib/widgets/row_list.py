"""Rows of a grid: a frozen list of models with a key for each, one more, one less or in another order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workshop_lib.model.base import Model


@dataclass(frozen=True)
class RowList:
    """Models without an id (a member of the team, a reading) get a key that lasts as long as the form is open."""

    items: tuple[Any, ...]
    kind: type[Model]
    prefix: str = ""
    keys: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if len(self.keys) != len(self.items):
            object.__setattr__(self, "keys", self._keys(self.items))

    @property
    def ids(self) -> dict[str, str]:
        """The id of the item by the key of its row; empty without an id."""
        return {key: getattr(item, "id", "") for key, item in zip(self.keys, self.items, strict=True)}

    def get(self, key: str) -> Any:
        return self.items[self.keys.index(key)]

    def shown(self, coded: bool) -> Iterator[tuple[str, str, Any]]:
        """(key, code or number, item) per row."""
        for number, (key, item) in enumerate(zip(self.keys, self.items, strict=True), 1):
            yield key, item.id if coded else str(number), item

    def replaced(self, items: tuple[Any, ...]) -> RowList:
        """Other items; rows keep their key where they can."""
        same = "id" not in self.kind.model_fields and len(items) == len(self.items)
        return replace(self, items=items, keys=self.keys if same else self._keys(items))

    def with_item(self, key: str, item: Any) -> RowList:
        place = self.keys.index(key)
        return replace(self, items=(*self.items[:place], item, *self.items[place + 1 :]))

    def added(self, after: str = "", fields: Mapping[str, Any] | None = None) -> tuple[RowList, str]:
        """With an empty row (or one with these fields) behind another one or at the end; and its key."""
        key = self._new_key()
        own = {name: key if name == "id" else "" for name, one in self.kind.model_fields.items() if one.is_required()}
        place = self.keys.index(after) + 1 if after in self.keys else len(self.keys)
        return self._inserted(self.kind.model_validate({**(fields or {}), **own}), key, place), key

    def duplicated(self, key: str) -> tuple[RowList, str]:
        """With a copy right behind the original; and the key of the copy."""
        new, item = self._new_key(), self.get(key)
        copy = item.but(id=new) if "id" in self.kind.model_fields else item
        return self._inserted(copy, new, self.keys.index(key) + 1), new

    def without(self, key: str) -> RowList:
        place = self.keys.index(key)
        items, keys = self.items, self.keys
        return replace(
            self, items=(*items[:place], *items[place + 1 :]), keys=(*keys[:place], *keys[place + 1 :])
        )  # fmt: skip

    def moved(self, key: str, step: int) -> RowList:
        """One place up (-1) or down (+1)."""
        if key not in self.keys or not 0 <= self.keys.index(key) + step < len(self.keys):
            return self
        return self.dropped(key, self.keys[self.keys.index(key) + step], step > 0)

    def dropped(self, key: str, on: str, behind: bool) -> RowList:
        """Before or behind another row."""
        if key == on or {key, on} - set(self.keys):
            return self
        rest = self.without(key)
        return rest._inserted(self.get(key), key, rest.keys.index(on) + behind)

    def _inserted(self, item: Any, key: str, place: int) -> RowList:
        items, keys = self.items, self.keys
        return replace(
            self, items=(*items[:place], item, *items[place:]), keys=(*keys[:place], key, *keys[place:])
        )  # fmt: skip

    def _keys(self, items: tuple[Any, ...]) -> tuple[str, ...]:
        if "id" in self.kind.model_fields:
            return tuple(item.id for item in items)
        return tuple(f"{self.prefix}{number}" for number in range(1, len(items) + 1))

    def _new_key(self) -> str:
        """The first free number behind the prefix: BRON1, BRON2 …"""
        number = len(self.keys) + 1
        while f"{self.prefix}{number}" in self.keys:
            number += 1
        return f"{self.prefix}{number}"
