"""Charts say their figures in words, stay inside their page, and leave matplotlib as they found it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from xml.etree import ElementTree

import matplotlib
import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate
from workshop_lib.measure.results import Bin
from workshop_lib.model.measured import FunnelStep, Metric
from workshop_lib.model.roadmap import Need
from workshop_lib.views.charts import attribution, funnel, histogram, intervals, quadrant
from workshop_lib.views.picture import Picture
from workshop_lib.views.type import Font, width

COUNTS = {"sessies": 40_000, "productpagina": 16_000, "pasbox samengesteld": 3_200, "betaald": 792}
STEPS = [FunnelStep(name=name, count=count) for name, count in COUNTS.items()]
GROUPS = {
    "Rijnveen": Metric(name="nps", value=17.0, n=200, low=6.08, high=27.92),
    "te klein": Metric(name="nps", value=-25.0, n=4),
}
BINS = [Bin(0, 2, 10), Bin(2, 4, 30), Bin(4, 6, 0), Bin(6, 8, 5)]
CREDIT = {"first": {"e-mail": 1.0, "zoek": 6.0}, "markov": {"e-mail": 3.314, "zoek": 5.467}}
NEEDS = [
    Need(id="a", name="prijs van de glazen", importance=4.6, performance=3.1),
    Need(id="b", name="levertijd", importance=4.2, performance=3.0),
    Need(id="c", name="thuis passen", importance=4.4, performance=4.6),
    Need(id="d", name="verpakking", importance=2.6, performance=4.5),
    Need(id="e", name="afstellen", importance=3.2, performance=3.3),
]
CHARTS: dict[str, Callable[[], Picture]] = {
    "funnel": lambda: funnel(STEPS),
    "intervals": lambda: intervals(GROUPS),
    "histogram": lambda: histogram(BINS, median=2.7),
    "attribution": lambda: attribution(CREDIT),
    "quadrant": lambda: quadrant(NEEDS),
}
LONG = "Arbeidsongeschiktheidsverzekeringsvoorwaarden vergelijken met hypotheekrenteaftrekmogelijkheden en meer"
TEXT = re.compile(
    r'<text style="(?P<bold>font-weight: 700; )?font-size: (?P<size>[\d.]+)px;[^"]*text-anchor: (?P<anchor>\w+)[^"]*" '
    r'x="(?P<x>[-\d.]+)"[^>]*>(?P<words>[^<]*)<'
)


def words(picture: Picture) -> str:
    """Everything that can be read in a picture."""
    return " ".join(unescape(one["words"]) for one in TEXT.finditer(picture.svg))


@pytest.mark.parametrize("name", CHARTS)
def test_same_data_gives_the_same_bytes(name: str) -> None:
    """Drawn twice, byte for byte equal, without a date."""
    first, again = CHARTS[name](), CHARTS[name]()
    assert first.svg == again.svg and "<dc:date>" not in first.svg


@pytest.mark.parametrize("name", CHARTS)
def test_charts_are_whole_pictures(name: str) -> None:
    """Well-formed, with a name, a description that equals the alternative text, and no style for the whole page."""
    picture = CHARTS[name]()
    root = ElementTree.fromstring(picture.svg)
    title, description = root[0], root[1]
    assert (title.text, description.text) == (picture.title, picture.alt)
    assert "<style" not in picture.svg and "'Source Sans 3'" in picture.svg
    assert picture.size[0] == pytest.approx(190, abs=0.1)


def test_charts_become_pixels() -> None:
    """The way to PDF and PNG is that of all pictures."""
    assert CHARTS["funnel"]().png(40).startswith(b"\x89PNG")


def test_charts_leave_the_settings_of_others_alone() -> None:
    """What a trainee set for her own plots is still there, also after a chart that failed."""
    with matplotlib.rc_context({"font.family": ["serif"], "svg.fonttype": "path"}):
        before = dict(matplotlib.rcParams)
        for draw in CHARTS.values():
            draw()
        assert dict(matplotlib.rcParams) == before


def test_funnel_marks_both_leaks_in_words() -> None:
    """24 000 people leave before the product page, 80 % before the box."""
    picture = funnel(STEPS)
    read = words(picture)
    assert "40.000" in read and "24.000 haken af" in read
    assert "grootste lek in aantal" in read and "grootste lek in aandeel" in read
    assert "Grootste lek in aantal: productpagina, 24.000 haken af." in picture.alt
    assert "Grootste lek in aandeel: pasbox samengesteld, 80\u202f% haakt af." in picture.alt


def test_one_leak_can_be_both() -> None:
    """The words say it once."""
    read = words(funnel([FunnelStep(name="a", count=10), FunnelStep(name="b", count=1)]))
    assert "grootste lek" in read and "in aantal" not in read and "9 haken af" in read


def test_a_classification_is_never_shown_as_a_leak() -> None:
    """The check that says whether a permit is needed takes away most people, and no word calls that a leak."""
    steps = [
        FunnelStep(name="a", count=60),
        FunnelStep(name="b", count=18, loses=False),
        FunnelStep(name="c", count=14),
    ]
    picture = funnel(steps)
    read = words(picture)
    assert "indeling, geen uitval" in read and "4 haken af" in read and "42" not in read
    assert read.count("grootste lek") == 1
    assert "Grootste lek in aantal: c, 4 haken af." in picture.alt and "b 18 (30\u202f% valt hieronder" in picture.alt


def test_a_growing_funnel_is_refused() -> None:
    """No picture of something that is no funnel."""
    with pytest.raises(Unsuitable, match="funnel_grows"):
        funnel([FunnelStep(name="a", count=1), FunnelStep(name="b", count=2)])


def test_intervals_say_value_margin_and_number() -> None:
    """The figures stand beside the whiskers with decimal commas; a small group is said to be small."""
    picture = intervals(GROUPS)
    assert "6,1 tot 27,9" in words(picture) and "n\u202f=\u202f200" in words(picture)
    assert "Rijnveen 17,0 (6,1 tot 27,9, n\u202f=\u202f200)" in picture.alt
    assert "te klein −25,0 (te weinig antwoorden voor een marge" in picture.alt


def test_shares_are_percentages() -> None:
    """A CSAT of 0.74 reads 74,0 %."""
    picture = intervals({"A": Metric(name="csat", value=0.74, n=200, low=0.6751, high=0.7959, unit="share")})
    assert "A 74,0\u202f% (67,5 tot 79,6\u202f%" in picture.alt and "70\u202f%" in words(picture)


def test_a_long_tail_is_told_in_words() -> None:
    """A last bin that is wider than the others is no bar: the axis ends before it and a sentence counts it."""
    picture = histogram([Bin(0, 1, 90), Bin(1, 2, 9), Bin(2, 400, 1)], median=0.5)
    assert "Niet in beeld: 1 van de 100 duurt langer, tot 400 dagen." in picture.alt
    assert "Niet in beeld" in picture.svg.partition("</desc>")[2] and ">400<" not in picture.svg


def test_histogram_tells_where_most_are() -> None:
    """Number, busiest bin and median in words."""
    picture = histogram(BINS, median=2.7)
    assert picture.alt.startswith("Verdeling van 45 gevallen. De meeste (30) duren 2 tot 4 dagen.")
    assert "de helft binnen 2,7 dagen" in words(picture)


def test_attribution_names_rules_and_warns() -> None:
    """Every rule with its credits, and that none of them shows a cause."""
    picture = attribution(CREDIT)
    assert "eerste contact: e-mail 1,0, zoek 6,0" in picture.alt and "bewijst geen oorzaak" in words(picture)


def test_attribution_shows_margins_and_names_who_was_never_there() -> None:
    """With intervals every cell has its margin, the most credit stands first, and empty channels are named below."""
    sure = {name: {"beurs": Estimate(0, 9, 0, 0), "zoek": Estimate(5.5, 9, 3.1, 7.9), "mail": Estimate(6, 9, 4, 8)}
            for name in ("first", "decay", "markov1", "markov2", "markov3", "shapley")}  # fmt: skip
    picture = attribution(sure)
    said = words(picture)
    assert "3,1–7,9" in said and "Nooit op weg naar een conversie: beurs." in said and "95\u202f%-marge" in said
    assert said.index("mail") < said.index("zoek") and "zoek 5,5 (3,1 tot 7,9)" in picture.alt


def test_quadrant_lists_every_field() -> None:
    """The five needs of the course lie where the course says."""
    picture = quadrant(NEEDS)
    assert "Concentreer hier: prijs van de glazen, levertijd." in picture.alt
    assert "Vasthouden: thuis passen." in picture.alt and "Mogelijk te veel van het goede: verpakking." in picture.alt


@pytest.mark.parametrize("draw", [lambda: intervals({}), lambda: histogram([]), lambda: attribution({}),
                                  lambda: quadrant([Need(id="a")])])  # fmt: skip
def test_no_data_gives_a_friendly_page(draw: Callable[[], Picture]) -> None:
    """An empty chart says that nothing was measured yet."""
    assert draw().alt == "Hier is nog niets gemeten."


def long_names() -> list[Picture]:
    """Every chart with a very long Dutch name in it."""
    near = [Need(id=str(k), name=f"{LONG} {k}", importance=4 + k / 50, performance=4 + k / 40) for k in range(6)]
    metric = Metric(name="nps", value=-100, n=9_999, low=-100, high=100)
    return [
        funnel([FunnelStep(name=LONG, count=9_999_999), FunnelStep(name=LONG, count=9_000_000)]),
        intervals({LONG: metric, "b": Metric(name="nps", value=0, n=3)}),
        attribution({name: {LONG: 12_345.6, "b": 0.0} for name in ("first", "last", "linear", "markov", "shapley")}),
        histogram([Bin(0, 1_000_000, 99_999), Bin(1_000_000, 2_000_000, 1)], median=900_000),
        quadrant(near),
    ]


@pytest.mark.parametrize("position", range(5))
def test_nothing_is_clipped(position: int) -> None:
    """Measured in the house typeface, every text begins and ends on the page, however long the names."""
    picture = long_names()[position]
    page = picture.size[0] / 25.4 * 72
    found = list(TEXT.finditer(picture.svg))
    assert len(found) == picture.svg.count("<text ") and found
    for one in found:
        face = Font(float(one["size"]), "bold" if one["bold"] else "regular")
        wide = width(unescape(one["words"]), face) / 25.4 * 72
        start = float(one["x"]) - {"start": 0.0, "middle": 0.5, "end": 1.0}[one["anchor"]] * wide
        assert start >= -0.5 and start + wide <= page + 0.5, one["words"]


def test_words_of_people_stay_words() -> None:
    """Markup, formulas between dollars and control letters are shown, not run."""
    picture = intervals({"<script>$x^2$\x07</script>": GROUPS["Rijnveen"]})
    ElementTree.fromstring(picture.svg)
    assert "<script>" not in picture.svg and "<script>$x^2$" in words(picture)
