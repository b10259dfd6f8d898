"""Words of the hand-over to marketing automation and of the content calendar."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.text.cells import DATE, TEXT, WHOLE
from workshop_lib.text.sheets import Column

NAME = "overdracht"
OPEN = "nog af te spreken"
WAIT = "Meteen, tenzij het team een wachttijd afspreekt"
BRANCH = "Klikt de klant op: {cta}? Ja: naar het doel. Nee: naar de volgende bouwsteen"
NO_ANSWER = "Herinner één keer. Reden om af te haken: {reason}"
NO_REASON = "Herinner één keer en stop dan"
GOAL = "Bereikt als telt voor: {kpi}."
BASELINE = "Nulmeting: {baseline}"


@dataclass(frozen=True, slots=True)
class Block:
    """A building block and what two tools call it; their own screens are in English."""

    name: str
    dynamics: str
    sugar: str


BLOCKS = {
    "trigger": Block("trigger", "Trigger-based journey", "Start element"),
    "wait": Block("wachten", "Wait", "Pause element"),
    "message": Block("bericht", "Email, text message or custom channel", "Email, made in Email Builder"),
    "branch": Block("vertakking", "If/then branch", "Conditional element: Click"),
    "no": Block("nee-tak", "Message, then end of journey", "No path: email, then last step"),
    "goal": Block("doel", "Journey goal", "–"),
}
"""Names as in the manuals of both makers; docs/formats.md says which pages. Sugar Market has no block for a goal."""

COLUMNS = (
    Column("volgorde", "", WHOLE, 9),
    Column("bouwsteen nr.", "", WHOLE, 10),
    Column("fase", "", TEXT, 16),
    Column("touchpoint", "", TEXT, 28),
    Column("bouwsteen", "", TEXT, 13),
    Column("inhoud", "", TEXT, 56),
    Column("kanaal", "", TEXT, 14),
    Column("Dynamics 365 Customer Insights", "", TEXT, 32),
    Column("Sugar Market", "", TEXT, 20),
    Column("eigenaar", "", TEXT, 16),
    Column("actie", "", TEXT, 12),
)

CALENDAR = "Contentkalender"
CALENDAR_COLUMNS = (
    Column("begin", "", DATE, 12),
    Column("einde", "", DATE, 12),
    Column("periode", "", TEXT, 12),
    Column("wat", "", TEXT, 16),
    Column("content", "", TEXT, 50),
    Column("kanaal", "", TEXT, 14),
    Column("call-to-action", "", TEXT, 28),
    Column("touchpoint", "", TEXT, 28),
    Column("eigenaar", "", TEXT, 16),
)
ACTION, MEASURE, GOAL_DATE = "content", "meetmoment KPI", "doel bereikt"
ACTION_TITLE = "{channel}: {content}"
DETAILS = (("klantvraag", "question"), ("call-to-action", "cta"), ("trigger", "trigger"), ("KPI", "kpi"),
           ("eigenaar", "owner"))  # fmt: skip
