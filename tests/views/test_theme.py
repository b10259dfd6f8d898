"""Colours keep their promised contrast on light and dark, and nothing is told apart by colour alone."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from colour_vision import VISION, apart, linear, seen

from workshop_lib.views.dark import DARK
from workshop_lib.views.theme import WORKSHOP, Lane, Theme

LANES = [name for name, role in vars(WORKSHOP).items() if isinstance(role, Lane)]
THEMES = pytest.mark.parametrize("theme", [WORKSHOP, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest(colours: Sequence[str]) -> float:
    """The smallest distance (CIEDE2000) of any two colours for any of four kinds of eyes."""
    pairs = itertools.combinations(colours, 2)
    return min(apart(seen(one, eyes), seen(other, eyes)) for one, other in pairs for eyes in VISION)


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    """The measuring stick itself is right."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_colour_distance_gives_the_published_figures() -> None:
    """Three pairs of the table of Sharma, Wu and Dalal."""
    assert apart((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert apart((50, 2.5, 0), (50, 0, -2.5)) == pytest.approx(4.3065, abs=1e-4)
    assert apart((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286)) == pytest.approx(0.6377, abs=1e-4)


@THEMES
@pytest.mark.parametrize("name", LANES)
def test_every_ink_is_readable_on_every_tint(theme: Theme, name: str) -> None:
    """Body text reaches 12:1, muted text and the accent of a lane 4.5:1; the accent also on paper."""
    lane: Lane = getattr(theme, name)
    assert contrast(theme.ink, lane.tint) >= 12
    assert contrast(theme.muted, lane.tint) >= 4.5
    assert contrast(lane.accent, lane.tint) >= 4.5
    assert contrast(lane.accent, theme.paper) >= 4.5


@THEMES
def test_words_are_readable_on_paper_and_panel(theme: Theme) -> None:
    """Ink, muted text, brand, accent and the colours of a judgement."""
    inks = (theme.ink, theme.muted, theme.brand, theme.accent, theme.good, theme.missing, theme.wrong)
    assert all(contrast(ink, ground) >= 4.5 for ink in inks for ground in (theme.paper, theme.panel))


@THEMES
def test_letters_on_phases_and_badges_are_readable(theme: Theme) -> None:
    """What is written in the colour of paper on a phase, a badge of a persona, a pill or a chip reaches 4.5:1."""
    personas = tuple(one.colour for one in theme.personas)
    grounds = (*theme.phases, theme.brand, theme.accent, theme.muted, theme.pain.accent, theme.delight.accent)
    assert all(contrast(theme.paper, ground) >= 4.5 for ground in (*grounds, *personas))


@THEMES
def test_scores_are_readable_on_their_valence(theme: Theme) -> None:
    """Paper on the two ends, ink on the three in between."""
    first, *between, last = theme.valence
    assert all(contrast(theme.paper, ground) >= 4.5 for ground in (first, last))
    assert all(contrast(theme.ink, ground) >= 4.5 for ground in between)


@THEMES
def test_lines_with_a_meaning_are_visible(theme: Theme) -> None:
    """Curves, the neutral line, and the outline of a star reach 3:1 on paper; curves also in the zones."""
    assert all(contrast(one, theme.paper) >= 3 for one in (theme.rule, theme.ink, theme.measured.accent))
    grounds = (theme.paper, theme.pain.tint, theme.delight.tint)
    assert all(contrast(one.colour, ground) >= 3 for one in theme.personas for ground in grounds)


@THEMES
def test_personas_and_valence_differ_for_every_eye(theme: Theme) -> None:
    """At least 12 (CIEDE2000) apart with full protan, deutan or tritan vision; 2 is just visible side by side."""
    assert nearest([one.colour for one in theme.personas]) >= 12
    assert nearest(theme.valence) >= 12


@THEMES
def test_as_is_and_to_be_differ_for_every_eye(theme: Theme) -> None:
    """Both curves of the difference, and its inks for gone and new."""
    assert nearest((theme.muted, theme.personas[0].colour)) >= 12
    assert nearest((theme.pain.accent, theme.delight.accent)) >= 30


@THEMES
def test_personas_differ_without_any_colour(theme: Theme) -> None:
    """In greyscale each line has dashes and a marker of its own, and the same ones on a dark screen."""
    pairs = itertools.combinations(theme.personas, 2)
    assert all(one.dash != other.dash and one.marker != other.marker for one, other in pairs)
    looks = [[(one.dash, one.marker) for one in known.personas] for known in (theme, WORKSHOP)]
    assert looks[0] == looks[1]


@pytest.mark.parametrize(("score", "place"), [(-5, 0), (-3.1, 0), (-3, 1), (0, 2), (1, 3), (2.9, 3), (3, 4), (5, 4)])
def test_valence_runs_in_five_steps(score: float, place: int) -> None:
    """A score picks one of five colours."""
    assert WORKSHOP.valence_colour(score) == WORKSHOP.valence[place]
