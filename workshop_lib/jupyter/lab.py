"""Start JupyterLab for a trainee: `python -m workshop_lib.jupyter.lab ROOT [words for JupyterLab]`.

JupyterLab tells its story in English, in the terminal. Here its log is quiet unless `--debug` is given, and the address
and the way to stop are said in Dutch. Settings and window layouts live in the environment: what another JupyterLab on
this computer remembers (a language, windows of other projects) does not come along.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from workshop_lib import quick_start  # noqa: F401  works by being there
from workshop_lib.jupyter import running, trust, words
from workshop_lib.scratch import sweep

EVERYTHING = "--alles"
"""Also list what is there for builders of the kit."""
_ABOUT = ("--help", "-h", "--help-all", "--version")
QUIET = ("--log-level=ERROR", "--LabApp.log_level=ERROR")  # the server and its extension each keep a level of their own


def main(argv: Sequence[str]) -> int:
    """Serve the kit in folder `argv[0]` until Ctrl-C, passing the other words on; give the exit code."""
    root, given = Path(argv[0]), [word for word in argv[1:] if word != EVERYTHING]
    if _runs_already(root, given):
        return 0
    trust.sign(root)
    sweep()
    try:
        _serve([*_beside(_settings(root, EVERYTHING in argv), given), *given], given)
    except SystemExit as end:
        if end.code:
            print(words.NOT_STARTED.format(details="Meer weten? Typ er --debug achter."), file=sys.stderr)
        return int(end.code or 0) if not isinstance(end.code, str) else 1
    return 0


def _runs_already(root: Path, given: list[str]) -> bool:
    """Lead to the server that this kit already has, if any; who asks for a port or for help wants none of that."""
    from jupyter_core.paths import jupyter_runtime_dir

    if any(word.startswith("--port") or word in _ABOUT for word in given):
        return False
    found = running.find(root, Path(jupyter_runtime_dir()))
    if found:
        print(words.ALREADY, words.ADDRESS.format(address=found[0]), words.STOP_THERE, sep="\n", flush=True)
        if "--no-browser" not in given:
            running.visit(*found)
    return found is not None


def _settings(root: Path, everything: bool = False) -> list[str]:
    memory = Path(sys.prefix) / "var" / "jupyterlab"
    chosen = [
        f"--ServerApp.root_dir={root}",
        "--ServerApp.answer_yes=True",  # otherwise Ctrl-C asks, in English, whether you are sure
        f"--LabApp.user_settings_dir={memory / 'settings'}",
        f"--LabApp.workspaces_dir={memory / 'workspaces'}",
        *([] if everything else ["--ServerApp.contents_manager_class=workshop_lib.jupyter.contents.KitContents"]),
    ]
    as_root = getattr(os, "geteuid", lambda: 1)() == 0  # in a container; the server still listens to this machine only
    return [*chosen, "--allow-root"] if as_root else chosen


def _beside(chosen: list[str], given: list[str]) -> list[str]:
    """Our settings, without those that are given: JupyterLab drops all of them when one comes twice."""
    names = {word.partition("=")[0] for word in given}
    return [one for one in chosen if one.partition("=")[0] not in names]


def _serve(argv: list[str], given: list[str]) -> None:
    from jupyterlab.labapp import LabApp

    if any(word in _ABOUT for word in given):
        LabApp.launch_instance(argv)
        return
    loud = "--debug" in given
    server = LabApp.initialize_server(argv=argv if loud else [*argv, *QUIET])
    if not loud:
        for handler in server.log.handlers:
            handler.addFilter(_is_news)
    # The server takes its port in the first turn of the loop; an address said before that may still refuse a visitor.
    server.io_loop.add_callback(_welcome, _address(server))
    server.start()
    print(f"\n{words.STOPPED}")


def _welcome(address: str) -> None:
    print(words.OPEN, words.ADDRESS.format(address=address), words.STOP, sep="\n", flush=True)


def _is_news(record: logging.LogRecord) -> bool:
    """Tell real errors from the server's notices: its welcome and its goodbye are logged as critical."""
    return record.levelno == logging.ERROR


def _address(server: object) -> str:
    """Give the first address, with its key; the server may name several."""
    addresses: str = server.connect_url  # type: ignore[attr-defined]
    return addresses.split()[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
