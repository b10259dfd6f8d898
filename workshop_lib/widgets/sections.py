"""The parts of a form: which fields stand together, by model. Their names are in `text/step_form_words.py`."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.text.step_form_words import SECTIONS

_FIELDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "Organisation": (
        ("name", "sector", "product", "description", "departments"),
        ("customer_group", "customer_goal", "decision_process"),
        ("occasion", "organisation_goal", "starts_at", "ends_at", "state", "level"),
    ),
    "Scope": (
        ("in_scope", "out_of_scope", "channels", "mandatory"),
        ("value_proposition", "storyline", "brand_rules"),
        ("budget", "capacity"),
    ),
    "Goal": (
        ("text", "main", "guardrail"),
        ("indicator", "denominator", "unit", "period"),
        ("baseline", "baseline_source", "target", "deadline"),
    ),
    "Action": (
        ("touchpoint", "question", "trigger"),
        ("channel", "content", "cta", "hardness"),
        ("kpi", "baseline", "owner", "cost"),
    ),
    "Kpi": (
        ("name", "formula", "denominator", "unit", "higher_is_better", "guardrail"),
        ("goal", "phase", "touchpoint"),
        ("source", "frequency", "owner"),
        ("baseline", "target", "deadline"),
        ("rule", "decision", "back_to_step"),
    ),
    "Initiative": (
        ("name", "touchpoints", "tip", "owner", "depends_on"),
        ("rice.reach", "rice.impact", "rice.confidence", "rice.effort"),
        ("ice.impact", "ice.confidence", "ice.ease"),
        ("learning_question", "risk", "stop_rule"),
    ),
}


def sections(model: str, paths: Sequence[str]) -> list[tuple[str, list[str]]]:
    """(name, fields) per part of a form with these fields; a field without a part comes last, in one without a name."""
    parts = list(zip(SECTIONS.get(model, ()), _FIELDS.get(model, ()), strict=True))
    placed = {path for _, fields in parts for path in fields}
    named = [(name, [path for path in fields if path in paths]) for name, fields in parts]
    return [(name, some) for name, some in (*named, ("", [path for path in paths if path not in placed])) if some]
