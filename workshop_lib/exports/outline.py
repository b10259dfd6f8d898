"""The map as an outline (OPML 2.0): phases, below them touchpoints, below those their lanes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.exports.xmlfile import child, finish
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import LANES
from workshop_lib.rules.conversion import Conversion, cleaned, judge
from workshop_lib.rules.emotion import score_of
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import export_words as words
from workshop_lib.text.sheet_words import MAP

_HEADS = {column.path.removesuffix(".text"): column.head for column in MAP.columns}


def write_opml(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The outline; attributes that begin with a low dash are facts for programs."""
    work, remark = cleaned(work)
    root = Element("opml", version="2.0")
    child(child(root, "head"), "title", work.journey.title or work.name)
    body = child(root, "body")
    known = {phase.id for phase in work.journey.phases}
    for phase in work.journey.phases:
        outline = child(body, "outline", text=phase.name or phase.id, _soort="fase", _code=phase.id)
        _steps(outline, work.journey.in_phase(phase.id))
    loose = tuple(one for one in work.journey.touchpoints if one.phase not in known)
    if loose:
        _steps(child(body, "outline", text=words.NO_PHASE, _soort="fase"), loose)
    return Conversion(finish(root), judge(work, PROFILES["opml"]).also(changed=[remark]))


def _steps(parent: Element, steps: tuple[Touchpoint, ...]) -> None:
    for one in steps:
        made = child(
            parent, "outline", text=one.name or one.id, _soort="touchpoint", _code=one.id, _kanaal=one.channel,
            _score=score_of(one), _momentOfTruth="ja" if one.moment_of_truth else None, _eigenaar=one.owner,
            _kpi=one.kpi,
        )  # fmt: skip
        for lane in LANES:
            said = getattr(one, lane)
            if said:
                child(made, "outline", text=f"{_HEADS[lane]}: {said.text}", _soort=lane)
