"""Which process a pid file really names."""

import os
import signal
import subprocess
import time
from pathlib import Path

from provenance.embedded.trouble import Trouble

PROC = Path("/proc/self/cmdline")  # Linux has it, macOS has not
NO_ONE = 2**30  # above every system's highest process number
PATIENCE = 60  # seconds; recovery after a power cut is the slowest thing waited for


def server(pid_file: Path, data: Path) -> int | None:
    """The process that serves `data`, if `pid_file` names it: not ended, no zombie, no namesake."""
    lines = _lines(pid_file)
    if not lines or not lines[0].isdigit():
        return None
    pid = int(lines[0])
    return pid if _serves(pid, data) else None


def _serves(pid: int, data: Path) -> bool:
    told = command(pid)
    try:  # a server stands in its data folder, even if that has been moved
        return "postgres" in told and os.path.samefile(f"/proc/{pid}/cwd", data)
    except OSError:
        return f" -D {data} " in told


def oust(data: Path) -> None:
    """End, at once, any server launched on a former folder of this name.

    However it ends otherwise, it would write its own state into the new folder's control file.
    """
    for pid, told in _all():
        if f"postgres -D {data} " in told:
            end(pid, data, signal.SIGQUIT)


def _all() -> list[tuple[int, str]]:
    if PROC.exists():
        numbers = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
        return [(pid, command(pid)) for pid in numbers]
    ps = ["ps", "-axww", "-o", "pid=,command="]
    told = subprocess.run(ps, capture_output=True, text=True, check=False).stdout
    lines = [line.split(maxsplit=1) for line in told.splitlines()]
    return [(int(words[0]), f"{words[-1]} ") for words in lines]


def command(pid: int) -> str:
    """The command line of a living process, else an empty string."""
    if PROC.exists():
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return ""
        return os.fsdecode(b" ".join(words))
    ps = ["ps", "-ww", "-o", "stat=,command=", "-p", str(pid)]
    told = subprocess.run(ps, capture_output=True, text=True, check=False).stdout
    return "" if told.lstrip().startswith("Z") else told


def sockets(data: Path) -> str:
    """The folder in which the server on `data` has its socket, by its own account."""
    return (_lines(data / "postmaster.pid") + [""] * 5)[4]


def disown(pid_file: Path) -> None:
    """Let `pid_file` name a process that cannot be, where it names one that is no server.

    The file itself stays: by it PostgreSQL tells whether a killed server's workers hold the data.
    """
    if lines := _lines(pid_file):
        with pid_file.open("r+") as file:
            file.write("\n".join([str(NO_ONE), *lines[1:], ""]))
            file.truncate()


def wait_until_ready(pid_file: Path, data: Path) -> bool:
    """True once the server on `data` takes connections, False when it is gone."""
    deadline = time.monotonic() + PATIENCE
    while server(pid_file, data):
        if "".join(_lines(pid_file)[7:8]).strip() == "ready":
            return True
        _pause(deadline, data)
    return False


def end(pid: int, data: Path, how: signal.Signals = signal.SIGINT) -> None:
    """Shut the server down: sessions are cut off, what was committed is kept."""
    try:
        os.kill(pid, how)
    except ProcessLookupError:
        return
    except PermissionError:
        raise Trouble(
            f"The server on {data} is another user's: stop it as root or as that user."
        ) from None
    deadline = time.monotonic() + PATIENCE
    while command(pid):
        _pause(deadline, data)


def _pause(deadline: float, data: Path) -> None:
    if time.monotonic() > deadline:
        raise Trouble(f"The server on {data} does not answer: look into {data / 'server.log'}.")
    time.sleep(0.02)


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except FileNotFoundError:
        return []
