#!/usr/bin/env python3
"""Make the kit's own environment beside this file, then start JupyterLab, the tests or the command line.

    python3 start.py            JupyterLab, in Dutch, on the page Workshop
    python3 start.py test       the whole test suite
    python3 start.py WORDS      the command line of the kit: `python -m workshop_lib WORDS`

Standard library only, and the syntax stays readable for Python 3.8, so that an old Python can still be told what to do.
The environment is made in three layers (packages, kit, tests). Each layer writes its stamp last: a layer without the
right stamp is made again, which is how an interrupted installation repairs itself.
"""

import contextlib
import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)
WINDOWS = os.name == "nt"
COMMAND = "py start.py" if WINDOWS else "python3 start.py"

HELP = """\
Zo gebruik je de werkplaats klantreizen:

  {command}                JupyterLab openen op de pagina Workshop
  {command} --no-browser   hetzelfde, zonder zelf een browser te openen
  {command} --alles        hetzelfde, en in de bestandenlijst ook wat voor bouwers is
  {command} test           alle tests van de werkplaats uitvoeren
  {command} test --quick   alleen de snelle tests
  {command} help           laten zien wat de werkplaats verder kan
  {command} run --case rijnveen --out uitvoer
                               alle acht notebooks achter elkaar uitvoeren

De eerste keer wordt alles klaargezet in de map .venv. Dat duurt een paar minuten.
Geen internet? Zet de pakketten in een map wheels naast start.py."""

# What pip says, and what you can do about it. The first match wins.
CAUSES = (
    (r"No space left|Errno 28|not enough space", "De schijf is vol. Maak 1 GB ruimte vrij en start opnieuw."),
    (
        r"DO NOT MATCH THE HASHES",
        "Een pakket kwam beschadigd binnen. Start opnieuw.\n"
        "Blijft dit zo? Dan past je netwerk de bestanden aan. Probeer een ander netwerk.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        "Je netwerk laat de beveiligde verbinding niet door.\n"
        "Probeer een ander netwerk, of vraag je beheerder om hulp.",
    ),
    (
        r"NewConnectionError|ConnectTimeout|ConnectionError|ProxyError|ReadTimeout|Read timed out|name resolution"
        r"|getaddrinfo failed|Network is unreachable|Connection broken|Max retries",
        "Er is nog geen verbinding met internet. Controleer je netwerk en start opnieuw.\n"
        "Zonder internet kan het ook: zet de pakketten in een map wheels naast start.py.",
    ),
    (
        r"Long Path|path too long|Errno 36",
        "De naam van deze map is te lang.\n"
        "Zet de werkplaats in een kortere map, zoals C:\\klantreis, en start opnieuw.",
    ),
    (
        r"WinError (5|32)\b|Errno 13|Permission denied",
        "Een ander programma houdt een bestand vast.\n"
        "Sluit alle vensters van JupyterLab, wacht een minuut en start opnieuw.",
    ),
    (
        r"ensurepip|python3[.0-9]*-venv",
        "Aan je Python ontbreekt een onderdeel: venv.\n"
        "Op Debian en Ubuntu typ je: sudo apt install python3-venv\n"
        "Start daarna opnieuw.",
    ),
    (
        r"No matching distribution",
        "Voor deze computer is een pakket er nog niet.\nGebruik Python 3.13 (64-bits) en start opnieuw.",
    ),
)


class Trouble(Exception):
    """Something the reader can solve: the message says in Dutch what is wrong and what to do now."""


def unsuitable(version, bits=64, found=""):
    """Say in Dutch why this Python cannot be used; empty when it can. `found` is a command that would do."""
    right = OLDEST <= tuple(version[:2]) <= NEWEST
    if right and bits == 64:
        return ""
    given = ".".join(str(part) for part in version[:2])
    kind = "te oud" if tuple(version[:2]) < OLDEST else "nog te nieuw"
    reason = f"Python {given} is {kind} voor deze werkplaats." if not right else "Deze Python is 32-bits."
    need = f"Je hebt Python {OLDEST[0]}.{OLDEST[1]} tot en met {NEWEST[0]}.{NEWEST[1]} nodig, 64-bits."
    if found:
        return f"{reason}\n{need}\nDie staat al op je computer. Typ: {found} start.py"
    start = "py -3.13 start.py" if WINDOWS else "python3.13 start.py"
    return f"{reason}\n{need}\nHaal Python 3.13 op van https://www.python.org/downloads/ en typ: {start}"


def find_python():
    """Give the command of a suitable Python that really runs on this computer, or an empty text."""
    for minor in (13, 12, 14, 11):
        words = ["py", f"-3.{minor}"] if WINDOWS else [f"python3.{minor}"]
        with contextlib.suppress(OSError):
            if not subprocess.call([*words, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
                return " ".join(words)
    return ""


def route(words):
    """Split the words after start.py into what is asked (help, lab, test, library) and the words to pass on."""
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        return "lab", list(words)
    if words[0] in ("-h", "--help"):
        return "help", []
    if words[0] == "test":
        return "test", list(words[1:])
    return "library", ["--help"] if words == ["help"] else list(words)


def fingerprint(paths, *facts):
    """Give one hash over files (their names and bytes) and further facts, independent of the order on disk."""
    total = hashlib.sha256("\0".join(str(fact) for fact in facts).encode("utf-8", "surrogateescape"))
    for path in sorted(paths):
        total.update(path.name.encode("utf-8", "surrogateescape"))
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


class Home:
    """The folder of the kit, and what is made in it."""

    def __init__(self, root):
        self.root = root
        self.env = root / ".venv"
        self.python = self.env / ("Scripts/python.exe" if WINDOWS else "bin/python")
        self.log = self.env / "installatie.log"
        self.lock = root / "requirements.lock"
        self.test_lock = root / "requirements-test.lock"

    def wanted(self, layer):
        """Give the stamp that belongs to the files as they are now."""
        if layer == "packages":
            return fingerprint([self.lock], sys.version, self.root)
        if layer == "tests":
            return fingerprint([self.test_lock], self.wanted("packages"))
        folder = self.root / "workshop_lib" / "jupyter"
        copied = [path for name in ("config", "fonts", "front") for path in (folder / name).glob("*.*s*")]
        return fingerprint([self.root / "pyproject.toml", *copied], self.wanted("packages"))

    def ready(self, layer):
        """Tell whether a layer was finished, from these very files."""
        with contextlib.suppress(OSError):
            return self.python.exists() and self.stamp(layer).read_text("utf-8") == self.wanted(layer)
        return False

    def stamp(self, layer):
        """Give the path of the stamp of a layer."""
        return self.env / f"klaar-{layer}"

    def missing(self, tests):
        """List the layers that still have to be made, in order."""
        layers = ("packages", "kit", "tests") if tests else ("packages", "kit")
        return [layer for layer in layers if not self.ready(layer)]


def wheels(home):
    """Give the extra words for pip when packages lie in a folder: `wheels` beside start.py, or WORKSHOP_WHEELS."""
    folder = Path(os.environ.get("WORKSHOP_WHEELS") or home.root / "wheels")
    return ["--no-index", "--find-links", str(folder)] if folder.is_dir() else []


def commands(home, layer):
    """List the commands that make one layer."""
    pip = [str(home.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar=off"]
    if layer == "kit":
        return [[*pip, "--no-deps", "--no-build-isolation", "--no-index", "-e", str(home.root)]]
    lock = home.lock if layer == "packages" else home.test_lock
    install = [*pip, "--no-compile", "--require-hashes", "--only-binary", ":all:", *wheels(home), "-r", str(lock)]
    make = [sys.executable, "-m", "venv", str(home.env)]
    return [make, install] if layer == "packages" else [install]


def clear(home):
    """Empty the environment, but for the lock file that this very program holds."""
    for path in home.env.iterdir():
        if path.name == "slot":
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(str(path))
        else:
            path.unlink()


def child_environment(home):
    """Give the environment variables for programs inside the environment."""
    # Without bytecode every start would compile JupyterLab again: packages are installed uncompiled, to save time.
    unwanted = ("PYTHONHOME", "PYTHONSTARTUP", "PYTHONDONTWRITEBYTECODE")
    env = {key: value for key, value in os.environ.items() if key not in unwanted}
    env["PATH"] = os.pathsep.join([str(home.python.parent), env.get("PATH", "")])
    # PYTHONPATH and not only the editable install: before Python 3.12.4 Windows misreads accents in a .pth file.
    env.update(VIRTUAL_ENV=str(home.env), PYTHONPATH=str(home.root), PYTHONUTF8="1", PYTHONNOUSERSITE="1", PIP_USER="0")
    return env


def progress(home, lock):
    """Estimate which part of a lock is installed (0 to 1): collected and unpacked packages, each half of the work."""
    log = home.log.read_text("utf-8", "replace") if home.log.exists() else ""
    pins = len(re.findall(r"(?m)^[A-Za-z0-9].*==", lock.read_text("utf-8"))) - len(re.findall(r"(?m)^Ignoring ", log))
    collected = len(re.findall(r"(?m)^(?:Collecting|Processing|Requirement already satisfied:) ", log))
    folder = "Lib" if WINDOWS else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}"
    unpacked = sum(1 for _ in (home.env / folder / "site-packages").glob("*.dist-info"))
    return min((collected + unpacked) / max(2 * pins, 1), 1.0)


class Bar:
    """A progress bar on a terminal; a line for every tenth elsewhere."""

    def __init__(self, stream):
        self.stream = stream
        self.shown = -1

    def show(self, share):
        """Show a share (0 to 1); it never runs back."""
        tenth = int(share * 100) if self.stream.isatty() else int(share * 10) * 10
        if tenth <= self.shown:
            return
        self.shown = tenth
        text = f"  [{'#' * (tenth // 5):.<20}] {tenth:3d} %"
        self.stream.write(f"\r{text}" if self.stream.isatty() else f"{text}\n")
        self.stream.flush()

    def close(self):
        """End the line of the bar."""
        if self.stream.isatty() and self.shown >= 0:
            self.stream.write("\n")


def run(home, command, lock=None, slot=None):
    """Run one installing command with its output in the log, showing progress when a lock is given.

    Raises Trouble with the cause when it fails. The child holds the lock file too (not on Windows): when this program
    is killed, the next start waits until the child has ended, so two installers never write together.
    """
    share = {} if WINDOWS or slot is None else {"pass_fds": [slot]}
    bar = Bar(sys.stdout)
    begin = home.log.stat().st_size if home.log.exists() else 0
    with home.log.open("ab") as out:
        streams = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": out}
        child = subprocess.Popen(command, cwd=str(home.root), env=child_environment(home), **streams, **share)
        try:
            while child.poll() is None:
                if lock is not None:
                    bar.show(progress(home, lock))
                time.sleep(0.2)
            if lock is not None and not child.returncode:
                bar.show(1.0)
        finally:
            bar.close()
            if child.poll() is None:
                child.terminate()
                child.wait()
    if child.returncode:
        raise Trouble(explain(home.log, begin))


def explain(log, begin=0):
    """Give the Dutch sentence that belongs to what the log says from byte `begin` on."""
    text = log.read_bytes()[begin:].decode("utf-8", "replace") if log.exists() else ""
    for pattern, sentence in CAUSES:
        if re.search(pattern, text):
            return sentence
    return f"Het klaarzetten is nog niet gelukt. Start opnieuw.\nBlijft dit zo? Laat dit bestand aan iemand zien: {log}"


TITLES = {
    "packages": "De pakketten worden opgehaald en klaargezet.\nDat duurt een paar minuten. Je hoeft niets te doen.",
    "kit": "De werkplaats wordt klaargezet.",
    "tests": "De pakketten voor de tests worden klaargezet.",
}


def make(home, layer, runner=run, slot=None):
    """Make one layer and write its stamp last."""
    print(TITLES[layer], flush=True)
    if layer == "packages":
        clear(home)
    stamp = home.wanted(layer)
    lock = {"packages": home.lock, "tests": home.test_lock}.get(layer)
    for command in commands(home, layer):
        runner(home, command, lock if "install" in command else None, slot)
    home.stamp(layer).write_text(stamp, encoding="utf-8")


def grab(handle):
    """Try to hold the lock file; True when nobody else holds it. The system lets go when this program ends."""
    try:
        if WINDOWS:
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # A disk that knows no locks (some network drives) must not keep anybody out.
        return error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
    return True


@contextlib.contextmanager
def only_one(home, pause=1.0):
    """Hold the environment for this program alone; wait, with a sentence, while another start works in it."""
    try:
        home.env.mkdir(exist_ok=True)
        handle = (home.env / "slot").open("ab")
    except OSError as error:
        raise Trouble(
            f"In deze map mag je niet schrijven: {home.root}\n"
            "Kopieer de werkplaats naar een eigen map, zoals Documenten, en start daar opnieuw."
        ) from error
    with handle:
        if not grab(handle):
            print("De werkplaats wordt al klaargezet in een ander venster. Even wachten.", flush=True)
            while not grab(handle):
                time.sleep(pause)
        yield handle.fileno()


def prepare(home, tests=False, runner=run):
    """Make every layer that is missing; quick when all stamps are right."""
    if not home.missing(tests):
        return
    with only_one(home) as slot:
        begin = time.monotonic()
        for layer in home.missing(tests):
            make(home, layer, runner, slot)
        print(f"Klaargezet in {time.monotonic() - begin:.0f} seconden.\n", flush=True)


def hand_over(home, words):
    """Go on as the program inside the environment; its exit code is ours. Ends this program, except on Windows."""
    command = [str(home.python), *words]
    sys.stdout.flush()
    if not WINDOWS:
        os.execve(command[0], command, child_environment(home))
    child = subprocess.Popen(command, env=child_environment(home))
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the child gets Ctrl-C too, and decides itself when to stop
            return child.wait()


def outside(home):
    """Step out of the environment when this program runs in it: it may have to be made again. None when outside."""
    if Path(sys.prefix).resolve() != home.env.resolve():
        return None
    base = getattr(sys, "_base_executable", "") or sys.executable
    if Path(base).parent == home.python.parent:
        raise Trouble("Sluit dit venster, open een nieuw venster en start opnieuw.")
    return subprocess.call([base, str(home.root / "start.py"), *sys.argv[1:]])


def start(home, words):
    """Do what the words ask; give the exit code."""
    task, rest = route(words)
    if task == "help":
        print(HELP.format(command=COMMAND))
        return 0
    tests = task == "test"
    if home.missing(tests):
        code = outside(home)
        if code is not None:
            return code
        prepare(home, tests)
    if task == "lab" and not {"--help", "-h", "--help-all", "--version"} & set(rest):
        print("De werkplaats wordt geopend. Even geduld.", flush=True)
    first = {
        "lab": ["-m", "workshop_lib.jupyter.lab", str(home.root)],
        "test": [str(home.root / "tests" / "run.py")],
        "library": ["-m", "workshop_lib"],
    }[task]
    return hand_over(home, [*first, *rest])


def main(words):
    """Check this Python, then start; every known trouble ends in a Dutch sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):  # a stream that was replaced by something simpler
            stream.reconfigure(errors="replace")
    try:
        complaint = unsuitable(sys.version_info, 64 if sys.maxsize > 2**32 else 32)
        if complaint:
            raise Trouble(unsuitable(sys.version_info, 64 if sys.maxsize > 2**32 else 32, find_python()))
        return start(Home(Path(__file__).resolve().parent), words)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
    except OSError as error:
        print(f"\nEen bestand is nog niet te lezen of te schrijven: {error.filename}. Start opnieuw.", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nGestopt. De volgende start maakt het af.", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
