"""Servers that end with the process that asked for them."""

import signal
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from provenance.embedded import processes
from tests.embedded.conftest import ask, python, until

HOLD = """
import sys
from provenance import embedded
print(embedded.throwaway(), flush=True)
sys.stdin.readline() if sys.argv[1] == "hold" else None
"""


def folder_of(url: str) -> Path:
    return Path(unquote(urlsplit(url).netloc.partition("@")[2].rpartition(":")[0]))


def test_it_dies_with_a_parent_that_is_killed() -> None:
    parent = python(HOLD, "hold")
    assert parent.stdout
    url = parent.stdout.readline().strip()
    folder = folder_of(url)
    server = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    assert ask(url, "SHOW fsync") == "off"
    assert ask(url, "SELECT current_database()") == "provenance"
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    assert until(lambda: not folder.exists())
    assert processes.command(server) == ""
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def test_it_is_gone_when_its_process_has_ended_by_itself() -> None:
    url, _ = python(HOLD, "leave").communicate(timeout=60)
    assert url.startswith("postgres://")
    assert not folder_of(url.strip()).exists()


def test_the_command_gets_a_server_of_its_own_and_hands_on_the_exit_status() -> None:
    code = "import sys; from provenance.embedded.__main__ import main; sys.exit(main(sys.argv[1:]))"
    inner = python(code, "throwaway", "sh", "-c", 'echo "$DATABASE_URL"; exit 7')
    out, _ = inner.communicate(timeout=60)
    assert inner.returncode == 7
    assert not folder_of(out.strip()).exists()
