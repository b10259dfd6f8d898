"""The page about formats says what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.exports.kinds import KINDS
from workshop_lib.exports.overview import changes_list, fates_table


@pytest.mark.parametrize(("mark", "made"), [("table", fates_table()), ("changes", changes_list())])
def test_the_page_holds_the_table_of_the_code(root: Path, mark: str, made: str) -> None:
    """Whoever changes a format changes the page."""
    page = (root / "docs" / "formats.md").read_text("utf-8")
    assert page.partition(f"<!-- {mark} -->\n")[2].partition(f"\n<!-- /{mark} -->")[0] == made


def test_the_page_names_every_kind_and_file(root: Path) -> None:
    """Each kind of the command line and the file that it makes."""
    page = (root / "docs" / "formats.md").read_text("utf-8")
    for kind, (file, _) in KINDS.items():
        assert f"`{kind}`" in page
        assert file in page or (file.endswith("csv") and file.rpartition(".")[0] in page)
