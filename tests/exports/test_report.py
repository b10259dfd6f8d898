"""The report reads on a screen, on a telephone and on paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from workshop_lib.exports.report import make_report
from workshop_lib.model.work import Work
from workshop_lib.store.library import load_case


@cache
def page(case: str) -> str:
    return make_report(load_case(case).work)


def test_a_map_has_a_form_for_every_reader() -> None:
    """As-is and to-be each stand there three times: wide, for a telephone and for paper."""
    found = re.findall(r'<div class="(wide|phone|paper)"', page("rijnveen").split('id="stap-5"')[1])
    assert found.count("phone") == found.count("paper") == 2


def test_the_difference_and_the_grid_are_in_the_report() -> None:
    """Step 7 says what the wished-for journey changes and which initiatives pay."""
    step = page("waterlinge").split('id="stap-7"')[1].split('id="stap-8"')[0]
    assert "As-is en to-be" in step and "Prioriteitenveld" in step


def test_what_is_wider_than_the_screen_can_be_reached_by_keyboard() -> None:
    """Every picture that can be moved sideways takes the focus and has a name."""
    parts = re.findall(r'<div class="wide"[^>]*>', page("rijnveen"))
    assert len(parts) > 10 and all('tabindex="0"' in one and re.search('aria-label="[^"]+"', one) for one in parts)


def test_an_empty_work_has_a_report() -> None:
    """Nothing filled in yet: all eight steps, each with its empty card."""
    empty = make_report(Work())
    assert all(f'id="stap-{number}"' in empty for number in range(1, 9))
    assert empty.count("<figure") >= 8


@pytest.mark.heavy
def test_on_paper_each_map_is_one_wall_page(tmp_path: Path) -> None:
    """Cards on A4, both maps whole on A3, and no page with a heading alone."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None or not shutil.which("pdfinfo"):
        pytest.skip("no Chromium or no pdfinfo on this machine")
    source, made = tmp_path / "rapport.html", tmp_path / "rapport.pdf"
    source.write_text(page("huisbaken"), encoding="utf-8", newline="\n")
    ask = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
           "--no-pdf-header-footer", f"--print-to-pdf={made}", source.as_uri()]  # fmt: skip
    subprocess.run(ask, check=True, capture_output=True, timeout=120)
    told = subprocess.run(["pdfinfo", "-l", "99", str(made)], check=True, capture_output=True, text=True).stdout
    sizes = [(float(a), float(b)) for a, b in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)]
    assert sum(wide > 1100 for wide, _ in sizes) == 2
    assert len(sizes) <= 20
    words = [
        subprocess.run(["pdftotext", "-f", str(n), "-l", str(n), str(made), "-"], capture_output=True, text=True).stdout
        for n in range(1, len(sizes) + 1)
    ]
    assert min(len(one) for one in words) > 150


@pytest.mark.parametrize("case", ["rijnveen", "waterlinge"])
def test_no_heading_says_what_the_picture_below_it_says_itself(case: str) -> None:
    """A heading adds something to the title in the picture, or stays away."""
    for heading, drawn in re.findall(r"<figure[^>]*><h3>(.*?)</h3>.*?<svg.*?</desc>(.*?)</svg>", page(case), re.S):
        assert f">{heading}</tspan>" not in drawn
