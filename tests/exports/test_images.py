"""The map leaves as three files that look the same everywhere."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from workshop_lib.errors import NotWritable
from workshop_lib.exports.images import with_fonts, write_map
from workshop_lib.model.work import Work
from workshop_lib.store.library import load_case
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.picture import Picture


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The three files of a case, by suffix, in a folder that did not exist and has a space and an accent."""
    folder = tmp_path_factory.mktemp("uit") / "mijn käart"
    return {path.suffix: path for path in write_map(load_case("rijnveen").work, folder)}


def test_three_files_are_written_and_nothing_else(files: dict[str, Path]) -> None:
    """The names are those the course promises; no temporary file stays behind."""
    folder = files[".svg"].parent
    assert sorted(path.name for path in folder.iterdir()) == ["kaart.pdf", "kaart.png", "kaart.svg"]


def test_the_svg_carries_its_typeface(files: dict[str, Path]) -> None:
    """Four faces as woff2, in a file that is still well-formed and has the same drawing."""
    svg = files[".svg"].read_text("utf-8")
    ElementTree.fromstring(svg)
    assert svg.count("@font-face") == svg.count("data:font/woff2;base64,") == 4
    assert with_fonts(draw_map(load_case("rijnveen").work).svg) == svg


def test_the_pdf_is_one_a3_page(files: dict[str, Path]) -> None:
    """420 by 297 mm is 1190.55 by 841.89 points."""
    data = files[".pdf"].read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/Count 1/" in data
    assert b"1190.55" in data


def test_the_png_has_two_hundred_dots_per_inch(files: dict[str, Path]) -> None:
    """Width and height stand in the header."""
    data = files[".png"].read_bytes()
    size = [int.from_bytes(data[start : start + 4], "big") for start in (16, 20)]
    assert size == pytest.approx([420 / 25.4 * 200, 297 / 25.4 * 200], abs=1.5)


def test_an_empty_work_still_gives_three_files(tmp_path: Path) -> None:
    """The first day of a course is not an error."""
    assert all(path.stat().st_size > 0 for path in write_map(Work(), tmp_path))


def test_a_folder_that_is_a_file_is_a_known_mistake(tmp_path: Path) -> None:
    """The trainee gets a sentence, not a traceback."""
    (tmp_path / "uit").write_text("", encoding="utf-8")
    with pytest.raises(NotWritable):
        write_map(Work(), tmp_path / "uit")


def test_an_emoji_is_a_drawing_and_not_a_box() -> None:
    """Each emoji has a picture of its own; joined ones are drawn apart; a sign without typeface has none."""

    def drawn(text: str) -> bytes:
        body = f'<text x="2" y="8" font-size="5" font-family="Source Sans 3">{text}</text>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="12mm" viewBox="0 0 40 12">{body}</svg>'
        return Picture(svg, "x", "x").png(60)

    assert len({drawn(one) for one in ("\U0001f600", "\U0001f389", "\u2764\ufe0f", "\U0001f44d\U0001f3fd")}) == 4
    assert drawn("\U0001f44d\U0001f3fd") == drawn("\U0001f44d")
    assert drawn("\U0001f468\u200d\U0001f467") == drawn("\U0001f468\U0001f467")
    assert drawn("\U000e0150") == drawn("\U000e0151")
