"""Colours, sizes and lines by role, in one place. Lengths in millimetres at A3, type in points.

Contrasts were computed on white unless said otherwise; the tests hold them. Phases, personas and valence are never told
apart by colour alone: text, line pattern, marker or height always says the same.
"""

from __future__ import annotations

from dataclasses import dataclass

FONT_FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
MM_PER_PT = 25.4 / 72


@dataclass(frozen=True)
class Line:
    """How the curve of one persona is drawn: colour, width in points, dashes and marker."""

    colour: str
    width: float
    dash: str
    marker: str


@dataclass(frozen=True)
class Lane:
    """Cell tint and accent of one kind of lane."""

    tint: str
    accent: str


@dataclass(frozen=True)
class Theme:
    """The look of every picture. One instance, `WORKSHOP`."""

    ink: str = "#1B1F24"
    muted: str = "#4A5560"
    rule: str = "#7D8894"
    hairline: str = "#C3CAD2"
    grid: str = "#E4E8EC"
    panel: str = "#F3F5F7"
    paper: str = "#FFFFFF"
    brand: str = "#0B3C5D"
    accent: str = "#0A5C8A"
    good: str = "#1B7F4B"
    missing: str = "#8A5A00"
    wrong: str = "#A6300F"
    star: str = "#F2B705"
    pain: Lane = Lane("#FCEDE6", "#A6300F")
    delight: Lane = Lane("#E6F1FA", "#075A96")
    doing: Lane = Lane("#F7F8FA", "#3B4A59")
    thinking: Lane = Lane("#F6F1FA", "#5B3A8C")
    contact: Lane = Lane("#E9F5F6", "#1F6F78")
    message: Lane = Lane("#F3F8FC", "#0A5C8A")
    opportunity: Lane = Lane("#FFF6D6", "#6B5300")
    backstage: Lane = Lane("#EEF0F2", "#3B4A59")
    measured: Lane = Lane("#EFF6EA", "#2F5D1E")
    owner: Lane = Lane("#F7F8FA", "#3B4A59")
    drop_off: Lane = Lane("#FBEFF4", "#7A1F4B")
    phases: tuple[str, ...] = (
        "#0B3C5D", "#1F6F78", "#5B3A8C", "#8A3B12", "#2F5D1E", "#7A1F4B", "#3B4A59", "#6B5300", "#0A5C8A",
    )  # fmt: skip
    personas: tuple[Line, ...] = (
        Line("#1A6DB8", 2.6, "", "circle"),
        Line("#A8430A", 2.2, "5 2", "square"),
        Line("#00503C", 2.2, "6 2 1 2", "triangle"),
        Line("#7D2270", 2.2, "9 3", "diamond"),
        Line("#1B1F24", 2.2, "1 2", "pentagon"),
    )
    valence: tuple[str, ...] = ("#A6300F", "#F2B391", "#E4E8EC", "#9CC9E6", "#075A96")
    """From very unpleasant to very pleasant."""
    title: float = 20
    phase: float = 11
    label: float = 9
    step: float = 8.5
    body: float = 7.5
    foot: float = 7
    leading: float = 1.28

    def phase_colour(self, position: int) -> str:
        return self.phases[position % len(self.phases)]

    def persona_line(self, position: int) -> Line:
        return self.personas[position % len(self.personas)]

    def valence_colour(self, score: float) -> str:
        """Colour of a score from -5 to +5, in five equal steps."""
        return self.valence[min(4, max(0, int((score + 5) / 2)))]


WORKSHOP = Theme()
