"""What all models share: frozen, strict about unknown fields, lenient about empty ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4_000)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
Score = Annotated[float, Field(ge=-5, le=5)]


class Model(BaseModel):
    """A frozen value. A change is a new object: `thing.model_copy(update={...})` or `thing.but(...)`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=False,
        use_attribute_docstrings=True,
        allow_inf_nan=False,
    )

    def but(self, **changes: Any) -> Any:
        """The same value with some fields changed, checked like a new one."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**fields, **changes})


def new_id(name: str, taken: Iterable[str]) -> str:
    """A readable id that is not yet taken: 'Zoekt online' -> 'zoekt-online', then 'zoekt-online-2'."""
    folded = name.lower().translate(str.maketrans("áàäâéèëêíìïîóòöôúùüûçñ", "aaaaeeeeiiiioooouuuucn"))
    stem = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:60] or "nieuw"
    used = set(taken)
    if stem not in used:
        return stem
    number = 2
    while f"{stem}-{number}" in used:
        number += 1
    return f"{stem}-{number}"
