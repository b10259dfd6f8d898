"""What somebody means by the name of a case."""

from __future__ import annotations

import pytest

from workshop_lib.store.library import case_names
from workshop_lib.store.spelling import near, near_case, spelled


@pytest.mark.parametrize("name", case_names())
def test_capitals_and_spaces_do_not_count(name: str) -> None:
    """Rijnveen, RIJNVEEN and ' rijnveen ' are one case, and nothing is nearer than itself."""
    assert {spelled(name.capitalize()), spelled(name.upper()), spelled(f" {name} ")} == {name}
    assert near_case(name.capitalize()) == ""


@pytest.mark.parametrize("name", case_names())
def test_a_lost_letter_points_to_the_case(name: str) -> None:
    """One letter less is somebody's own name, and is asked about."""
    slip = name[:3] + name[4:]
    assert spelled(slip) == slip and near_case(slip) == name


def test_a_name_of_ones_own_stays() -> None:
    """A bakery is not huisbaken."""
    assert spelled("Mijn bakkerij") == "Mijn bakkerij" and near_case("Mijn bakkerij") == ""


def test_the_nearest_known_word() -> None:
    """A slip of the finger or a capital, but not another word."""
    known = ("Overweging", "Oriëntatie")
    assert [near(one, known) for one in ("overwging", "Orientatie", "nazorg", "")] == [
        "Overweging",
        "Oriëntatie",
        "",
        "",
    ]
