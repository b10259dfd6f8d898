"""The instructor's answer book: every exercise with its answer in every case, the quizzes and the tests on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.checks.final import Draw, draw, questions
from workshop_lib.store.library import case_names
from workshop_lib.text import book_words as t
from workshop_lib.text import exercise_words
from workshop_lib.text.exercises import STEPS, exercises, open_task, quiz
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.labels import PARTS
from workshop_lib.views.answer_sheet import answer_table, reasons

PAPER_TESTS = {name: draw(f"papier {name}") for name in ("A", "B")}
"""The two versions of the final test that are printed."""


def answer_book() -> str:
    """The whole book as Markdown."""
    blocks = [f"# {t.BOOK}", t.BOOK_INTRO]
    for step in STEPS:
        blocks.append(f"## {step} · {PARTS[step - 1].name}")
        for one in exercises(step):
            blocks += _exercise(one)
        blocks += [f"### {exercise_words.QUIZ} {step}", _questions(quiz(step))]
        blocks += _open(open_task(step))
    blocks += [f"## {t.TESTS}", t.TESTS_INTRO]
    for name, drawn in PAPER_TESTS.items():
        blocks += [f"### {t.version(name)}", _test(drawn)]
    return "\n\n".join(blocks) + "\n"


def _exercise(template: Exercise) -> list[str]:
    facts = exercise_words.facts(template.minutes, template.must)
    blocks = [f"### {exercise_words.heading(template.number, template.title)}", f"*{facts}*", template.question]
    for case in case_names() if template.per_case else ("",):
        found = shown(template.number, case)
        assert found is not None
        heads, rows = answer_table(found, answer_of(template.number, case))
        blocks += [f"**{case}**"] if case else []
        blocks += [_table(heads, rows), *(reasons(found)[:1] if case else reasons(found))]
    if template.per_case:
        blocks.append(reasons(template)[1])
    if template.kind is Kind.DATA:
        blocks.append("\n".join(["```python", f'tabel = ws.table("{template.table_name}")', *template.code, "```"]))
    return blocks


def _questions(several: Iterable[Exercise]) -> str:
    rows = [(str(place), one.question, answer_of(one.number), one.worked) for place, one in enumerate(several, 1)]
    return _table(("", t.QUESTION, exercise_words.ANSWER, exercise_words.WHY), rows)


def _open(one: Exercise) -> list[str]:
    blocks = [f"### {exercise_words.OPEN}: {one.title}", one.question]
    return [*blocks, "\n".join(f"- {text}" for text in one.criteria), *reasons(one)]


def _test(drawn: Draw) -> str:
    rows = []
    for place, (one, (number, order)) in enumerate(zip(questions(drawn), drawn, strict=True), 1):
        rows.append((str(place), one.question, "abcd"[order.index(answer_of(number))], one.worked))
    return _table(("", t.QUESTION, exercise_words.ANSWER, exercise_words.WHY), rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *[[cell.replace("|", "\\|") for cell in row] for row in rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
