"""Practising from a cell: form and plain call agree, and what was answered is kept."""

from __future__ import annotations

import datetime as dt
import gc
import json
import re
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.errors import NotFound
from workshop_lib.model.answer import Answer, Status
from workshop_lib.notebook import Workshop, start
from workshop_lib.text.errors import explain
from workshop_lib.text.exercises import exercise, numbers, renamed
from workshop_lib.text.saving_words import Trouble
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture

NOW = dt.datetime(2026, 3, 2, 10, 30, tzinfo=dt.UTC)


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A workshop in a folder with spaces and accents, at a fixed time."""
    monkeypatch.setattr(Workshop, "_clock", staticmethod(lambda: NOW))
    return start("rijnveen", str(tmp_path / "mijn wérk map"))


def kept(ws: Workshop, number: str) -> Answer:
    """The answer as it lies in the work file."""
    return next(one for one in ws.work.answers if one.exercise == number)


def test_answer_is_kept_with_time_and_attempts(ws: Workshop) -> None:
    """Value, outcome, number of attempts and time stand in the work."""
    ws.check("1.1", {"a": "kanaal"})
    ws.check("1.1", answer_of("1.1"))
    found = kept(ws, "1.1")
    assert (found.attempts, found.outcome, found.changed) == (2, Status.GOOD, NOW)
    assert found.value == answer_of("1.1")


def test_answer_is_there_after_a_restart(ws: Workshop, tmp_path: Path) -> None:
    """A new kernel shows the answer in the form and judges it without typing it again."""
    ws.check("2.5", "204")
    again = start("rijnveen", str(tmp_path / "mijn wérk map"))
    assert again.exercise("2.5").value == "204"
    assert "Nog niet" in repr(again.check("2.5")) or "Bijna" in repr(again.check("2.5"))
    assert kept(again, "2.5").attempts == 1


def test_form_keeps_what_is_not_on_disk_yet(ws: Workshop) -> None:
    """An answer that was read and saved is safe; one that could not be read is not, and stays in the browser."""
    form = ws.exercise("2.5")
    assert form.widget.draft["place"].endswith(" 2.5") and form.widget.draft["name"] == "oefening 2.5"
    assert ws.exercise("2.6").widget.draft["place"] != form.widget.draft["place"]
    before = form.widget.kept
    form.fill("veel")
    form.check()
    assert form.widget.kept == before
    form.fill("204")
    form.check()
    assert form.widget.kept == form.widget.given != before


def test_final_test_is_safe_with_every_choice(ws: Workshop) -> None:
    """What was chosen is on disk at once, so the browser may forget it."""
    form = ws.final_test()
    form.fill({"1": "a"})
    assert form.widget.kept == form.widget.given == {"1": "a"}
    assert form.widget.draft["name"] == "eindtoets"


@pytest.mark.parametrize(
    "number", ["1.1", "1.4", "1.5", "1.6", "2.5", "2.7", "3.5", "3.6", "5.6", "7.6", "2.q3", "4.open"]
)
def test_form_and_call_say_the_same(ws: Workshop, number: str) -> None:
    """Filling in a form and typing the answer give the same words, of every kind."""
    answer: Any = "dmu" if number == "1.6" else answer_of(number)
    form = ws.exercise(number)
    assert not isinstance(form, Panel)
    form.fill(answer)
    assert form.check() == ws.check(number, answer)
    assert "Goed" in repr(ws.check(number))


@pytest.mark.parametrize("value", ["onzin", 5, ["z"], {"q": 1}, [[1]]], ids=repr)
def test_kept_answer_that_no_longer_fits_leaves_the_form_usable(ws: Workshop, value: Any) -> None:
    """An answer of an older kit never keeps a form from opening."""
    for number in ("1.1", "1.4", "1.5", "1.q1", "7.6", "1.open"):
        ws._desk.saver("answers")((Answer(exercise=number, value=value),))
        assert not isinstance(ws.exercise(number), Panel)
        assert isinstance(ws.check(number), Panel)


def test_asking_without_answer_is_not_an_attempt(ws: Workshop) -> None:
    """Who only looks has not tried."""
    assert "Nog niet begonnen" in repr(ws.check("1.1"))
    assert ws.work.answers == ()


def test_emptied_form_is_not_begun(ws: Workshop) -> None:
    """Who empties a form and checks it hears about the empty form, not about the answer of before."""
    ws.check("2.5", "204")
    form = ws.exercise("2.5")
    assert not isinstance(form, Panel)
    form.fill(None)
    assert "Nog niet begonnen" in repr(form.check())
    assert "Nog niet begonnen" in repr(ws.check("2.5", ""))
    assert kept(ws, "2.5").attempts == 1


def test_worked_answer_leads_back_until_it_is_good(ws: Workshop) -> None:
    """After the worked answer an empty form is filled in and a full one is changed; who had it right goes on."""
    ws.solution("3.3")
    assert "vul het formulier" in repr(ws.solution("3.3"))
    ws.check("3.3", 21)
    assert "pas je antwoord aan" in repr(ws.solution("3.3"))
    ws.check("3.3", 42)
    assert 'ws.exercise("3.4")' in repr(ws.solution("3.3"))


@pytest.mark.parametrize("number", ["1.1", "2.5", "5.6", "2.q3", "4.open"])
def test_second_visit_tells_how_the_answer_stands(ws: Workshop, number: str, tmp_path: Path) -> None:
    """The verdict of before stands under the form without pressing anything, and looking again is no attempt."""
    ws.check(number, answer_of(number))
    again = start("rijnveen", str(tmp_path / "mijn wérk map"))
    form = again.exercise(number)
    assert not isinstance(form, Panel)
    assert "Goed" in form.widget.answer
    assert again.exercise("1.2").widget.answer == ""  # type: ignore[union-attr]
    assert kept(again, number).attempts == 1


def test_repeated_question_does_not_begin_with_its_verdict(ws: Workshop) -> None:
    """What comes back is to be thought about again."""
    ws.check("1.q1", next(letter for letter in "abcd" if letter != answer_of("1.q1")))
    assert ws.repeat().forms[0].widget.answer == ""  # type: ignore[union-attr]
    assert "Nog niet" in ws.quiz(1).forms[0].widget.answer  # type: ignore[union-attr]


@pytest.mark.parametrize("number", ["1.1", "1.4", "2.5", "3.2", "5.6", "7.6"])
def test_full_form_is_not_asked_to_be_filled_in(ws: Workshop, number: str, tmp_path: Path) -> None:
    """What the buttons say fits the form: a full one is checked first, then changed; an empty one is filled in."""
    form = ws.exercise(number)
    assert not isinstance(form, Panel)
    assert "Probeer het eerst zelf" in form.solution().plain
    assert "vul het formulier in" in form.solution().plain
    form = start("rijnveen", str(tmp_path / "ander")).exercise(number)
    assert not isinstance(form, Panel)
    form.fill({"a": "kanaal"} if number == "1.1" else answer_of(number))
    asked, worked = form.solution().plain, form.solution().plain
    assert "Klik eerst op Kijk na" in asked
    assert "pas je antwoord aan en klik op Kijk na" in worked
    assert "vul het formulier" not in asked + worked


def test_worked_answer_leaves_the_verdict_in_sight(ws: Workshop) -> None:
    """What was said of one's own answer stands above the worked answer, which names the usual mistake as such."""
    form = ws.exercise("3.3")
    assert not isinstance(form, Panel)
    form.fill("21")
    verdict = form.check()
    worked = form.solution()
    assert form.widget.answer == verdict.html + worked.html
    assert "Veelgemaakte fout: " in worked.plain and "Let op" not in worked.plain


def test_unreadable_answer_leaves_the_earlier_one(ws: Workshop) -> None:
    """A slip of the keyboard does not throw away what was right."""
    ws.check("2.5", 200)
    ws.check("2.5", "geen idee")
    assert (kept(ws, "2.5").value, kept(ws, "2.5").attempts) == (200, 2)


def test_hints_come_one_by_one_and_are_counted(ws: Workshop) -> None:
    """Three hints in order; the fourth time the last one again, with the way to the worked answer."""
    found = exercise("3.1")
    assert found is not None
    shown = [repr(ws.hint("3.1")) for _ in range(4)]
    assert [found.hints[index] in shown[index] for index in range(3)] == [True] * 3
    assert found.hints[2] in shown[3] and 'ws.solution("3.1")' in shown[3]
    assert kept(ws, "3.1").hints == 4
    assert kept(ws, "3.1").attempts == 0


def test_worked_answer_asks_for_an_attempt_first(ws: Workshop) -> None:
    """The first time it asks to try; the second time, or after an attempt, it is there."""
    found = exercise("3.3")
    assert found is not None
    assert found.worked not in repr(ws.solution("3.3"))
    assert found.worked in repr(ws.solution("3.3"))
    assert kept(ws, "3.3").solution_seen
    ws.check("3.5", "a")
    other = exercise("3.5")
    assert other is not None
    assert other.worked in repr(ws.solution("3.5"))


def test_quiz_and_assignment_of_a_step_open(ws: Workshop) -> None:
    """Every step has a quiz of five and an open assignment; another number is explained."""
    for step in range(1, 9):
        assert len(ws.quiz(step).forms) == 5  # type: ignore[union-attr]
        assert not isinstance(ws.open_task(step), Panel)
    for step in (0, 9, "drie", None):
        assert isinstance(ws.quiz(step), Panel)  # type: ignore[arg-type]
        assert isinstance(ws.open_task(step), Panel)  # type: ignore[arg-type]


def test_assignment_looks_at_the_own_work(ws: Workshop) -> None:
    """Beside the scores somebody gives herself stands what the rules find in her work."""
    said = repr(ws.check("1.open", [3, 3, 3, 3]))
    assert "12 van de 12" in said
    assert "Je eigen werk nu: " in said and "nog leeg" in said


@pytest.mark.parametrize("verb", ["exercise", "check", "hint", "solution", "picture"])
@pytest.mark.parametrize("number", ["9.9", "", None, "<b>"])
def test_unknown_number_never_raises(ws: Workshop, verb: str, number: Any) -> None:
    """A number that does not exist gives a friendly panel."""
    shown = getattr(ws, verb)(number)
    assert isinstance(shown, Panel)
    assert "<b>" not in shown.html


def test_every_picture_can_be_drawn(ws: Workshop) -> None:
    """An exercise that promises a picture has one; another says that it has none."""
    promised = [number for number in numbers() if (found := exercise(number)) and found.picture]
    assert len(promised) > 8
    assert all(isinstance(ws.picture(number), Picture) for number in promised)
    assert isinstance(ws.picture("1.1"), Panel)


def test_answers_of_two_notebooks_stand_beside_each_other(ws: Workshop, tmp_path: Path) -> None:
    """Two kernels that answer different exercises lose nothing."""
    other = start("rijnveen", str(tmp_path / "mijn wérk map"))
    ws.check("1.1", answer_of("1.1"))
    other.check("1.2", answer_of("1.2"))
    ws.check("1.3", answer_of("1.3"))
    assert [one.exercise for one in ws.work.answers] == ["1.1", "1.2", "1.3"]


def test_answer_that_cannot_be_kept_is_still_judged(ws: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """When saving fails the outcome stands, with one sentence about it."""
    monkeypatch.setattr(ws._desk, "saver", lambda part: lambda value: Trouble("De map is niet te beschrijven."))
    said = repr(ws.check("2.5", 200))
    assert "Goed" in said and "niet te beschrijven" in said


def test_answer_comes_at_once(ws: Workshop) -> None:
    """A check with saving stays under a tenth of a second of work."""
    ws.check("2.5", 1)
    gc.collect()  # what earlier tests left behind is not work of this check
    begun = time.process_time()
    ws.check("2.5", 200)
    assert time.process_time() - begun < 0.1


def test_result_of_code_is_checked_and_stands_in_the_form(ws: Workshop) -> None:
    """A data exercise takes the result beside its number: it is judged at once, kept, and shown."""
    schoon = ws.table("survey").drop_duplicates().dropna(subset=["score"])
    form = ws.exercise("2.7", schoon.groupby("persona")["score"].mean())
    assert not isinstance(form, Panel)
    assert "Goed" in form.widget.answer
    assert kept(ws, "2.7").outcome == Status.GOOD
    assert form.value["marleen"].startswith("1,1")


def test_starter_that_nobody_touched_is_not_an_attempt(ws: Workshop) -> None:
    """Run all over an untouched page counts nothing."""
    assert not isinstance(ws.exercise("2.7", ...), Panel)
    assert ws.work.answers == ()


def test_tables_of_the_case_and_of_open_data_can_be_had(ws: Workshop) -> None:
    """A fresh DataFrame each time, with times as times; an unknown name is explained with the known ones."""
    events = ws.table("events")
    assert str(events["timestamp"].dtype).startswith("datetime64")
    events["touchpoint"] = ""
    assert set(ws.table("events")["touchpoint"]) != {""}
    assert len(ws.table("wabo")) == 8577 and len(ws.table("online_shoppers")) == 12330
    with pytest.raises(NotFound) as caught:
        ws.table("enquete")
    assert "survey" in explain(caught.value)


def test_figures_follow_the_case(tmp_path: Path) -> None:
    """The same exercise has the touchpoints of the chosen case, and its answer is right there only."""
    kijkraam, waterlinge = (start(case, str(tmp_path)) for case in ("kijkraam", "waterlinge"))
    assert "C10" in repr(kijkraam.exercise("5.3")) and "D09" in repr(waterlinge.exercise("5.3"))
    assert "Goed" in repr(kijkraam.check("5.3", answer_of("5.3", "kijkraam")))
    assert "Goed" not in repr(waterlinge.check("5.3", answer_of("5.3", "kijkraam")))


def test_missed_questions_come_back_until_they_are_right(ws: Workshop) -> None:
    """Nothing to repeat at first; a missed quiz question is offered, three at most, and goes when it is right."""
    assert isinstance(ws.repeat(), Panel)
    for number in ("1.q1", "1.q2", "2.q1", "2.q2"):
        ws.check(number, next(letter for letter in "abcd" if letter != answer_of(number)))
    again = ws.repeat()
    assert not isinstance(again, Panel) and len(again.forms) == 3
    for form in again.forms:
        form.fill(answer_of(form.exercise.number))
        form.check()
    left = ws.repeat()
    assert not isinstance(left, Panel) and [one.exercise.number for one in left.forms] == ["2.q2"]


def test_again_empties_after_a_backup(ws: Workshop) -> None:
    """The exercise is empty, the others stay, and the state before it can be put back."""
    ws.check("3.2", {"conversie": "2,2"})
    ws.check("3.3", 42)
    said = repr(ws.again("3.2"))
    assert "3.2" in said
    assert [one.exercise for one in ws.work.answers] == ["3.3"]
    form = ws.exercise("3.2")
    assert not isinstance(form, Panel) and form.value["conversie"] == ""
    number = int(said.partition("versie ")[2].split()[0])
    assert {one.exercise for one in ws._desk.past(number).answers} == {"3.2", "3.3"}


def test_again_for_a_step_and_for_nothing(ws: Workshop) -> None:
    """A whole step can be emptied; what is empty or unknown is said kindly."""
    ws.check("3.2", {"conversie": "2,2"})
    ws.check("3.q1", "a")
    ws.check("4.q1", "a")
    ws.again(3)
    assert [one.exercise for one in ws.work.answers] == ["4.q1"]
    assert "nog geen antwoord" in repr(ws.again("3.2"))
    for strange in ("9.9", None, "", "<b>", 12):
        assert isinstance(ws.again(strange), Panel)


def test_renamed_exercise_keeps_its_answer(ws: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer under an old number is that of the new one, in the form and in the file after the next save."""
    ws._desk.saver("answers")((Answer(exercise="0.9", value=204, outcome="almost", attempts=2),))
    monkeypatch.setattr("workshop_lib.text.exercises.asked.renamed", lambda: {"0.9": "2.5"})
    form = ws.exercise("2.5")
    assert not isinstance(form, Panel) and form.value == "204"
    ws.check("2.5", 200)
    assert [(one.exercise, one.attempts) for one in ws.work.answers] == [("2.5", 3)]


def test_renaming_leads_to_exercises_that_exist() -> None:
    """Every line of the table points at a number of today, and no number of today is an old one."""
    assert set(renamed().values()) <= set(numbers())
    assert not set(renamed()) & set(numbers())


def test_final_test_is_kept_marked_and_different_each_time(ws: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifteen questions; opened again it is the same test; handed in it gives a card; a new one differs."""
    first = ws.final_test()
    assert len(first.widget.controls) == 15
    assert ws.final_test().widget.controls == first.widget.controls
    assert "Nog open" in repr(first.hand_in())
    first.fill({"1": "b"})
    assert kept(ws, "toets.1").value["given"] == {"1": "b"} and not kept(ws, "toets.1").outcome
    assert ws.final_test().value == {"1": "b"}
    drawn = [tuple(pair) for pair in kept(ws, "toets.1").value["questions"]]
    right = {str(place): "abcd"[order.index(answer_of(number))] for place, (number, order) in enumerate(drawn, 1)}
    first.fill(right)
    said = repr(first.hand_in())
    assert "15 van 15 goed. Gehaald" in said
    assert kept(ws, "toets.1").outcome == Status.GOOD
    first.fill({"1": "a"})
    assert kept(ws, "toets.1").value["given"] == right
    asked = first.widget.controls
    first.renew()
    assert first.widget.controls != asked and first.value == {} and not first.widget.locked
    assert kept(ws, "toets.2").value["seed"] == f"Rijnveen Plantlijn|{NOW.isoformat()}"


def test_card_counts_lessons_exercises_and_quiz(ws: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The progress card says per step what was read, made, checked and asked."""
    ws.check("2.5", 200)
    ws.check("2.q1", answer_of("2.q1"))
    monkeypatch.setenv("JPY_SESSION_NAME", "C:\\kit\\notebooks\\02_informatie.ipynb")
    again = start("rijnveen", str(tmp_path / "mijn wérk map"))
    line = next(line for line in repr(again).splitlines() if line.strip().startswith("2 "))
    assert "gelezen: ja" in line and "oefeningen 1 van 10" in line and "quiz 1 van 5" in line
    assert repr(again).splitlines()[-1].startswith("Doe nu: ")


def test_upgrade_of_the_kit_keeps_every_answer(ws: Workshop, tmp_path: Path) -> None:
    """A work file of the first kit is read with its answers, tests and opened lessons; the form shows them."""
    ws.check("2.5", 200)
    ws.check("1.q1", "a")
    ws.final_test().fill({"1": "b"})
    path = next(tmp_path.rglob("klantreis.json"))
    now = json.loads(path.read_text("utf-8"))
    before = ws.work.answers
    for other in path.parent.iterdir():
        shutil.rmtree(other) if other.is_dir() else other.unlink()
    path.write_text(json.dumps({"schema": "klantreis/0", **now["work"]}), "utf-8")
    again = start("rijnveen", str(tmp_path / "mijn wérk map"))
    assert again.work.answers == before and len(before) == 3
    form = again.exercise("2.5")
    assert not isinstance(form, Panel) and form.value == "200"
    again.check("2.5", 204)
    assert (kept(again, "2.5").attempts, kept(again, "1.q1").outcome) == (2, Status.NOT_YET)


def test_beginning_again_can_be_taken_back(ws: Workshop) -> None:
    """What was emptied stands in the state that the panel names, and putting that back brings the answer back."""
    ws.check("3.3", 42)
    said = repr(ws.again(3))
    number = int(said.partition("versie ")[2].split()[0])
    assert ws.work.answers == ()
    assert ws._desk.past(number).answers[0].value == 42
    ws._desk.saver("answers")(ws._desk.past(number).answers)
    assert "Goed" in repr(ws.check("3.3"))


def right_letters(ws: Workshop, number: int) -> dict[str, str]:
    """The right letter, as shown, by the place of the question in this test."""
    drawn = [tuple(pair) for pair in kept(ws, f"toets.{number}").value["questions"]]
    return {str(place): "abcd"[order.index(answer_of(key))] for place, (key, order) in enumerate(drawn, 1)}


def other(letter: str) -> str:
    """A letter that is not this one."""
    return "b" if letter == "a" else "a"


def test_open_questions_are_counted_marked_and_one_press_away(ws: Workshop) -> None:
    """Each choice lowers the count and takes its mark and its button away; a full test asks to be handed in."""
    form, right = ws.final_test(), right_letters(ws, 1)
    assert form.widget.todo == "Nog 15 vragen open. Ga erheen:"
    form.fill({place: letter for place, letter in right.items() if place not in ("4", "9")})
    assert (form.still_open, form.widget.todo) == (["4", "9"], "Nog 2 vragen open. Ga erheen:")
    assert form.widget.marks == {"4": "nog open", "9": "nog open"}
    assert form.widget.jumps == [["4", "Vraag 4"], ["9", "Vraag 9"]]
    assert "Nog open: 2 vragen (4, 9)." in repr(form.hand_in())
    form.fill(right)
    assert (form.widget.jumps, form.widget.marks) == ([], {}) and "Klik op Lever in" in form.widget.todo


def test_second_visit_shows_the_test_that_was_handed_in(ws: Workshop, tmp_path: Path) -> None:
    """Choices, a mark per question, the card with its day, and a button for another test; nothing can be changed."""
    form, right = ws.final_test(), right_letters(ws, 1)
    given = {**right, "2": other(right["2"]), "7": other(right["7"])}
    form.fill(given)
    card = form.hand_in()
    again = start("rijnveen", str(tmp_path / "mijn wérk map")).final_test()
    assert again.value == given and again.widget.locked
    assert again.widget.answer == card.html == form.widget.answer
    assert [again.widget.marks[place] for place in ("1", "2", "7")] == ["✓ goed", "○ nog niet goed", "○ nog niet goed"]
    assert again.widget.jumps == form.widget.jumps == [["2", "Vraag 2"], ["7", "Vraag 7"]]
    assert again.widget.buttons == [["renew", "Nieuwe toets"]]
    again._press({"act": "renew"})
    assert again.value == {} and again.widget.answer == "" and len(again.still_open) == 15


def test_open_test_is_finished_before_another(ws: Workshop) -> None:
    """Asking for another test while one is open changes nothing."""
    form = ws.final_test()
    form.fill({"1": "b"})
    form.renew()
    assert form.value == {"1": "b"}
    assert [one.exercise for one in ws.work.answers] == ["toets.1"]


def test_choices_stay_when_the_test_cannot_be_kept(ws: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The card tells that saving failed, and the form still holds what was chosen."""
    form, right = ws.final_test(), right_letters(ws, 1)
    monkeypatch.setattr(ws._desk, "saver", lambda part: lambda value: Trouble("De map is niet te beschrijven."))
    form.fill(right)
    said = repr(form.hand_in())
    assert "15 van 15" in said and "niet te beschrijven" in said
    assert form.value == right and not form.widget.locked


def test_test_of_an_older_kit_gives_way_to_one_that_can_be_read(ws: Workshop) -> None:
    """A question that this kit no longer has never keeps the test from opening; the old answer stays."""
    ws.final_test()
    gone = {**kept(ws, "toets.1").value, "questions": [["9.q9", "abcd"]]}
    ws._desk.saver("answers")((kept(ws, "toets.1").but(value=gone),))
    assert len(ws.final_test().widget.controls) == 15
    assert [one.exercise for one in ws.work.answers] == ["toets.1", "toets.2"]


def test_final_test_is_handed_in_once(ws: Workshop) -> None:
    """The card says what was chosen and why that does not fit; with that knowledge the same test cannot be passed."""
    form = ws.final_test()
    right = right_letters(ws, 1)
    form.fill({place: other(letter) for place, letter in right.items()})
    said = repr(form.hand_in())
    assert "0 van 15 goed. Nog niet gehaald" in said and said.count("Jij koos '") == 15
    form.fill(right)
    assert "al ingeleverd" in repr(form.hand_in())
    assert (kept(ws, "toets.1").outcome, kept(ws, "toets.1").attempts) == (Status.NOT_YET, 1)


_CALL = re.compile(r"ws\.\w+\(|[{}]")


@pytest.mark.parametrize("number", ["1.1", "2.5", "3.5", "7.6"])
def test_form_on_a_page_never_speaks_python(number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer of the buttons names buttons and places; the plain call keeps its calls."""
    monkeypatch.setenv("JPY_SESSION_NAME", "exercises/01_configuratie.ipynb")
    ws = start("rijnveen", str(tmp_path))
    form = ws.exercise(number)
    assert not isinstance(form, Panel)
    said = [form.check(), form.solution(), form.hint(), form.hint(), form.hint()]
    form.fill({"a": "x"} if number != "2.5" else "vijftig")
    said.append(form.check())
    form.fill(answer_of(number))
    said += [form.check(), form.solution()]
    assert [one.plain for one in said if _CALL.search(one.plain)] == []
    assert "hieronder" in said[-2].plain
    assert _CALL.search(ws.check(number, answer_of(number)).plain)


def test_word_instead_of_a_number_gets_an_example(ws: Workshop) -> None:
    """The example fits the question."""
    assert "Typ een getal, bijvoorbeeld 50." in repr(ws.check("2.5", "vijftig"))


def test_form_elsewhere_has_the_whole_question(ws: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only on a page of exercises the form leaves out what stands above it."""
    question = shown("1.1").question  # type: ignore[union-attr]
    assert question in ws.exercise("1.1").widget.question  # type: ignore[union-attr]
    monkeypatch.setenv("JPY_SESSION_NAME", "exercises/01_configuratie.ipynb")
    assert question not in start("rijnveen", str(tmp_path)).exercise("1.1").widget.question  # type: ignore[union-attr]


def test_open_task_in_a_case_warns(ws: Workshop, tmp_path: Path) -> None:
    """Who works in a case reads that its card would be written over; in a journey of one's own nothing is said."""
    assert "casus rijnveen" in ws.open_task(1).widget.question  # type: ignore[union-attr]
    assert "casuskaart" not in start("bakkerij", str(tmp_path)).open_task(1).widget.question  # type: ignore[union-attr]
