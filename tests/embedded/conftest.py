"""Project folders that real servers run in, and what is asked of those servers."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from provenance import embedded

CODE = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def new_folder() -> Iterator[Callable[[str], Path]]:
    """Makes project folders with short paths that every user can enter, and clears them away."""
    made: list[Path] = []

    def make(name: str = "project") -> Path:
        above = Path(tempfile.mkdtemp(prefix="embedded-", dir="/tmp"))
        above.chmod(0o755)
        made.append(above)
        (above / name).mkdir(mode=0o755)
        return (above / name).resolve()

    yield make
    for above in made:
        for root in above.iterdir():
            embedded.stop(root)
            for link in root.glob("var/pg*"):
                if link.is_symlink():
                    shutil.rmtree(link.resolve().parent)
        shutil.rmtree(above)


@pytest.fixture
def folder(new_folder: Callable[[], Path]) -> Path:
    """A project folder without a server."""
    return new_folder()


@pytest.fixture(scope="module")
def project(new_folder: Callable[[], Path]) -> Path:
    """A project folder whose server has been started."""
    root = new_folder()
    embedded.start(root)
    return root


def ask(url: str, sql: str) -> object:
    """The one value that `sql` gives."""
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(sql)
        row = cursor.fetchone() if cursor.description else None
        return row and row[0]


def until(condition: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether `condition` came true in time; looked at every few milliseconds."""
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.005)
    return condition()


def python(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """A Python process that runs `code` with this project's package at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=CODE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
