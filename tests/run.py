"""Every test of the kit, stage by stage: `python tests/run.py [--quick] [words for pytest]`.

Called by `start.py test` inside the environment. A stage that fails, or that finds nothing to test, fails the whole.
Words for pytest choose or restrict tests, so they go to the unit tests only and leave the notebooks out.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

KIT = Path(__file__).resolve().parent.parent
ROOT = KIT
# Nothing is smoothed away before comparing: what is stored is the same on every machine, or it is mended.
# A notebook stays in one worker (loadscope); two workers keep two cores busy while kernels start.
NBVAL = [
    "-o", "addopts=-q", "-p", "workshop_lib.quick_start", "-p", "no:cacheprovider", "-p", "tests.notebooks.fresh_work",
    "--nbval-current-env", "--nbval-cell-timeout", "60", "-n", "2", "--dist", "loadscope",
]  # fmt: skip
TOGETHER = ["-n", "2", "--dist", "loadfile", "-rR"]
"""Two test files at a time: most tests wait for a kernel, a browser or a compiler. A second chance is named."""
BROWSER = "tests/browser"
"""A process of its own: the driver of the browser keeps an event loop running, in which no other may start one."""
TITLES = {
    "unit": "tests",
    "browser": "browser",
    "notebooks": "notebooks",
    "solutions": "uitwerkingen",
    "exercises": "oefeningen",
}


@dataclass(frozen=True)
class Stage:
    """One run of pytest: a name and its words."""

    name: str
    words: list[str]


def stages(given: list[str]) -> list[Stage]:
    """List the stages for the words given. `--quick` leaves out the heavy tests and the notebooks."""
    quick, rest = "--quick" in given, [word for word in given if word != "--quick"]
    if rest:
        return [Stage("unit", [*(["-m", "not heavy"] if quick else []), *rest])]
    if quick:
        return [Stage("unit", [*TOGETHER, "-m", "not heavy"])]
    unit = [Stage("unit", [*TOGETHER, f"--ignore={BROWSER}"]), Stage("browser", [*TOGETHER, BROWSER])]
    strict = [Stage(name, [*NBVAL, "--nbval", name]) for name in ("notebooks", "solutions")]
    return [*unit, *strict, Stage("exercises", [*NBVAL, "--nbval-lax", "exercises"])]


def environment(temporary: Path) -> dict[str, str]:
    """Give the variables for the tests: work and settings in a fresh folder, so nothing of the user is touched."""
    own = {
        "WORKSHOP_WORK": "work", "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime", "IPYTHONDIR": "ipython",
    }  # fmt: skip
    folders = {key: temporary / name for key, name in own.items()}
    for folder in folders.values():
        folder.mkdir()
    # The kernels of nbval start beside their notebook and still have to find the kit.
    path = os.pathsep.join([str(KIT), *filter(None, [os.environ.get("PYTHONPATH")])])
    places = {key: str(folder) for key, folder in folders.items()}
    return {**os.environ, **places, "PYTHONPATH": path, "PYTHONUTF8": "1"}


def run(stage: Stage) -> bool:
    """Run one stage in a fresh environment and print its summary line; True when it passed with at least one test."""
    print(f"== {TITLES[stage.name]}", flush=True)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="workshop-", ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "pytest", *stage.words]
        code = subprocess.run(command, cwd=ROOT, env=environment(Path(folder)), check=False).returncode
    verdict = {0: "geslaagd", 2: "onderbroken", 5: "geen tests gevonden"}.get(code, "niet geslaagd")
    print(f"== {TITLES[stage.name]}: {verdict}, {time.monotonic() - begin:.1f} s\n".replace(".", ","), flush=True)
    return code == 0


def main(given: list[str]) -> int:
    """Run all stages, also after one that failed; give 0 when all passed."""
    begin = time.monotonic()
    passed = [run(stage) for stage in stages(given)]
    seconds = f"{time.monotonic() - begin:.1f}".replace(".", ",")
    print(f"Totaal: {sum(passed)} van {len(passed)} onderdelen geslaagd, {seconds} s")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
