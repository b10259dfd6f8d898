"""The content calendar: actions in the period of the initiative that carries them, and the dates of goals and KPIs.

An action without a planned initiative has no date; it is in the table, not in the calendar.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_lib.exports.csvfile import csv_bytes
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.action import Action
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, Remark, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import handover_words as words
from workshop_lib.text.numbers import MONTHS

if TYPE_CHECKING:
    from icalendar import Event

Days = tuple[dt.date, dt.date]
"""First and last day."""


@dataclass(frozen=True)
class Entry:
    """One line of the calendar; `days` is None while nobody planned it."""

    id: str
    what: str
    title: str
    days: Days | None = None
    period: str = ""
    details: tuple[str, ...] = ()
    action: Action | None = None
    place: str = ""


def write_ics(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The calendar file; `wish.now` is its time stamp."""
    from icalendar import Calendar

    work, remark = cleaned(work)
    entries = calendar_entries(work)
    made = Calendar()
    for name, value in (("prodid", "-//klantreis//NL"), ("version", "2.0"), ("x-wr-calname", words.CALENDAR)):
        made.add(name, value)
    for entry in entries:
        if entry.days:
            made.add_component(_event(entry, entry.days, wish.now))
    open_ones = Remark("undated", count=sum(entry.days is None for entry in entries))
    report = judge(work, PROFILES["agenda"]).also(changed=[remark], lost=[open_ones])
    return Conversion(made.to_ical(), report)


def write_agenda_csv(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The same as a table, with what has no date yet."""
    work, remark = cleaned(work)
    rows = []
    for entry in calendar_entries(work):
        first, last = entry.days or (None, None)
        one = entry.action or Action(id="")
        rows.append((first, last, entry.period, entry.what, one.content or entry.title, one.channel, one.cta,
                     entry.place, one.owner))  # fmt: skip
    data, guarded = csv_bytes([[column.head for column in words.CALENDAR_COLUMNS], *rows])
    return Conversion(data, judge(work, PROFILES["agenda"]).also(changed=[remark, guarded]))


def calendar_entries(work: Work) -> tuple[Entry, ...]:
    """All lines: what has a date first, by date."""
    found = [_action(work, one) for one in work.actions.rows]
    for kpi in work.kpis:
        if kpi.deadline:
            found.append(Entry(f"kpi-{kpi.id}", words.MEASURE, kpi.name or kpi.id, (kpi.deadline, kpi.deadline)))
    for goal in work.scope.goals:
        if goal.deadline:
            said = goal.text or goal.indicator or goal.id
            found.append(Entry(f"doel-{goal.id}", words.GOAL_DATE, said, (goal.deadline, goal.deadline)))
    return tuple(sorted(found, key=lambda one: (one.days is None, one.days or ())))


def days_of(period: str) -> Days | None:
    """The days of a period in words: "K1 2027", "2027 Q3", "maart 2027", "2027"; None for anything else."""
    said = period.casefold()
    year = next((int(found) for found in re.findall(r"(?<!\d)(20\d\d)(?!\d)", said)), None)
    if year is None:
        return None
    quarter = re.search(r"(?:\b[kq]|kwartaal )([1-4])\b", said)
    if quarter:
        return _months(year, 3 * int(quarter[1]) - 2, 3 * int(quarter[1]))
    month = next((number for number, name in enumerate(MONTHS, 1) if name in said), None)
    if month:
        return _months(year, month, month)
    return _months(year, 1, 12) if said.strip() == str(year) else None


def _months(year: int, first: int, last: int) -> Days:
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _action(work: Work, action: Action) -> Entry:
    carried = {one.id for one in work.roadmap.initiatives if action.touchpoint and action.touchpoint in one.touchpoints}
    period = next((slot.period for slot in work.roadmap.slots if slot.initiative in carried), "")
    one = work.journey.touchpoint(action.touchpoint)
    said = action.content or action.cta or action.id
    title = words.ACTION_TITLE.format(channel=action.channel, content=said) if action.channel else said
    details = tuple(f"{name}: {getattr(action, field)}" for name, field in words.DETAILS if getattr(action, field))
    return Entry(f"actie-{action.id}", words.ACTION, title, days_of(period), period, details, action,
                 one.name if one else action.touchpoint)  # fmt: skip


def _event(entry: Entry, days: Days, now: dt.datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.id}@klantreis")
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + dt.timedelta(days=1))
    event.add("summary", entry.title)
    event.add("categories", [entry.what])
    event.add("transp", "TRANSPARENT")
    if entry.details:
        event.add("description", "\n".join(entry.details))
    if entry.place:
        event.add("location", entry.place)
    return event
