"""Step 2: every source has a date, a kind and a method; every claim a source, a date, a kind and a certainty."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.evidence import Claim, Reading, Sources
from workshop_lib.model.work import Work
from workshop_lib.rules.requirement import Requirement, fields, need, wish

KINDS_WANTED = 3
DOUBLED_WANTED = 2


def sources(work: Work) -> Iterator[Requirement]:
    """The register of sources and the evidence table (course, step 2)."""
    found = work.sources
    yield need("sources.entries", "sources.entries", found.entries)
    for source in found.entries:
        place = f"sources.{source.id}"
        yield from fields(source, place, "source", ("name", "date", "kind", "method", "origin"), name=_title(source))
    yield need("sources.claims", "sources.claims", found.claims)
    for claim in found.claims:
        yield from _claim(claim)
    yield from _wishes(found)


def _claim(claim: Claim) -> Iterator[Requirement]:
    place = f"sources.{claim.id}"
    yield from fields(claim, place, "claim", ("text", "date", "reading", "certainty"), name=claim.text or claim.id)
    # An honest assumption has no source yet; that is why it is called one.
    rests = bool(claim.sources) or claim.reading is Reading.ASSUMPTION
    yield need("claim.sources", f"{place}.sources", rests, name=claim.text or claim.id)


def _wishes(found: Sources) -> Iterator[Requirement]:
    kinds = len({one.kind for one in found.entries if one.kind})
    if found.entries:
        enough = kinds >= KINDS_WANTED
        yield wish("sources.variety", "sources.entries", enough, found=kinds, wanted=KINDS_WANTED)
    doubled = len([one for one in found.claims if _triangulated(one, found)])
    if found.claims:
        enough = doubled >= DOUBLED_WANTED
        yield wish("sources.triangulation", "sources.claims", enough, found=doubled, wanted=DOUBLED_WANTED)


def _triangulated(claim: Claim, found: Sources) -> bool:
    """The same question answered by at least two kinds of sources."""
    return len({one.kind or one.id for one in found.entries if one.id in claim.sources}) > 1


def _title(item: object) -> str:
    return getattr(item, "name", "") or getattr(item, "id", "")
