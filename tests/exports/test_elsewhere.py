"""The programs of others open what we make: Mermaid's own package, and LibreOffice."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from work_makers import HOSTILE, poisoned

from workshop_lib.exports.kinds import convert
from workshop_lib.rules.conversion import clean
from workshop_lib.store.library import case_names, load_case

pytestmark = pytest.mark.heavy

READ = """
import { JSDOM } from "jsdom";
import { readFileSync, writeFileSync } from "node:fs";
const dom = new JSDOM("<!DOCTYPE html><body></body>", { pretendToBeVisual: true });
globalThis.window = dom.window;
globalThis.document = dom.window.document;
for (const name of ["Element", "SVGElement", "HTMLElement", "Node", "DOMParser", "XMLSerializer", "Document"])
  globalThis[name] = dom.window[name];
globalThis.CSSStyleSheet = class { replaceSync() {} insertRule() {} get cssRules() { return []; } };
dom.window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 100, height: 20 });
dom.window.SVGElement.prototype.getComputedTextLength = () => 50;
const mermaid = (await import("mermaid")).default;
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
const out = [];
for (const text of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const parsed = await mermaid.parse(text);
  const { svg } = await mermaid.render("d" + out.length, text);
  const page = new JSDOM(svg).window.document;
  out.push({
    kind: parsed.diagramType,
    scripts: page.querySelectorAll("script, a, iframe").length,
    faces: page.querySelectorAll("circle.face").length,
    text: page.body.textContent,
  });
}
writeFileSync(process.argv[3], JSON.stringify(out));
process.exit(0);
"""


def test_mermaid_draws_every_case_and_every_text(packages: Path, tmp_path: Path) -> None:
    """The real package takes each diagram as a journey with a face per touchpoint, and shows hostile text as text."""
    works = [*(load_case(case).work for case in case_names()), *(poisoned(text) for text in HOSTILE)]
    script, given, answer = packages / "read.mjs", tmp_path / "diagrams.json", tmp_path / "answer.json"
    script.write_text(READ, encoding="utf-8", newline="\n")
    given.write_text(json.dumps([convert(one, "mermaid").data.decode() for one in works]), encoding="utf-8")
    run = subprocess.run(["node", str(script), str(given), str(answer)], capture_output=True, timeout=200, cwd=packages)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    drawn = json.loads(answer.read_text("utf-8"))
    assert [one["kind"] for one in drawn] == ["journey"] * len(works)
    assert [one["faces"] for one in drawn] == [len(one.journey.touchpoints) for one in works]
    assert {one["scripts"] for one in drawn} == {0}
    letters = ["".join(one["text"].split()) for one in drawn]
    for work, shown in zip(works, letters, strict=True):
        assert "".join(clean(work.journey.touchpoints[0].name).split())[:30] in shown


@pytest.mark.parametrize("kind", ["xlsx", "pptx", "marketing"])
@pytest.mark.parametrize("case", ["rijnveen", "kijkraam"])
def test_libreoffice_opens_it_and_makes_pages(tmp_path: Path, kind: str, case: str) -> None:
    """The file becomes a PDF whose first pages are pictures with something on them."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    made = tmp_path / f"x.{'xlsx' if kind == 'marketing' else kind}"
    made.write_bytes(convert(load_case(case).work, kind).data)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    ask = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(made)]
    subprocess.run(ask, check=True, capture_output=True, timeout=180)
    pdf = tmp_path / "x.pdf"
    assert pdf.read_bytes().startswith(b"%PDF-")
    if shutil.which("pdftoppm"):
        draw = ["pdftoppm", "-r", "40", "-l", "3", "-png", str(pdf), str(tmp_path / "page")]
        subprocess.run(draw, check=True, capture_output=True, timeout=60)
        pages = sorted(tmp_path.glob("page*.png"))
        assert pages and all(page.stat().st_size > 1500 for page in pages)
