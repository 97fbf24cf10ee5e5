"""The lasting server of a project folder."""

import os
import shutil
import signal
import stat
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import dj_database_url
import psycopg
import pytest

from provenance import embedded
from provenance.embedded import processes
from tests.embedded.conftest import ask, python, until

START = """
import sys
from pathlib import Path
from provenance import embedded
print(embedded.start(Path(sys.argv[1])))
"""


def test_four_starters_at_once_make_one_server(folder: Path) -> None:
    starters = [python(START, folder) for _ in range(4)]
    told = [starter.communicate(timeout=60) for starter in starters]
    assert {starter.returncode for starter in starters} == {0}, told
    assert {out.strip() for out, _ in told} == {embedded.url(folder)}
    assert len(list((folder / "var").glob("pg*"))) == 1
    assert ask(embedded.url(folder), "SELECT count(*) FROM pg_database") == 4


def test_the_url_is_known_before_there_is_a_server_and_makes_none(folder: Path) -> None:
    assert embedded.url(folder) == embedded.url(folder)
    assert list(folder.iterdir()) == []
    assert embedded.status(folder) == embedded.Status()
    assert not embedded.stop(folder)


def test_a_second_start_is_at_once_and_the_same_server(project: Path) -> None:
    before = embedded.status(project)
    began = time.monotonic()
    assert embedded.start(project) == embedded.url(project)
    assert time.monotonic() - began < 0.5
    assert embedded.status(project) == before


def test_the_database_speaks_utf8_and_knows_letters_beyond_ascii(project: Path) -> None:
    url = embedded.url(project)
    assert ask(url, "SHOW server_encoding") == "UTF8"
    assert ask(url, "SELECT lower('ÉÅ') || upper('ж')") == "éåЖ"
    assert ask(url, "SELECT to_tsvector('simple', 'ÉCOLE')::text") == "'école':1"


def test_no_port_is_opened(project: Path) -> None:
    url = embedded.url(project)
    assert ask(url, "SHOW listen_addresses") == ""
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, host="127.0.0.1", connect_timeout=2)


def test_socket_and_data_folders_let_nobody_else_in(project: Path) -> None:
    status = embedded.status(project)
    assert status.data
    for folder in (project / "var" / "socket", status.data):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_only_the_two_folders_are_given_away(project: Path) -> None:
    given = {each.name for each in (project / "var").iterdir() if each.stat().st_uid != os.getuid()}
    assert given <= {"socket", f"pg{embedded.status(project).major}"}
    assert project.stat().st_uid == project.parent.stat().st_uid == os.getuid()


def test_django_reads_the_socket_folder_out_of_the_url(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("Odd name: 100%@ü")
    read = dj_database_url.parse(embedded.start(folder))
    assert read["HOST"] == str(folder / "var" / "socket")
    assert (read["NAME"], read["USER"], read["PORT"]) == ("provenance", "provenance", 5432)
    assert ask(embedded.url(folder), "SELECT current_database()") == "provenance"


def test_a_long_path_gets_a_short_socket_folder(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("long-" * 20)
    host = str(dj_database_url.parse(embedded.start(folder))["HOST"])
    assert len(host) < 40
    assert ask(embedded.url(folder), "SELECT 1") == 1
    embedded.stop(folder)
    assert not Path(host).exists()


def test_a_folder_name_that_a_shell_would_read_is_refused(
    new_folder: Callable[[str], Path],
) -> None:
    with pytest.raises(embedded.Trouble, match="rename"):
        embedded.start(new_folder("a`id`"))


def test_what_was_committed_outlives_a_stop_and_a_killed_server(folder: Path) -> None:
    url = embedded.start(folder)
    ask(url, "CREATE TABLE kept AS SELECT 42 AS answer")
    assert embedded.stop(folder)
    assert embedded.status(folder).pid is None
    embedded.start(folder)
    killed = embedded.status(folder).pid
    assert killed
    os.kill(killed, signal.SIGKILL)
    assert until(lambda: not processes.command(killed))
    embedded.start(folder)
    assert embedded.status(folder).pid not in (killed, None)
    assert ask(url, "SELECT answer FROM kept") == 42


@pytest.mark.parametrize("state", ["alive", "zombie"])
def test_a_pid_file_that_names_another_process_is_no_hindrance(folder: Path, state: str) -> None:
    url = embedded.start(folder)
    data = embedded.status(folder).data
    assert data
    embedded.stop(folder)
    owner = data.stat()
    other = subprocess.Popen(
        ["sleep", "60" if state == "alive" else "0"],
        user=owner.st_uid if os.getuid() == 0 else None,
    )
    if state == "zombie":
        os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)
    lines = [other.pid, data, 1, 5432, folder / "var" / "socket", "", "0 0", "ready"]
    (data / "postmaster.pid").write_text("\n".join(map(str, lines)))
    os.chown(data / "postmaster.pid", owner.st_uid, owner.st_gid)
    assert embedded.status(folder).pid is None
    assert ask(embedded.start(folder), "SELECT 1") == 1
    assert other.poll() is None or state == "zombie"
    other.kill()
    other.wait()
    assert url == embedded.url(folder)


def test_data_of_another_major_is_refused_with_what_to_do(folder: Path) -> None:
    (folder / "var" / "pg14").mkdir(parents=True)
    with pytest.raises(embedded.Trouble, match=r"needs PostgreSQL 14.*PG_BIN") as refusal:
        embedded.start(folder)
    assert "\n" not in str(refusal.value)


def test_a_server_left_by_a_former_folder_of_that_name_gives_way(
    new_folder: Callable[[str], Path],
) -> None:
    folder = new_folder("long-" * 20)
    embedded.start(folder)
    former = embedded.status(folder)
    (folder / "var").rename(folder / "gone")
    ask(embedded.start(folder), "CREATE TABLE mine ()")
    assert embedded.status(folder).pid != former.pid
    assert ask(embedded.url(folder), "SELECT to_regclass('mine')::text") == "mine"


@pytest.mark.skipif(os.getuid() != 0, reason="only root starts servers for another user")
def test_in_a_folder_that_only_root_may_enter_the_data_goes_elsewhere(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder.chmod(0o700)
    assert ask(embedded.start(folder), "SELECT 1") == 1
    [link] = (folder / "var").glob("pg*")
    assert link.is_symlink()
    assert str(link.resolve().parent) in capfd.readouterr().err
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    embedded.stop(folder)
    # Opened up later, the same data is found again.
    folder.chmod(0o755)
    embedded.start(folder)
    assert embedded.status(folder).data == link.resolve()
    shutil.rmtree(folder / "var" / "socket", ignore_errors=True)
