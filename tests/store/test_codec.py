"""The bytes of a work file and of a case."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.errors import BadFile
from workshop_lib.model.answer import Answer
from workshop_lib.model.evidence import Evidence, Grade, Source, Sources, Statement
from workshop_lib.model.journey import Emotion, Journey, Phase, Touchpoint
from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.model.organisation import Organisation, Sector, State
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import PARTS, Work
from workshop_lib.store.codec import Envelope, decode, decode_work, encode, encode_work

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(str.strip)
numbers = st.floats(-1e9, 1e9)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | numbers | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
evidence = st.builds(Evidence, grade=st.sampled_from(Grade), sources=st.tuples(words), n=st.none() | st.integers(0))
statements = st.builds(Statement, text=words, evidence=evidence)
emotions = st.builds(Emotion, persona=words, word=words, score=st.none() | st.floats(-5, 5), evidence=evidence)
touchpoints = st.builds(
    Touchpoint,
    id=words,
    name=words,
    doing=statements,
    cta=statements,
    emotions=st.lists(emotions, max_size=2).map(tuple),
    moment_of_truth=st.booleans(),
)
journeys = st.builds(
    Journey,
    state=st.sampled_from(State),
    phases=st.lists(st.builds(Phase, id=words, name=words), max_size=2).map(tuple),
    touchpoints=st.lists(touchpoints, max_size=3).map(tuple),
)
readings = st.builds(KpiReading, date=st.none() | st.dates(), value=st.none() | numbers)
works = st.builds(
    Work,
    name=words,
    organisation=st.builds(Organisation, name=words, sector=st.none() | st.sampled_from(Sector)),
    sources=st.builds(Sources, entries=st.tuples(st.builds(Source, id=words, date=st.none() | st.dates()))),
    personas=st.lists(st.builds(Persona, id=words, jobs=st.lists(statements, max_size=2).map(tuple)), max_size=2).map(
        tuple
    ),
    journey=journeys,
    future=journeys,
    kpis=st.tuples(st.builds(Kpi, id=words, readings=st.tuples(readings))),
    answers=st.tuples(st.builds(Answer, exercise=words, value=json_values)),
)
times = st.datetimes(timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=1))]))
envelopes = st.builds(
    Envelope,
    kit=words,
    revision=st.integers(0, 10**9),
    parts=st.dictionaries(st.sampled_from(PARTS), st.integers(0, 10**9)),
    saved=st.none() | times,
    restored=st.none() | st.integers(1, 99),
    work=works,
)


@settings(max_examples=60)
@given(envelopes)
def test_what_is_written_is_read(envelope: Envelope) -> None:
    """Any state comes back equal from its bytes, and gives the same bytes again."""
    data = encode(envelope)
    assert decode(data) == envelope
    assert encode(decode(data)) == data


@settings(max_examples=40)
@given(works)
def test_a_bare_work_is_read_back(work: Work) -> None:
    """A case file holds the same work without an envelope."""
    assert decode_work(encode_work(work)) == work


@settings(max_examples=80)
@given(st.binary(max_size=60) | json_values.map(lambda value: json.dumps(value).encode()))
def test_foreign_bytes_are_a_known_mistake(data: bytes) -> None:
    """Whatever stands in a file, reading gives BadFile and never another error."""
    with pytest.raises(BadFile):
        decode(data)


@settings(max_examples=40)
@given(envelopes, st.data())
def test_a_truncated_file_is_never_read_as_whole(envelope: Envelope, data: st.DataObject) -> None:
    """Every shorter beginning of a file, but for the closing line end, is refused."""
    whole = encode(envelope)
    length = data.draw(st.integers(0, len(whole) - 2))
    with pytest.raises(BadFile):
        decode(whole[:length])


def test_the_form_of_the_file() -> None:
    """UTF-8 with Dutch signs as they are, one space of indent, line ends of one byte, empty fields left out."""
    saved = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    data = encode(Envelope(kit="1.0.0", revision=3, parts={"name": 3}, saved=saved, work=Work(name="Zoë")))
    assert data.decode("utf-8").splitlines() == [
        "{",
        ' "schema": "klantreis/1",',
        ' "kit": "1.0.0",',
        ' "revision": 3,',
        ' "parts": {',
        '  "name": 3',
        " },",
        ' "saved": "2026-03-02T09:00:00+01:00",',
        ' "work": {',
        '  "name": "Zoë"',
        " }",
        "}",
    ]
    assert b"\r" not in data and data.endswith(b"}\n")


def test_a_mark_of_notepad_is_no_damage() -> None:
    """A file that was saved by an editor that puts a byte order mark first is read as usual."""
    envelope = Envelope(work=Work(name="Zoë"))
    assert decode(b"\xef\xbb\xbf" + encode(envelope)) == envelope


def test_the_place_of_an_invalid_value_is_named() -> None:
    """A value that cannot be is reported with the way to it."""
    with pytest.raises(BadFile, match="invalid") as caught:
        decode(b'{"schema": "klantreis/1", "work": {"journey": {"touchpoints": [{"id": "a", "phase": 3}]}}}')
    assert caught.value.facts == {"where": "work.journey.touchpoints.0.phase"}


@pytest.mark.parametrize("value", [float("nan"), "\ud800", {1, 2}, object(), ("a", 1)])
def test_an_odd_answer_does_not_stop_a_save(value: object) -> None:
    """Answers are free data: what JSON does not know is kept as well as it can be."""
    work = Work(answers=(Answer(exercise="3.2", value=value),))
    assert decode(encode(Envelope(work=work))).work.answers[0].exercise == "3.2"
