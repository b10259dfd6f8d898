"""BPMN and PlantUML are read by the programs they are meant for, and drawn by them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from work_makers import HOSTILE, poisoned

from workshop_lib.exports.kinds import convert
from workshop_lib.model.journey import Flow
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import clean
from workshop_lib.store.library import case_names, load_case

pytestmark = pytest.mark.heavy

JUDGE = """
import { BpmnModdle } from "bpmn-moddle";
import { Linter } from "bpmnlint";
import NodeResolver from "bpmnlint/lib/resolver/node-resolver.js";
import { readFileSync, writeFileSync } from "node:fs";
const resolver = new NodeResolver();
const out = [];
for (const xml of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const linter = new Linter({ config: { extends: "bpmnlint:recommended" }, resolver });
  const found = Object.entries(await linter.lint(rootElement));
  out.push({
    warnings: warnings.map((one) => one.message),
    reports: found.flatMap(([rule, all]) => all.map((one) => `${rule}: ${one.id} ${one.message}`)),
  });
}
writeFileSync(process.argv[3], JSON.stringify(out));
"""
DRAW = """
async (xml) => {
  const viewer = new BpmnJS({ container: "#here" });
  const { warnings } = await viewer.importXML(xml);
  const shapes = viewer.get("elementRegistry").filter((one) => !one.labelTarget);
  return { warnings: warnings.map((one) => one.message), shapes: shapes.length, text: here.textContent };
}
"""
SEEN = """
(svg) => {
  const page = new DOMParser().parseFromString(svg, "text/html");
  return [page.body.textContent, page.querySelectorAll("script, a, image").length];
}
"""
PLANTUML = """<meta charset="utf-8"><script src="viz-global.js"></script><script type="module">
import { renderToString } from "./plantuml.js";
window.draw = (text) => new Promise((done, failed) => renderToString(text.split("\\n"), done, failed));
</script>"""


def _judged(works: list[Work], packages: Path, tmp_path: Path) -> list[dict[str, list[str]]]:
    script, given, answer = packages / "judge.mjs", tmp_path / "given.json", tmp_path / "answer.json"
    script.write_text(JUDGE, encoding="utf-8", newline="\n")
    given.write_text(json.dumps([convert(one, "bpmn").data.decode() for one in works]), encoding="utf-8")
    run = subprocess.run(["node", str(script), str(given), str(answer)], capture_output=True, timeout=120, cwd=packages)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    return list(json.loads(answer.read_text("utf-8")))


@pytest.fixture
def browser(packages: Path) -> Iterator[Any]:
    """Chromium that may read the packages from disk."""
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine")
    with sync_api.sync_playwright() as tool:
        made = tool.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--allow-file-access-from-files"])
        yield made
        made.close()


def test_bpmn_is_known_to_the_model_and_sound(packages: Path, tmp_path: Path) -> None:
    """bpmn-moddle knows every element and attribute; the recommended rules of bpmnlint have nothing to say."""
    works = [load_case(case).work for case in case_names()]
    first = works[0]
    twice = Flow(source="A02", target="A02", label="nog eens")
    works += [first.but(journey=first.journey.but(flows=(*first.journey.flows, twice))), Work(name="leeg")]
    judged = _judged(works, packages, tmp_path)
    assert [one["warnings"] for one in judged] == [[]] * len(works)
    assert [one["reports"] for one in judged] == [[]] * len(works)


def test_bpmn_with_any_text_is_still_known_to_the_model(packages: Path, tmp_path: Path) -> None:
    """Hostile text is text: the reader has no remark."""
    judged = _judged([poisoned(text) for text in HOSTILE], packages, tmp_path)
    assert [one["warnings"] for one in judged] == [[]] * len(HOSTILE)


@pytest.mark.parametrize("case", case_names())
def test_bpmn_js_draws_it(browser: Any, packages: Path, case: str) -> None:
    """Every element of the hand-over stands in the drawing, without a remark."""
    page = browser.new_page()
    page.set_content('<div id="here" style="width:2000px;height:700px"></div>')
    page.add_script_tag(path=str(packages / "node_modules/bpmn-js/dist/bpmn-viewer.production.min.js"))
    work = load_case(case).work
    drawn = page.evaluate(DRAW, convert(work, "bpmn").data.decode())
    assert drawn["warnings"] == []
    assert drawn["shapes"] > 4 * len(work.journey.touchpoints)
    assert work.organisation.name[:8] in drawn["text"]


def test_plantuml_draws_every_case_and_every_text(browser: Any, packages: Path) -> None:
    """The engine of PlantUML makes a picture with the first name in it, and no mark of the text acts."""
    folder = packages / "node_modules/@plantuml/core"
    (folder / "klantreis.html").write_text(PLANTUML, encoding="utf-8", newline="\n")
    page = browser.new_page()
    page.goto((folder / "klantreis.html").as_uri())
    page.wait_for_function("() => window.draw !== undefined", timeout=60_000)
    short = [one for one in HOSTILE if len(one) < 200]
    works = [*(load_case(case).work for case in case_names()), *(poisoned(text) for text in short)]
    for work in works:
        svg = page.evaluate("text => draw(text)", convert(work, "plantuml").data.decode())
        text, alive = page.evaluate(SEEN, svg)
        assert alive == 0 and "Syntax Error" not in text
        assert "".join(clean(work.journey.touchpoints[0].name).split())[:20] in "".join(text.split())
