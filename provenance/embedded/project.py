"""The lasting server of one project folder: one at a time, whoever asks."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from provenance.embedded import binaries, owner, places, processes
from provenance.embedded.cluster import Cluster
from provenance.embedded.trouble import Trouble


@dataclass(frozen=True)
class Status:
    """A project's server as it is now; all None while it does not run."""

    pid: int | None = None
    major: int | None = None
    data: Path | None = None

    def __str__(self) -> str:
        if self.pid is None:
            return "PostgreSQL is not running."
        return f"PostgreSQL {self.major} runs as process {self.pid} on {self.data}."


def status(root: Path) -> Status:
    """What runs for `root`; needs no programs and changes nothing."""
    for major, data in places.kept(root).items():
        if pid := _pid(data):
            return Status(pid, major, data)
    return Status()


def start(root: Path) -> str:
    """The address of the server of `root`, which takes connections from now on."""
    if not set(str(root)).isdisjoint('"$`\\\n'):
        raise Trouble(
            f'A path with " $ ` or \\ in it will not do: rename {root}, or set DATABASE_URL.'
        )
    with _alone(root):
        found, sockets = status(root), places.sockets(root)
        if found.pid and found.data:
            # A server that listens elsewhere is from before the folder was moved or closed.
            here = processes.sockets(found.data) in ("", str(sockets))
            if here and processes.wait_until_ready(found.data / "postmaster.pid", found.data):
                return places.url(sockets)
            _end(found)
        _cluster(root, sockets).launch()
    return places.url(sockets)


def stop(root: Path) -> bool:
    """Whether there was a server to stop; it is gone either way."""
    if not places.kept(root):
        return False
    with _alone(root):
        stopped = _end(status(root))
        with suppress(OSError):  # not there, or not empty
            places.sockets(root).rmdir()
        return stopped


def _end(found: Status) -> bool:
    if found.pid is None or found.data is None:
        return False
    processes.end(found.pid, found.data)
    return True


def _pid(data: Path) -> int | None:
    try:
        return processes.server(data / "postmaster.pid", data)
    except PermissionError:
        raise Trouble(f"{data} is another user's: go on as root or as that user.") from None


def _cluster(root: Path, sockets: Path) -> Cluster:
    """The cluster that `root` has, or a new one from the best programs."""
    kept = places.kept(root)
    user = owner.of(next(iter(kept.values()), None))
    found = []
    for programs in binaries.every(user):
        if programs.major in kept:
            return Cluster(kept[programs.major], sockets, programs, user)
        found.append(programs)
    if not found:
        raise binaries.NoneFound
    if kept:
        raise _other_major(root, next(iter(kept)), found[0].major)
    cluster = Cluster(places.new_data(root, found[0].major), sockets, found[0], user)
    cluster.create()
    return cluster


def _other_major(root: Path, kept: int, found: int) -> Trouble:
    return Trouble(
        f"{root}/var/pg{kept} needs PostgreSQL {kept}, but only {found} was found: set PG_BIN to a"
        f" bin folder of {kept} (its pg_dump takes the data along), or move it away to begin anew."
    )


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One starter or stopper at a time; the rest wait."""
    var = root / "var"
    if not var.exists():
        var.mkdir(exist_ok=True)
        var.chmod(0o755)
    try:
        lock = (var / "embedded.lock").open("a")
    except PermissionError:
        raise Trouble(f"{var} is another user's: go on as that user, or move it away.") from None
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
