"""A PostgreSQL server that starts by itself where none is given; imports nothing of the rest.

`root` is always the project's folder. What cannot be done raises `Trouble`: one line that says
how to mend it.
"""

from pathlib import Path

from provenance.embedded import places, project
from provenance.embedded import throwaway as _throwaway
from provenance.embedded.project import Status
from provenance.embedded.trouble import Trouble

__all__ = ["Status", "Trouble", "start", "status", "stop", "throwaway", "url"]


def url(root: Path) -> str:
    """The DATABASE_URL of the project's server, running or not; starts nothing."""
    return places.url(places.sockets(root.resolve()))


def start(root: Path) -> str:
    """The same address, once the server takes connections; the first call makes the database."""
    return project.start(root.resolve())


def stop(root: Path) -> bool:
    """Whether a server was running; what was committed is kept."""
    return project.stop(root.resolve())


def status(root: Path) -> Status:
    """Process, major version and data folder of the running server."""
    return project.status(root.resolve())


def throwaway() -> str:
    """The DATABASE_URL of a fresh server without lasting data, which ends with this process."""
    return _throwaway.start()
