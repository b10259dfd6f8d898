"""What a map or curve says, in Dutch sentences, for who cannot see it."""

from __future__ import annotations

from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.rules import emotion
from workshop_lib.text import describe_words as long
from workshop_lib.text import map_words as words
from workshop_lib.views.coverage import coverage


def describe_map(work: Work, state: State = State.AS_IS) -> str:
    """Size, shape of the curve, moments of truth, and how much is still assumed."""
    journey = work.future if state is State.TO_BE else work.journey
    if not journey.touchpoints:
        return words.EMPTY_MAP
    filled = sum(bool(journey.in_phase(phase.id)) for phase in journey.phases)
    size = words.tell_size(journey.title or work.name or words.NO_TITLE, len(journey.touchpoints), filled)
    told = (size, shape(journey), moments(journey), words.tell_coverage(coverage(journey)))
    return " ".join(one for one in told if one)


def describe_curve(work: Work, state: State = State.AS_IS) -> str:
    """The shape of the curve, its extremes, and which moments decide."""
    journey = work.future if state is State.TO_BE else work.journey
    points = len(main_scores(journey))
    return f"{words.tell_curve(points)} {shape(journey)} {moments(journey)}" if points else words.EMPTY_CURVE


def main_scores(journey: Journey) -> tuple[tuple[str, float], ...]:
    """Scores of everybody together, or of the first persona that has any."""
    found = (emotion.scores(journey, persona) for persona in ("", *journey.personas()))
    return next((one for one in found if one), ())


def shape(journey: Journey) -> str:
    """Begin, highest, lowest and end of the curve; empty without scores."""
    pairs = main_scores(journey)
    if not pairs:
        return words.NO_SCORES
    named = [(_name(journey, id), score) for id, score in pairs]
    highest = max(named, key=lambda pair: pair[1])
    lowest = min(named, key=lambda pair: pair[1])
    return words.tell_shape(named[0], highest, lowest, named[-1])


def moments(journey: Journey) -> str:
    """The moments of truth by name."""
    return words.tell_moments([one.name or one.id for one in journey.touchpoints if one.moment_of_truth])


def _name(journey: Journey, id: str) -> str:
    found = journey.touchpoint(id)
    return found.name if found and found.name else id


def describe_at_length(work: Work, state: State = State.AS_IS) -> tuple[str, ...]:
    """The whole map told: first the short text, then a paragraph per phase, then the loops."""
    journey = work.future if state is State.TO_BE else work.journey
    if not journey.touchpoints:
        return (words.EMPTY_MAP,)
    known = {phase.id for phase in journey.phases}
    loose = [one for one in journey.touchpoints if one.phase not in known]
    paragraphs = [describe_map(work, state)]
    for number, phase in enumerate(journey.phases, 1):
        inside = journey.in_phase(phase.id)
        name = words.phase_name(phase.name, number)
        head = long.phase(number, len(journey.phases), name, len(inside))
        paragraphs.append(
            " ".join([head, *(_told(work, one) for one in inside)] if inside else [head, long.EMPTY_PHASE])
        )
    if loose:
        paragraphs.append(" ".join([long.loose(len(loose)), *(_told(work, one) for one in loose)]))
    return (*paragraphs, *_loops(journey))


def _told(work: Work, one: Touchpoint) -> str:
    """One touchpoint: name, channel, feeling, and what is special about it."""
    felt = one.emotion_of("")
    who = {persona.id: persona.name or persona.id for persona in work.personas}
    pairs = [(who.get(e.persona, e.persona), e.score) for e in one.emotions if e.persona and e.score is not None]
    law = one.mandatory or one.id in work.scope.mandatory
    sentences = [
        long.touchpoint(one.id, one.name or words.NO_NAME, one.channel),
        long.feeling(felt.word if felt else "", felt.score if felt else None),
        long.people(pairs),
        long.truth(one.moment_reason) if one.moment_of_truth else "",
        long.pain(one.pain.text) if one.pain else "",
        long.delight(one.delight.text) if one.delight else "",
        long.LAW_SAYS if law else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _loops(journey: Journey) -> tuple[str, ...]:
    """Who goes back or skips, in one paragraph."""
    known = {one.id for one in journey.touchpoints}
    told = [
        long.loop(
            words.flow_label(one.kind, one.label, one.share), _name(journey, one.source), _name(journey, one.target)
        )
        for one in journey.flows
        if {one.source, one.target} <= known
    ]
    return (" ".join(told),) if told else ()
