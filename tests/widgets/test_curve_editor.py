"""The curve that is drawn in: what a hand does becomes frozen emotions with honest evidence; sums as in Python."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.model.evidence import Evidence, Grade
from workshop_lib.model.journey import Emotion, Journey, Phase, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import catalogue
from workshop_lib.views.series import slopes
from workshop_lib.widgets.assets import STATIC
from workshop_lib.widgets.curve_editor import Around, CurveEditor
from workshop_lib.widgets.curve_points import propose_word
from workshop_lib.widgets.steps import make_editor

TOLD = Evidence(grade=Grade.REPORTED, sources=("INT-A1",))
COUNTED = Evidence(grade=Grade.MEASURED, sources=("survey",), n=40, low=-3.2, high=-2.8)
WORK = Work(
    personas=(Persona(id="marleen", name="Marleen"), Persona(id="koen", name="Koen")),
    journey=Journey(
        phases=(Phase(id="f1", name="behoefte"), Phase(id="f2", name="oriëntatie")),
        touchpoints=(
            Touchpoint(id="A02", phase="f2", name="mail", moment_of_truth=True, moment_reason="hier kiest ze"),
            Touchpoint(
                id="A01", phase="f1", name="beurs",
                emotions=(
                    Emotion(word="geïrriteerd", score=-3, evidence=COUNTED),
                    Emotion(persona="marleen", word="blij", score=3, evidence=TOLD),
                ),
            ),
            Touchpoint(id="A03", name="later"),
        ),
    ),
    measured=Measured(touchpoints=(TouchpointResult(touchpoint="A01", n=40, score=-3.0, low=-3.2, high=-2.8),)),
)  # fmt: skip
LEXICON = {word: float(entry.score) for word, entry in catalogue.lexicon().items()}


def _open(work: Work = WORK) -> tuple[CurveEditor, list[Journey]]:
    heard: list[Journey] = []
    return CurveEditor(work.journey, heard.append, Around.of(work)), heard


def _felt(journey: Journey, touchpoint: str, persona: str = "") -> Emotion | None:
    found = journey.touchpoint(touchpoint)
    return found.emotion_of(persona) if found else None


@pytest.mark.parametrize("case", case_names())
def test_opening_the_curve_changes_nothing(case: str) -> None:
    """What goes to the browser and comes back unchanged is the same journey, for every case."""
    work = load_case(case).work
    editor, heard = _open(work)
    editor.widget.points = [dict(one) for one in editor.widget.points]
    editor.widget.truths = [dict(one) for one in editor.widget.truths]
    assert heard == []
    assert editor.value is work.journey


def test_columns_follow_the_phases_and_loose_ones_come_last() -> None:
    """The curve runs as the map does; a touchpoint without a phase is still there to draw."""
    editor, _ = _open()
    assert [one["id"] for one in editor.widget.columns] == ["A01", "A02", "A03"]
    assert [(one["name"].replace("\u00ad", ""), one["span"]) for one in editor.widget.heads] == [
        ("Behoefte", 1), ("Oriëntatie", 1), ("Zonder fase", 1),
    ]  # fmt: skip


def test_moving_a_point_changes_its_score_and_proposes_a_word() -> None:
    """A moved point is a new emotion; what somebody told stays as its source."""
    editor, heard = _open()
    editor.move("A01", "marleen", -1.5)
    felt = _felt(heard[-1], "A01", "marleen")
    assert felt is not None
    assert (felt.score, felt.evidence) == (-1.5, TOLD)
    assert abs(LEXICON[felt.word] + 1.5) == 0.5


def test_a_word_that_still_fits_stays_and_a_chosen_word_comes_back() -> None:
    """Half a step keeps the word; moving away and back ends at the word that was chosen."""
    editor, heard = _open()
    words = []
    for score in (2.5, 0.0, 3.0):
        editor.move("A01", "marleen", score)
        felt = _felt(heard[-1], "A01", "marleen")
        words.append(felt.word if felt else "")
    assert words == ["blij", "neutraal", "blij"]


def test_a_word_brings_its_score() -> None:
    """Choosing an emotion word on an empty point makes a point."""
    editor, heard = _open()
    editor.choose("A02", "koen", "boos")
    assert _felt(heard[-1], "A02", "koen") == Emotion(persona="koen", word="boos", score=-4)


def test_a_measured_figure_proves_only_itself() -> None:
    """Away from what was measured a score is an assumption; back on it, it is measured again."""
    editor, heard = _open()
    editor.move("A01", "", -2)
    moved = _felt(heard[-1], "A01")
    assert moved is not None
    assert moved.evidence == Evidence()
    assert editor.widget.grades["A01|"] == "assumed"
    editor.move("A01", "", -3)
    assert heard[-1] == WORK.journey
    assert editor.widget.grades["A01|"] == "measured"


def test_clearing_takes_the_emotion_away() -> None:
    """A point without score and word is not on the map."""
    editor, heard = _open()
    editor.clear("A01", "marleen")
    assert _felt(heard[-1], "A01", "marleen") is None
    assert _felt(heard[-1], "A01") == _felt(WORK.journey, "A01")


def test_moments_of_truth_go_on_and_off_and_keep_their_reason() -> None:
    """The star is a choice with a reason, apart from the score."""
    editor, heard = _open()
    editor.mark("A02", on=False)
    editor.mark("A02", on=True)
    editor.mark("A01", on=True, reason="eerste indruk")
    found = {one.id: (one.moment_of_truth, one.moment_reason) for one in heard[-1].touchpoints}
    assert found["A02"] == (True, "hier kiest ze")
    assert found["A01"] == (True, "eerste indruk")


def test_showing_another_journey_is_not_a_change() -> None:
    """When the table changes the journey, the curve shows it and stays silent."""
    editor, heard = _open()
    editor.put(Journey(touchpoints=(Touchpoint(id="X", name="nieuw"),)))
    assert heard == []
    assert [one["id"] for one in editor.widget.columns] == ["X"]
    assert {one["touchpoint"] for one in editor.widget.points} == {"X"}


def test_the_curve_is_a_tab_of_the_journey_and_both_tabs_stay_in_step() -> None:
    """A point that is moved shows in the form of the touchpoint, and the other way round."""
    saved: list[Any] = []

    def save(value: Any) -> str:
        saved.append(value)
        return "bewaard om 14:03"

    editor = make_editor("journey", WORK, save)
    curve = editor.form.whole["Emotiecurve"]
    curve.choose("A02", "koen", "boos")
    assert _felt(saved[-1], "A02", "koen") == Emotion(persona="koen", word="boos", score=-4)
    editor.form.whole["klantreiskaart"].part.fields.edit("title", "Onze reis")
    assert _felt(editor.current, "A02", "koen") == _felt(saved[0], "A02", "koen")
    assert curve.value.title == "Onze reis"
    editor.undo()
    editor.undo()
    assert editor.current == WORK.journey


@given(
    st.floats(-5, 5).map(lambda score: round(score * 2) / 2), st.sampled_from(["", "eigen woord", *LEXICON])
)  # fmt: skip
def test_a_proposed_word_is_as_near_as_any(score: float, word: str) -> None:
    """A word of one's own stays; a word of the list stays within half a step, else a nearest one comes."""
    proposed = propose_word(score, word, LEXICON)
    if word and word not in LEXICON:
        assert proposed == word
    else:
        nearest = min(abs(one - score) for one in LEXICON.values())
        assert abs(LEXICON[proposed] - score) <= max(nearest, 0.5)


NODE = shutil.which("node")
_ASK = """
import { pieces, proposeWord, signed, slopes } from "%s";
let text = ""; for await (const part of process.stdin) text += part;
const { curves, words, lexicon } = JSON.parse(text);
console.log(JSON.stringify({
  slopes: curves.map(([xs, ys]) => slopes(xs, ys)),
  words: words.map(([score, word]) => proposeWord(score, word, lexicon)),
  signed: [-3, 0, 1.5, 2, -0.04].map(signed),
  pieces: pieces([{ x: 0, y: 0 }, { x: 3, y: 3 }]).map((one) => one.d),
}));
"""


@pytest.fixture(scope="module")
def node() -> Any:
    """Runs the sums of the browser on the given values."""
    if NODE is None:
        pytest.skip("no node on this machine: the sums of the browser were not compared")

    def ask(given: dict[str, Any]) -> dict[str, Any]:
        script = _ASK % (STATIC / "curve_math.js").resolve().as_uri()
        run = [str(NODE), "--input-type=module", "-e", script]
        done = subprocess.run(run, input=json.dumps(given), capture_output=True, text=True, timeout=60, check=True)
        return dict(json.loads(done.stdout))

    return ask


@settings(max_examples=6)
@given(st.lists(st.lists(st.tuples(st.floats(0.1, 9), st.floats(-5, 5)), min_size=1, max_size=20), max_size=40))
def test_the_browser_draws_the_same_curve(node: Any, runs: list[list[tuple[float, float]]]) -> None:
    """Slopes in JavaScript equal those of the map, for uneven steps too."""
    curves = []
    for run in runs:
        xs = [sum(step for step, _ in run[: place + 1]) for place in range(len(run))]
        curves.append((xs, [y for _, y in run]))
    found = node({"curves": curves, "words": [], "lexicon": []})["slopes"]
    for (xs, ys), browser in zip(curves, found, strict=True):
        assert browser == pytest.approx(slopes(xs, ys))


def test_the_browser_proposes_the_same_words_and_writes_the_same_figures(node: Any) -> None:
    """Every half score with every word of the list gives one answer on both sides."""
    asked = [(half / 2, word) for half in range(-10, 11) for word in ("", "eigen woord", *LEXICON)]
    found = node({"curves": [], "words": asked, "lexicon": list(LEXICON.items())})
    assert found["words"] == [propose_word(score, word, LEXICON) for score, word in asked]
    assert found["signed"] == ["\u22123", "0", "+1,5", "+2", "0"]
    assert found["pieces"] == ["M0 0C1 1 2 2 3 3"]
