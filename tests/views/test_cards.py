"""Cards and sheets hold everything that was filled in, and say what was not."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest

from workshop_lib.model.organisation import Organisation
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import card_words
from workshop_lib.views.action_matrix import draw_actions
from workshop_lib.views.configuration_card import draw_configuration
from workshop_lib.views.evidence_table import draw_sources
from workshop_lib.views.kpi_card import draw_kpis
from workshop_lib.views.persona_card import draw_personas
from workshop_lib.views.picture import Picture
from workshop_lib.views.priority_table import draw_priorities
from workshop_lib.views.quotes import curly
from workshop_lib.views.roadmap_board import draw_roadmap
from workshop_lib.views.scope_sheet import draw_scope
from workshop_lib.views.theme import WORKSHOP

CARDS: dict[str, Callable[[Work], Picture]] = {
    "configuration": lambda work: draw_configuration(work.organisation),
    "sources": lambda work: draw_sources(work.sources),
    "scope": lambda work: draw_scope(work.scope),
    "personas": lambda work: draw_personas(work.personas),
    "actions": lambda work: draw_actions(work.actions, work.journey),
    "roadmap": lambda work: draw_roadmap(work.roadmap),
    "priorities": lambda work: draw_priorities(work.roadmap),
    "kpis": lambda work: draw_kpis(work.kpis),
}
WATERLINGE = load_case("waterlinge").work
HOSTILE = "<script>alert('x')</script> & \"Zoë\" 🌱 \u202eאבג " + "klanttevredenheidsonderzoek" * 6


def visible(picture: Picture) -> str:
    """All text of a drawing in one string, without the hyphens and spaces that come from breaking lines."""
    texts = re.findall(r"<tspan[^>]*>([^<]*)</tspan>", picture.svg)
    return re.sub(r"[\s-]", "", unescape("".join(texts)))


def flat(text: str) -> str:
    return re.sub(r"[\s-]", "", text)


@pytest.mark.parametrize("case", case_names())
@pytest.mark.parametrize("card", CARDS)
def test_the_same_data_give_the_same_bytes(case: str, card: str) -> None:
    """A picture is a function of its data."""
    work = load_case(case).work
    assert CARDS[card](work).svg == CARDS[card](work).svg


@pytest.mark.parametrize("card", CARDS)
def test_an_empty_step_still_gives_a_card_that_says_so(card: str) -> None:
    """Nothing filled in is normal: dotted cells or the words for empty."""
    picture = CARDS[card](Work())
    assert "stroke-dasharray" in picture.svg or card_words.EMPTY in picture.svg
    assert picture.alt.endswith(".")


def test_every_empty_field_of_the_configuration_card_is_grey_and_slanted() -> None:
    """The lesson says so, and the customer goal is no exception."""
    svg = draw_configuration(Organisation()).svg
    empty = re.findall(rf"<text([^>]*)>\s*<tspan[^>]*>{card_words.EMPTY}", svg)
    assert len(empty) == 11
    assert [one for one in empty if 'font-style="italic"' not in one or WORKSHOP.muted not in one] == []


@pytest.mark.parametrize("case", case_names())
def test_configuration_card_holds_goal_team_and_assumptions(case: str) -> None:
    """What the team decided stands on the card, word for word."""
    organisation = load_case(case).work.organisation
    shown = visible(draw_configuration(organisation))
    wanted = [organisation.customer_goal, organisation.starts_at, organisation.ends_at, organisation.product]
    wanted += [member.name for member in organisation.team] + [one.text for one in organisation.assumptions]
    assert [text for text in wanted if flat(text) not in shown] == []


@pytest.mark.parametrize("case", case_names())
def test_persona_cards_hold_every_statement_with_its_proof(case: str) -> None:
    """No statement without its source or the word assumption."""
    personas = load_case(case).work.personas
    shown = visible(draw_personas(personas))
    for persona in personas:
        for statement in persona.statements():
            proof = ", ".join(statement.evidence.sources) or card_words.ASSUMED
            assert flat(curly(statement.text)) in shown
            assert flat(proof) in shown


@pytest.mark.parametrize("case", case_names())
def test_roadmap_names_what_does_not_fit(case: str) -> None:
    """Every initiative is on the board, planned or waiting."""
    roadmap = load_case(case).work.roadmap
    shown = visible(draw_roadmap(roadmap))
    assert [one.name for one in roadmap.initiatives if flat(one.name) not in shown] == []


@pytest.mark.parametrize("card", ["configuration", "sources", "scope", "personas", "actions", "roadmap", "kpis"])
def test_text_of_people_stays_text(card: str) -> None:
    """Tags, right-to-left text and endless words neither break the drawing nor become markup."""
    raw = load_case("rijnveen").work.model_dump(mode="json")
    spiked = {
        "organisation": {**raw["organisation"], "customer_goal": HOSTILE},
        "sources": {**raw["sources"], "claims": [{**raw["sources"]["claims"][0], "text": HOSTILE}]},
        "scope": {**raw["scope"], "in_scope": [HOSTILE]},
        "personas": [{**raw["personas"][0], "name": HOSTILE}],
        "actions": {**raw["actions"], "storyline": HOSTILE},
        "roadmap": {**raw["roadmap"], "initiatives": [{**raw["roadmap"]["initiatives"][0], "name": HOSTILE}]},
        "kpis": [{**raw["kpis"][0], "name": HOSTILE}],
    }
    picture = CARDS[card](Work.model_validate({**raw, **spiked}))
    assert "<script" not in picture.svg
    assert flat("klanttevredenheidsonderzoek" * 6) in visible(picture)


def test_a_card_becomes_a_pdf_of_its_own_size() -> None:
    """The drawing leaves as one page that is searchable."""
    picture = draw_configuration(load_case("rijnveen").work.organisation)
    assert picture.pdf().startswith(b"%PDF")
    assert picture.size[0] == pytest.approx(254)


def test_a_verdict_never_rests_on_colour_alone() -> None:
    """Each verdict is written out beside its colour."""
    kpis = load_case("rijnveen").work.kpis
    shown = visible(draw_kpis(kpis))
    assert "doelgehaald" in shown
    assert "opweg" in shown


def test_figures_below_each_other_stand_at_the_right() -> None:
    """The scores of a method end at one place, so that the eye compares them by their length."""
    ends = re.findall(r'text-anchor="end"><tspan x="([\d.]+)"[^>]*>(\d+)</tspan>', CARDS["priorities"](WATERLINGE).svg)
    by_score = {text: x for x, text in ends}
    assert by_score["800"] == by_score["192"] == by_score["48"]
    assert len(re.findall(r'text-anchor="end"><tspan x="[\d.]+"[^>]*>€', CARDS["actions"](WATERLINGE).svg)) > 5


@pytest.mark.parametrize("card, word", [("kpis", "communicatie"), ("actions", "overheidsportaal")])
def test_a_common_word_is_not_broken(card: str, word: str) -> None:
    """Owners and channels of the cases fit their column."""
    assert f">{word}<" in CARDS[card](WATERLINGE).svg
