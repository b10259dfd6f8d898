"""pyproject.toml, environment.yml and the two locks say the same, and what the wheel shares exists."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

CONDA_NAMES = {"ibis-duckdb": "ibis-framework", "matplotlib-base": "matplotlib", "python-duckdb": "duckdb"}
Pins = dict[str, list[tuple[Version, str, int]]]


def wanted(requirements: list[str]) -> dict[str, SpecifierSet]:
    """Give name and range of every requirement."""
    return {canonicalize_name(item.name): item.specifier for item in map(Requirement, requirements)}


def conda(document: dict[str, Any]) -> dict[str, SpecifierSet]:
    """Give PyPI name and range of every conda or pip requirement, without python, pip and the kit itself."""
    plain = [item for item in document["dependencies"] if isinstance(item, str)]
    nested = [item for group in document["dependencies"] if isinstance(group, dict) for item in group["pip"]]
    found = {}
    for item in [*plain, *(item for item in nested if item != "-e .")]:
        name, limits = re.fullmatch(r"([A-Za-z0-9_.-]+)\s*(.*)", item).groups()  # type: ignore[union-attr]
        found[canonicalize_name(CONDA_NAMES.get(name, name))] = SpecifierSet(limits)
    return {name: limits for name, limits in found.items() if name != "pip"}


def pins(lock: Path) -> Pins:
    """Give version, marker and number of hashes of every pin in a lock."""
    found: Pins = {}
    for block in re.split(r"\n(?=[A-Za-z0-9])", lock.read_text("utf-8")):
        first = re.match(r"([A-Za-z0-9_.-]+)==(\S+)(?: ; (.*?))?\s*\\?\n", block)
        if first:
            pin = (Version(first[2]), first[3] or "", len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", block)))
            found.setdefault(canonicalize_name(first[1]), []).append(pin)
    return found


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """The whole of pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def test_the_conda_route_installs_the_same(root: Path, project: dict[str, Any]) -> None:
    """environment.yml holds every dependency of pyproject.toml with the same range, and nothing else."""
    document = yaml.safe_load((root / "environment.yml").read_text("utf-8"))
    limits = conda(document)
    assert limits.pop("python") == SpecifierSet(project["project"]["requires-python"])
    assert limits == wanted(project["project"]["dependencies"])


def test_the_conda_route_installs_the_kit_itself(root: Path) -> None:
    """The last word of environment.yml is an editable install of this folder."""
    document = yaml.safe_load((root / "environment.yml").read_text("utf-8"))
    assert document["dependencies"][-1]["pip"][-1] == "-e ."


def test_a_different_range_is_noticed() -> None:
    """The comparison tells `<3.2` from `<4`, and knows the conda names."""
    document = {"dependencies": ["matplotlib-base >=3.1,<4", "pip", {"pip": ["-e ."]}]}
    assert conda(document) == wanted(["matplotlib<4,>=3.1"])
    assert conda(document) != wanted(["matplotlib>=3.1,<3.2"])


def test_every_dependency_is_pinned(root: Path, project: dict[str, Any]) -> None:
    """The lock pins each dependency, and hatchling for the kit itself, inside its range."""
    found = pins(root / "requirements.lock")
    needs = wanted([*project["project"]["dependencies"], *project["build-system"]["requires"]])
    assert {name for name in needs if name not in found} == set()
    assert [name for name, limits in needs.items() for version, _, _ in found[name] if version not in limits] == []


def test_every_test_dependency_is_pinned(root: Path, project: dict[str, Any]) -> None:
    """The test lock pins each extra of the tests inside its range."""
    found, needs = pins(root / "requirements-test.lock"), wanted(project["project"]["optional-dependencies"]["test"])
    assert [name for name, limits in needs.items() if not all(pin[0] in limits for pin in found[name])] == []


def test_the_test_lock_holds_the_whole_lock(root: Path) -> None:
    """Installing the tests on top changes no version of what a trainee runs."""
    small, large = pins(root / "requirements.lock"), pins(root / "requirements-test.lock")
    assert {name: value for name, value in small.items() if large.get(name) != value} == {}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_every_pin_has_hashes(root: Path, name: str) -> None:
    """No pin can be replaced by another file of the same version."""
    found = pins(root / name)
    assert len(found) > 100
    assert [pin for pin, places in found.items() for _, _, hashes in places if hashes == 0] == []


def test_start_supports_what_the_project_supports(project: dict[str, Any]) -> None:
    """start.py accepts exactly the Python versions of pyproject.toml."""
    import start

    limits = SpecifierSet(project["project"]["requires-python"])
    for minor in range(8, 20):
        accepted = start.OLDEST <= (3, minor) <= start.NEWEST
        assert (Version(f"3.{minor}") in limits) is accepted


def test_what_the_wheel_shares_exists(root: Path, project: dict[str, Any]) -> None:
    """Every file that goes to etc/jupyter or share/jupyter is in the repository."""
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert [path for path in shared if not (root / path).is_file()] == []
