"""What every test shares: work of a test never lands in the user's own folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples everywhere, without a stopwatch: a machine under load is no finding.
# To search further: pytest --hypothesis-profile default --hypothesis-seed <number>
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A heavy test talks to programs that share the machine: it gets a second chance, and the summary names it."""
    for item in items:
        if item.get_closest_marker("heavy"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session", autouse=True)
def _work_of_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep work in a temporary folder, also when pytest is called without `start.py test`."""
    given = os.environ.get("WORKSHOP_WORK")
    os.environ["WORKSHOP_WORK"] = given or str(tmp_path_factory.mktemp("work"))
    yield
    if given is None:
        del os.environ["WORKSHOP_WORK"]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the kit."""
    return Path(__file__).resolve().parent.parent
