"""Colours keep their promised contrast, and nothing is told apart by colour alone."""

from __future__ import annotations

import itertools

import pytest

from workshop_lib.views.theme import WORKSHOP, Lane

LANES = [name for name, role in vars(WORKSHOP).items() if isinstance(role, Lane)]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    """The measuring stick itself is right."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", LANES)
def test_ink_and_accent_are_readable_on_every_tint(name: str) -> None:
    """Body text on a tint reaches 14:1, an accent 4.5:1."""
    lane: Lane = getattr(WORKSHOP, name)
    assert contrast(WORKSHOP.ink, lane.tint) >= 14
    assert contrast(lane.accent, lane.tint) >= 4.5


@pytest.mark.parametrize("colour", WORKSHOP.phases)
def test_white_letters_are_readable_on_every_phase(colour: str) -> None:
    """White on a phase band reaches 4.5:1."""
    assert contrast("#FFFFFF", colour) >= 4.5


def test_lines_of_personas_are_visible_and_differ_without_colour() -> None:
    """Each line reaches 3:1 on white, and no two share both dashes and marker."""
    assert all(contrast(one.colour, "#FFFFFF") >= 3 for one in WORKSHOP.personas)
    pairs = itertools.combinations(WORKSHOP.personas, 2)
    assert all(one.dash != other.dash and one.marker != other.marker for one, other in pairs)


@pytest.mark.parametrize(("score", "place"), [(-5, 0), (-3.1, 0), (-3, 1), (0, 2), (1, 3), (2.9, 3), (3, 4), (5, 4)])
def test_valence_runs_in_five_steps(score: float, place: int) -> None:
    """A score picks one of five colours."""
    assert WORKSHOP.valence_colour(score) == WORKSHOP.valence[place]
