"""From findings to Dutch remarks: the rules judge, the text layer speaks."""

from __future__ import annotations

import datetime as dt

from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import find_gaps
from workshop_lib.rules.consistency import find_contradictions, part_of
from workshop_lib.text.findings import advise, gather, say
from workshop_lib.text.voice import WORDS, scores_of_words
from workshop_lib.views.feedback import Remark


def remarks_for(work: Work, noun: str, today: dt.date | None = None) -> list[Remark]:
    """Everything there is to say about one part. Without `today` nothing is said about dates that have passed."""
    found = find_contradictions(work, scores_of_words(), today, WORDS)
    about = [one for one in found if part_of(one) == noun]
    return [Remark(one.level, say(one), advise(one)) for one in gather((*about, *find_gaps(work, noun)))]
