"""What the documents promise: commands that exist, links that lead somewhere, no trace of a machine."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

import start
from workshop_lib import cli
from workshop_lib.store.library import load_case

KIT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [*KIT.glob("*.md"), *KIT.glob("docs/**/*.md"), *KIT.glob("datasets/**/*.md"), *KIT.glob("benchmarks/*.md")]
)
QUICK = ("cases", "schema", "history")
_CALL = re.compile(r"^(?:python3 start\.py|py start\.py|workshop)\b(.*)$")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_ENGLISH = re.compile(r"\b(usage|options|positional|show this|required|error|the|and|with|file)\b", re.IGNORECASE)
# A folder of one machine, or the host of a package registry or of a mirror of one.
_TRACE = re.compile(
    r"(?<![\w.:/)}\]*>])/(?:work|root|tmp|home/\w+|Users/\w+)/\w"
    r"|[A-Z]:\\Users\\"
    r"|https?://[^\s\"')]*(?:pypi\.org/simple|pythonhosted|npmjs|anaconda\.org|artifactory|jfrog|nexus|:\d{4}/)"
    r"|--(?:extra-)?index-url",
    re.IGNORECASE,
)


def _blocks(text: str) -> list[str]:
    """Lines of fenced and of indented blocks, without what is explained behind them."""
    fenced = "\n".join(re.findall(r"```[^\n]*\n(.*?)```", text, re.DOTALL)).splitlines()
    indented = re.findall(r"^ {4}(\S.*)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    return [re.split(r" {3,}", line.strip())[0] for line in [*fenced, *indented]]


def _commands() -> list[tuple[str, str]]:
    """Page and command: every line of a block, and every whole command in the text, that calls the kit."""
    found = []
    for page in PAGES:
        text = page.read_text("utf-8")
        inline = re.findall(r"`((?:python3|py) [^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
        lines = [line for line in [*_blocks(text), *inline] if _CALL.match(line) and "[--" not in line]
        found += [(page.name, line) for line in lines]
    return found


COMMANDS = _commands()
BUILDERS = ("contributing.md", "measure.md", "widgets.md")
"""Pages for who changes the kit; they may call it by the name that it has inside its environment."""


def test_there_are_pages_and_commands() -> None:
    """README comes first, and shows both commands on its first screen."""
    first = (KIT / "README.md").read_text("utf-8")[:1500]
    assert "\npython3 start.py\n" in first and "\npython3 start.py test\n" in first
    assert len(COMMANDS) > 5


@pytest.mark.parametrize(("page", "command"), COMMANDS, ids=[f"{page}: {command}" for page, command in COMMANDS])
def test_every_command_is_understood(page: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """start.py knows where it goes and the parser takes all words; the quick ones are run."""
    found = _CALL.match(command)
    assert found
    task, words = start.route(shlex.split(found[1]))
    if command.startswith("workshop"):
        task = "library"
    if task == "test":
        assert words in ([], ["--quick"])
    elif task == "library" and words in (["help"], ["--help"], []):
        _help([])
    elif task == "library":
        asked = cli.parser().parse_args(words)
        if getattr(asked, "case", None) and "/" not in asked.case:
            load_case(asked.case)
        if asked.command in QUICK and len(words) == 1:
            assert cli.main(words) == 0
    else:
        assert task in ("help", "lab") and set(words) <= {"--no-browser", "--alles", "--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(KIT)))
def test_a_command_named_in_a_sentence_exists(page: Path) -> None:
    """`workshop build` and its like are commands of today."""
    named = re.findall(r"`workshop ([a-z]+)[^`\n]*`", page.read_text("utf-8"))
    assert [one for one in named if one not in (*cli.COMMANDS, "help")] == []


def test_readers_type_what_the_first_page_taught_them() -> None:
    """Outside the pages for builders a command begins with `python3 start.py`: nothing else is on their path."""
    bare = [pair for pair in COMMANDS if pair[1].startswith("workshop") and pair[0] not in BUILDERS]
    assert bare == []
    assert [command for page, command in COMMANDS if page == "formats.md"]  # its block is indented


def _help(words: list[str]) -> None:
    with pytest.raises(SystemExit) as leave:
        cli.main([*words, "--help"])
    assert leave.value.code == 0


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_every_help_page_is_dutch(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command explains itself and each of its words."""
    _help(command.split())
    told = capsys.readouterr().out
    assert told.startswith("Gebruik: python3 start.py") and not _ENGLISH.findall(told.replace("--filled", ""))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(KIT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link and picture exists."""
    links = [link for link in _LINK.findall(page.read_text("utf-8")) if not re.match(r"\w+:", link)]
    assert [link for link in links if not (page.parent / link).exists()] == []


def _tracked() -> list[Path]:
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=KIT,
        capture_output=True,
        check=True,
    )
    return [path for name in told.stdout.decode("utf-8").split("\0") if name and (path := KIT / name).is_file()]


@pytest.mark.skipif(
    not (KIT / ".git").exists(), reason="a kit without its history cannot tell which files belong to it"
)
def test_no_trace_of_a_machine() -> None:
    """No file of the kit names a folder of the machine it was made on, or a host where its packages came from."""
    found = []
    for path in _tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        if "\0" not in text and path != Path(__file__).resolve():
            found += [f"{path.relative_to(KIT)}: {one[0]}" for one in _TRACE.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    "trace", ["see /work/main/x", "'/root/a'", "C:\\Users\\an", "https://pypi.org/simple/x", "--index-url"]
)
def test_a_trace_is_seen(trace: str) -> None:
    """The search finds what it looks for."""
    assert _TRACE.search(trace)
