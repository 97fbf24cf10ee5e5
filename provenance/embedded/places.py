"""Which folders belong to a project's server, and the address that follows from them."""

import hashlib
import os
import stat
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from provenance.embedded import owner
from provenance.embedded.binaries import SHARED
from provenance.embedded.trouble import Trouble

NAME = "provenance"  # of the database and of its user
PORT = 5432  # only part of the socket's file name: nothing listens on it
# 103 bytes is what macOS takes for a socket's whole path; Linux takes four more.
LONGEST = 103 - len(f"/.s.PGSQL.{PORT}")


def url(sockets: Path) -> str:
    """The DATABASE_URL of the server whose socket is in `sockets`."""
    return f"postgres://{NAME}@{quote(str(sockets), safe='')}:{PORT}/{NAME}"


def sockets(root: Path) -> Path:
    """The folder of the socket, the same at each call; not made here."""
    var = root / "var"
    inside = var / "socket"
    # A comma would read as a list of hosts.
    fits = len(os.fsencode(inside)) <= LONGEST and "," not in str(inside)
    if fits and owner.reaches(var if var.exists() else root):
        return inside
    return Path("/tmp") / f"{NAME}-{hashlib.sha256(os.fsencode(root)).hexdigest()[:12]}"


def open_sockets(folder: Path, to: owner.Owner) -> None:
    """Make `folder` if need be, for `to` alone; a stranger's folder of that name is refused."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), to.uid):
            raise Trouble(f"{folder} is somebody else's: remove it, or set DATABASE_URL.") from None
    to.give(folder)


def kept(root: Path) -> dict[int, Path]:
    """The data folders that this project has, by major version, newest first."""
    found = [each for each in (root / "var").glob("pg*") if each.name[2:].isdigit()]
    majors = {int(each.name[2:]): each.resolve() for each in found if each.exists()}
    return dict(sorted(majors.items(), reverse=True))


def new_data(root: Path, major: int) -> Path:
    """Where to make the data folder: outside, and said so, if its user could not get inside."""
    inside = root / "var" / f"pg{major}"
    inside.unlink(missing_ok=True)  # a link whose folder is gone
    if owner.reaches(inside.parent):
        return inside
    outside = Path(tempfile.mkdtemp(prefix=f"{NAME}-", dir=SHARED))
    outside.chmod(0o711)
    inside.symlink_to(outside / inside.name)
    print(f"Only root may enter {root}, so the database is kept in {outside}.", file=sys.stderr)
    return outside / inside.name
