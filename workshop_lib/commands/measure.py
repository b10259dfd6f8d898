"""`workshop measure`: what customers did according to an event log, in a terminal and as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from workshop_lib.commands.course import ProgressBar
from workshop_lib.errors import BadFile, Unsuitable, WorkshopError
from workshop_lib.measure.answers import Question, answers
from workshop_lib.measure.columns import normal
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.side_by_side import Draws
from workshop_lib.store.atomic import make_folder, write_text
from workshop_lib.text import measure_words as t
from workshop_lib.text.errors import explain

_SHOWN = 10
_BLANK = "KOLOM"
_ROLES = {"case_id": "customer", "activity": "touchpoint", "timestamp": "timestamp", "channel": "channel"}
Report = Callable[[int, int], None]


def measure(words: argparse.Namespace) -> int:
    """Say what the log tells; with --json write everything to a file."""
    columns = {role: name for word, role in _ROLES.items() if (name := getattr(words, word))}
    try:
        log = EventLog.open(words.log, columns, words.converted or "", _progress("reading"))
    except (BadFile, Unsuitable) as error:
        return _asked(error, words)
    draws = Draws(words.draws, report=_progress("drawing"))
    found = answers(log, Question(_steps(words.steps), words.window, draws))
    name = Path(str(words.log).partition("::")[0]).name
    for text in (*_told(found, name), *_bought(found, words), *_unknown(found, words)):
        print(text)
    if words.json:
        path = Path(words.json).expanduser()
        make_folder(path.parent)
        write_text(path, json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        print(t.line("written", file=path.name))
    return 0


def _asked(error: WorkshopError, words: argparse.Namespace) -> int:
    """Say what is wrong; when the columns are in doubt, with a line that can be copied."""
    print(explain(error), file=sys.stderr)
    for name in _absent(error, words):
        print(t.line("absent", name=name), file=sys.stderr)
    if error.code == "no_times":
        print(t.line("other_time"), file=sys.stderr)
    suggested = error.facts.get("suggested")
    if isinstance(suggested, dict):
        print("\n".join(_which(suggested, words)), file=sys.stderr)
    return 2


def _absent(error: WorkshopError, words: argparse.Namespace) -> list[str]:
    """Columns that were typed and are not in the file."""
    there = error.facts.get("columns")
    if error.code != "column_missing" or not isinstance(there, tuple):
        return []
    known = {normal(one) for one in there}
    return [name for word in _ROLES if (name := getattr(words, word)) and normal(name) not in known]


def _which(suggested: dict[str, str], words: argparse.Namespace) -> Iterator[str]:
    yield t.line("which")
    yield from (f"  {t.line('option', option=option, role=role)}" for option, role in t.OPTIONS.values())
    yield t.line("copy" if len(suggested) == len(t.OPTIONS) else "fill")
    chosen = {option: suggested.get(role, _BLANK) for role, (option, _) in t.OPTIONS.items()}
    yield f"  {t.command(words.log, {**chosen, **_given(words)})}"


def _given(words: argparse.Namespace) -> dict[str, str]:
    """Options that were typed and stay as they are."""
    names = ("channel", "converted", "steps", "json")
    return {f"--{name}": value for name in names if (value := getattr(words, name))}


def _bought(found: dict[str, Any], words: argparse.Namespace) -> Iterator[str]:
    """What to know when a touchpoint is the purchase: it is the last contact itself."""
    if words.converted in found["touchpoints"]:
        yield f"\n{t.line('own_contact')}"


def _unknown(found: dict[str, Any], words: argparse.Namespace) -> Iterator[str]:
    """The line that tells who bought, when the log does not."""
    if not found["conversion"]["known"]:
        typed = {f"--{word.replace('_', '-')}": name for word in _ROLES if (name := getattr(words, word))}
        goal = {"--converted": t.likely_purchase(found["touchpoints"])}
        yield f"\n{t.line('who_bought')}"
        yield f"  {t.command(words.log, {**typed, **goal, **_given(words)})}"


def _progress(what: str) -> Report | None:
    """A bar on a terminal; silence anywhere else, because the answer itself goes to the same place."""
    if not sys.stderr.isatty():
        return None
    bar = ProgressBar(sys.stderr)

    def report(done: int, total: int) -> None:
        bar.show(done, total, t.line(what) if done < total else "")

    return report


def _steps(text: str | None) -> tuple[str, ...]:
    """Names with semicolons between them, or commas when there is no semicolon."""
    parts = (text or "").split(";" if ";" in (text or "") else ",")
    return tuple(one.strip() for one in parts if one.strip())


def _told(found: dict[str, Any], name: str) -> Iterator[str]:
    yield from _quality(found["quality"], name)
    for key, said in (("variants", _variant), ("transitions", _transition)):
        listed = found[key]["listed"][:_SHOWN]
        yield f"\n{t.title(key, shown=len(listed), total=found[key]['total'])}"
        yield from (f"  {said(one)}" for one in listed)
    known = found["conversion"]["known"]
    yield from _funnel(found["funnel"], known)
    yield from _drop_off(found["drop_off"], known)
    yield from _attribution(found["attribution"])
    yield from _prediction(found["prediction"])


def _quality(quality: dict[str, Any], name: str) -> Iterator[str]:
    yield t.title("quality", name=name)
    yield from (f"  {count:>12}  {what}" for what, count in t.quality_rows(quality))
    zones = quality["zones"]
    if len(zones) > 1:
        yield f"  {t.line('some_zones' if '' in zones else 'zones')}"
    if quality["first"] == quality["last"] and quality["usable"] > 1:
        yield f"  {t.line('one_moment')}"
    yield f"  {t.line('kept')}"


def _variant(one: dict[str, Any]) -> str:
    return f"{t.amount(one['count'], 0):>8}  {t.share(one['share']):>7}  {' → '.join(one['path'])}"


def _transition(one: dict[str, Any]) -> str:
    return f"{t.amount(one['count'], 0):>8}  {one['source']} → {one['target']}"


def _funnel(funnel: dict[str, Any], known: bool) -> Iterator[str]:
    yield f"\n{t.title('funnel')}"
    if "reason" in funnel:
        yield f"  {t.REASONS[funnel['reason']]}"
        return
    for one in funnel["steps"]:
        shares = {"cumulative": t.share(one["cumulative"]), "leak": t.share(1 - one["conversion"])}
        yield f"  {t.line('step', name=one['name'], count=one['count'], lost=one['lost'], **shares)}"
    if not funnel["given"]:
        yield f"  {t.line('funnel_bought' if known else 'funnel_most')}"


def _drop_off(rows: list[dict[str, Any]], known: bool) -> Iterator[str]:
    yield f"\n{t.title('drop_off' if known else 'last_seen')}"
    for one in sorted(rows, key=lambda row: -row["stopped"])[:_SHOWN]:
        shares = {"share": "value", "low": "low", "high": "high"}
        said = {word: t.share(one["share"][key]) for word, key in shares.items()}
        facts = {"name": one["touchpoint"], "stopped": one["stopped"], "customers": one["customers"]}
        yield f"  {t.line('stop', **facts, **said)}"


def _attribution(found: dict[str, Any]) -> Iterator[str]:
    if "reason" in found:
        yield f"\n{t.REASONS[found['reason']]}"
        return
    yield f"\n{t.title('attribution', conversions=found['conversions'])}"
    models = found["models"]
    names = [name for name in next(iter(models.values())) if any(row[name]["value"] > 0 for row in models.values())]
    width = max(map(len, names))
    yield "  " + " " * width + "".join(f"{t.MODELS[model]:>10}" for model in models)
    for name in names:
        yield f"  {name:<{width}}" + "".join(f"{t.amount(row[name]['value']):>10}" for row in models.values())
    yield f"  {t.line('intervals')}"
    yield f"  {t.NOT_CAUSAL}"


def _prediction(found: dict[str, Any]) -> Iterator[str]:
    yield f"\n{t.title('prediction')}"
    if "reason" in found:
        yield f"  {t.REASONS[found['reason']]}"
        return
    chain, baseline = (t.share(found[one]["accuracy"]) for one in ("chain", "baseline"))
    yield f"  {t.line('prediction', chain=chain, baseline=baseline, n=found['held_out'])}"
