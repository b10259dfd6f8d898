"""What a reader of a map or curve may choose."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.model.organisation import State


@dataclass(frozen=True)
class MapOptions:
    """What a map shows. `lanes` and `personas`: None is everything that has something to say.

    `page` is a0 to a4, dia, breed or telefoon. `dark` is for screens; paper, PDF and PNG stay light.
    """

    page: str = "a3"
    lanes: tuple[str, ...] | None = None
    personas: tuple[str, ...] | None = None
    state: State = State.AS_IS
    dark: bool = False


WHOLE_MAP = MapOptions()
