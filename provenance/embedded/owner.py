"""Who the server's processes belong to: PostgreSQL refuses to run as root."""

import os
import pwd
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from provenance.embedded.trouble import Trouble


@dataclass(frozen=True)
class Owner:
    """A user to run the server as; `other` when that is not who we are already."""

    uid: int
    gid: int
    name: str
    other: bool

    def run(self, *command: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """The finished command, run as this user, its output captured; `OSError` if it can't be."""
        # PGDATA, PGPORT and their kin belong to some other server.
        clean = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",  # a folder of root's is no place for another user to stand in
            umask=0o077,
            env=clean | {"LC_ALL": "C"},
            user=self.uid if self.other else None,
            group=self.gid if self.other else None,
            extra_groups=[] if self.other else None,
        )

    def give(self, folder: Path) -> None:
        """Make `folder`, one of our own, this user's and nobody else's."""
        folder.chmod(0o700)
        if self.other:
            os.chown(folder, self.uid, self.gid)


def of(data: Path | None) -> Owner:
    """The owner for a server on `data`, which is None before there is any."""
    if os.geteuid() != 0:
        if data and data.stat().st_uid != os.geteuid():
            whose = _name(data.stat().st_uid)
            raise Trouble(f"{data} belongs to {whose}: go on as root or {whose}, or move it away.")
        return Owner(os.geteuid(), os.getegid(), _name(os.geteuid()), other=False)
    # Data made by one user stays with that user, even if a better one has been added since.
    if data and (made_by := data.stat()).st_uid != 0:
        return Owner(made_by.st_uid, made_by.st_gid, _name(made_by.st_uid), other=True)
    return _first_fit()


def _first_fit() -> Owner:
    users = {user.pw_name: user for user in reversed(pwd.getpwall()) if user.pw_uid != 0}
    if not users:
        raise Trouble("PostgreSQL does not run as root: add another user, or set DATABASE_URL.")
    fit = users.get("postgres") or users.get("nobody") or list(users.values())[-1]
    return Owner(fit.pw_uid, fit.pw_gid, fit.pw_name, other=True)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"


def reaches(folder: Path) -> bool:
    """Whether the server's user can enter `folder`: each one on the way lets strangers through."""
    if os.geteuid() != 0:
        return True
    folder = folder.resolve()
    return all(each.stat().st_mode & stat.S_IXOTH for each in (folder, *folder.parents))
