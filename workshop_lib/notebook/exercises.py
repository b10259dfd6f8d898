"""What a trainee may call to practise: exercises, quizzes and assignments, with check, hint and worked answer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from workshop_lib.checks.exercise import answer_of, given_right, shown
from workshop_lib.checks.judge import Outcome, after, judge, key, unknown
from workshop_lib.checks.made import case_work
from workshop_lib.model.answer import Answer, Status
from workshop_lib.notebook.answer_store import AnswerStore
from workshop_lib.notebook.desk import Desk, Shelf
from workshop_lib.notebook.judge import remarks_for
from workshop_lib.notebook.step import make_step
from workshop_lib.rules.finding import Level
from workshop_lib.store.workfile import Clock, now
from workshop_lib.text import exercise_words as t
from workshop_lib.text import panel_words
from workshop_lib.text.exercise_speech import FORM, PAGE, TYPED, Speech
from workshop_lib.text.exercises import STEPS, exercise, open_task, quiz
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.labels import PARTS
from workshop_lib.views import html
from workshop_lib.views.answer_sheet import draw_answer
from workshop_lib.views.exercise_sheet import ask, ask_briefly, draw_exercises
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.outcome import draw_outcome, draw_words
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup

if TYPE_CHECKING:
    from workshop_lib.views.picture import Picture
    from workshop_lib.widgets.exercise_form import ExerciseForm, QuizForm


class Exercises:
    """Oefenen: exercise("1.1"), check("1.1", antwoord), hint("1.1"), solution("1.1"), quiz(1) en open_task(1)."""

    _desk: Desk
    _about: str
    """The shipped case that gives the figures."""
    _on_page: bool = False
    """Whether this is a page of exercises, on which every question already stands above its form."""
    _clock: Clock = staticmethod(now)

    def exercise(self, number: str, answer: Any = None) -> ExerciseForm | Panel:
        """Open een oefening. Geef je er een antwoord bij, dan wordt dat meteen nagekeken."""
        found = shown(key(number), self._about)
        if found is None:
            return _panel("", unknown(number))
        outcome = judge(found.number, answer, self._about)
        speech = self._speech
        checked = None if outcome.status is Status.NOT_STARTED else self._check(found.number, answer, speech)
        form = self._form(found)
        if checked is not None:
            form.say(checked)
        return form

    def quiz(self, step: int) -> QuizForm | Panel:
        """De quizvragen van een stap."""
        return self._forms(t.QUIZ, quiz(step)) if step in STEPS else draw_notice(panel_words.NOT_YET, t.STEP_UNKNOWN)

    def open_task(self, step: int) -> ExerciseForm | Panel:
        """De open opdracht van een stap, met vier criteria om jezelf te beoordelen."""
        return self._form(open_task(step)) if step in STEPS else draw_notice(panel_words.NOT_YET, t.STEP_UNKNOWN)

    def check(self, number: str, answer: Any = None) -> Panel:
        """Kijk een antwoord na. Zonder antwoord kijk je na wat je eerder gaf."""
        return self._check(number, answer, TYPED)

    def _check(self, number: str, answer: Any, speech: Speech) -> Panel:
        found = shown(key(number), self._about)
        if found is None:
            return _panel("", unknown(number))
        fresh = judge(found.number, answer, self._about, speech)
        kept = self._answers.of(found.number)
        outcome = judge(found.number, kept.value, self._about, speech) if answer is None else fresh
        more = self._own_work(found) if found.kind is Kind.OPEN else []
        if fresh.status not in (Status.NOT_STARTED, Status.BROKEN):
            more += self._answers.keep(found.number, lambda kept: _answered(kept, outcome))
        return _panel(t.heading(found.number, found.title), outcome, more)

    def hint(self, number: str) -> Panel:
        """De volgende hint bij een oefening. Er zijn er drie."""
        return self._hint(number, TYPED)

    def _hint(self, number: str, speech: Speech) -> Panel:
        found = shown(key(number), self._about)
        if found is None:
            return _panel("", unknown(number))
        if not found.hints:
            return draw_notice(t.HINT, t.NO_HINTS)
        seen = min(self._answers.of(found.number).hints, len(found.hints) - 1)
        self._answers.keep(found.number, lambda kept: kept.but(hints=kept.hints + 1))
        last = seen + 1 == len(found.hints)
        follow = speech.last_hint if last else speech.more_hints
        lines = [found.hints[seen], follow(found.number)]
        return draw_words(t.hint_title(found.number, seen + 1, len(found.hints)), lines)

    def solution(self, number: str) -> Panel:
        """De uitwerking. Probeer het eerst zelf; vraag je het nog eens, dan krijg je hem altijd."""
        return self._solution(number, self._answers.of(key(number)).value, TYPED)

    def _solution(self, number: str, given: Any, speech: Speech) -> Panel:
        """`given` is what stands in the form now: what there is to do next depends on it."""
        found = shown(key(number), self._about)
        if found is None:
            return _panel("", unknown(number))
        begun = judge(found.number, given, self._about).status is not Status.NOT_STARTED
        if not self._answers.of(found.number).attempts and found.number not in self._asked:
            self._asked.add(found.number)
            return draw_notice(t.SOLUTION, (speech.check_first if begun else speech.try_first)(found.number))
        self._answers.keep(found.number, lambda kept: kept.but(solution_seen=True))
        mistake = [f"{t.MISTAKE}: {found.mistake}"] if found.mistake else []
        todo = self._after_solution(found, begun, speech)
        return draw_words(f"{t.SOLUTION} · {t.heading(found.number, found.title)}", [found.worked, *mistake, *todo])

    def _after_solution(self, found: Exercise, begun: bool, speech: Speech) -> list[str]:
        """Go on when it was good already; otherwise fill in what is empty, or change what stands there."""
        if self._answers.of(found.number).outcome == Status.GOOD.value:
            return [f"{t.NEXT}: {after(found.number, speech)}."]
        todo = speech.correct if begun else speech.begin
        return [t.AFTER_SOLUTION, f"{t.NEXT}: {todo(found.number)}."]

    def answer(self, number: str) -> Panel:
        """Het antwoord met uitleg voor jouw casus, zoals het in de antwoordmap staat."""
        found = shown(key(number), self._about)
        if found is None:
            return _panel("", unknown(number))
        outcome = judge(found.number, given_right(found.number, self._about), self._about)
        return draw_answer(found, answer_of(found.number, self._about), outcome.status)

    def picture(self, number: str) -> Picture | Panel:
        """Het plaatje van de casus dat bij een oefening hoort."""
        found = shown(key(number), self._about)
        if found is None or not found.picture:
            return draw_notice(panel_words.NOT_YET, t.NO_PICTURE)
        noun, verb = found.picture.split(".")
        made: Picture = getattr(make_step(Shelf(case_work(found.case)), noun), verb)()
        return made

    def _forms(self, title: str, several: tuple[Exercise, ...], recall: bool = True) -> QuizForm:
        from workshop_lib.widgets.exercise_form import QuizForm

        return QuizForm([self._form(one, recall) for one in several], draw_exercises(title, several))

    def _form(self, found: Exercise, recall: bool = True) -> ExerciseForm:
        """The form with the answer of before, and how that one stands; without `recall` she finds it out again."""
        from workshop_lib.widgets.drafts import Keeping
        from workshop_lib.widgets.exercise_form import Actions, ExerciseForm

        actions = Actions(
            check=lambda value: self._check(found.number, "" if value is None else value, self._speech),
            hint=lambda: self._hint(found.number, self._speech),
            solution=lambda value: self._solution(found.number, "" if value is None else value, self._speech),
        )
        kept = self._answers.of(found.number).value
        readable = judge(found.number, kept, self._about).value  # an older kit may have kept another shape
        keeping = Keeping(
            f"{self._answers.mark} {found.number}", t.called(found.number, found.title),
            lambda value: self._is_kept(found.number, value),
        )  # fmt: skip
        form = ExerciseForm(found, readable, actions, self._question(found), keeping)
        if recall and readable is not None:
            form.say(self._check(found.number, None, self._speech))
        return form

    def _is_kept(self, number: str, value: Any) -> bool:
        """Whether this answer is what the work file holds."""
        read = judge(number, value, self._about).value
        return read is not None and read == self._answers.of(number).value

    @property
    def _speech(self) -> Speech:
        """How a form speaks here."""
        return PAGE if self._on_page else FORM

    def _question(self, found: Exercise) -> Markup:
        """What stands above the controls: everything, or on the page of exercises only what that does not tell."""
        own = self._desk.work.case if found.kind is Kind.OPEN else ""
        told = None if ".q" in found.number else exercise(found.number)  # a quiz is folded away on the page
        above = ask_briefly(found, told) if self._on_page else ask(found, found.kind is not Kind.FILL)
        return Markup(above + html.paragraph(html.tag("strong", t.IN_A_CASE.format(case=own)))) if own else above

    @cached_property
    def _answers(self) -> AnswerStore:
        return AnswerStore(self._desk, self._clock)

    @cached_property
    def _asked(self) -> set[str]:
        """Exercises whose solution was asked for without an attempt."""
        return set()

    def _own_work(self, found: Exercise) -> list[str]:
        """What the rules say about the trainee's own part of this step."""
        remarks = remarks_for(self._desk.work, PARTS[found.step - 1].noun)
        tally = [sum(one.level is level for one in remarks) for level in (Level.GOOD, Level.MISSING, Level.WRONG)]
        first = next((f"{one.text} {one.advice}" for one in remarks if one.level is not Level.GOOD), "")
        return [f"{t.MAP_SAYS}: {panel_words.counts(*tally)}. {first}".strip()]


def _panel(title: str, outcome: Outcome, more: list[str] | None = None) -> Panel:
    return draw_outcome(title, outcome.status, outcome.message, outcome.next_step, more or ())


def _answered(kept: Answer, outcome: Outcome) -> Answer:
    """One attempt more; an answer that could not be read leaves the earlier one as it is."""
    value = kept.value if outcome.value is None else outcome.value
    made: Answer = kept.but(value=value, outcome=outcome.status.value, attempts=kept.attempts + 1)
    return made
