"""The eight steps as a trainee meets them: question, time, what you make, goals and typical mistakes."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.text import catalogue
from workshop_lib.text.labels import PARTS, Part
from workshop_lib.text.rows import StepRow


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `part` names it in the work, `about` tells what it is about."""

    part: Part
    about: StepRow

    @property
    def number(self) -> int:
        """Place of the step, 1 to 8."""
        return self.part.number

    @property
    def heading(self) -> str:
        """The title of its page: "Stap 1. Eerste configuratie"."""
        return f"Stap {self.number}. {self.about.title}"

    @property
    def goals(self) -> tuple[str, ...]:
        """Whole sentences: what you can do after this step."""
        return tuple(f"Je kunt {goal}." for goal in self.about.goals)


STEPS = tuple(Step(part, about) for part, about in zip(PARTS, catalogue.step_rows(), strict=True))


def step(noun: str) -> Step:
    """The step that makes this part. Raises `KeyError` for a name that is not one of the eight nouns."""
    return {one.part.noun: one for one in STEPS}[noun]
