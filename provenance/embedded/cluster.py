"""Making, launching and stopping one PostgreSQL server."""

import re
import shlex
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from provenance.embedded import places, processes
from provenance.embedded.binaries import Programs
from provenance.embedded.owner import Owner
from provenance.embedded.trouble import Trouble

SETTINGS = {
    "listen_addresses": "",
    "port": str(places.PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "jit": "off",
}
# Letters beyond ASCII are letters; C where the machine knows no C.UTF-8 (macOS).
LOCALES = ("C.UTF-8", "C")


@dataclass(frozen=True)
class Cluster:
    """One server: its data, its socket's folder, its programs, and who it runs as."""

    data: Path
    sockets: Path
    programs: Programs
    owner: Owner

    def create(self, *options: str) -> None:
        """Make the data folder, with the database in it, whole or not at all."""
        processes.oust(self.data)
        for half_made in self.data.parent.glob(f"{self.data.name}-*"):
            shutil.rmtree(half_made)
        making = Path(tempfile.mkdtemp(prefix=f"{self.data.name}-", dir=self.data.parent))
        try:
            self.owner.give(making)
            self._initialise(making, options)
            single = self.owner.run(
                *(self.programs.folder / "postgres", "--single", "-D", making, "postgres"),
                stdin=f"CREATE DATABASE {places.NAME}\n",
            )
            if single.returncode or "ERROR:" in single.stderr:
                raise Trouble(f"No database could be made in {making}: {_reason(single)}")
            making.rename(self.data)
        finally:
            shutil.rmtree(making, ignore_errors=True)

    def _initialise(self, folder: Path, options: tuple[str, ...]) -> None:
        if self.programs.major >= 17:
            options += ("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        # Whoever can enter the socket's folder is trusted, and nobody else can.
        options += ("--encoding=UTF8", "--auth-local=trust", "--auth-host=reject")
        initdb = self.programs.folder / "initdb"
        for locale in LOCALES:
            done = self.owner.run(
                *(initdb, "-D", folder, "-U", places.NAME, f"--locale={locale}"), *options
            )
            if done.returncode == 0:
                return
        raise Trouble(f"initdb could not make {folder}: {_reason(done)}")

    def launch(self, **more: str) -> None:
        """Start the server on its data, until it takes connections; `more` are settings."""
        places.open_sockets(self.sockets, self.owner)
        self._clear_the_way()
        log = self.data / "server.log"
        if log.exists():
            log.replace(log.with_suffix(".old"))
        settings = SETTINGS | {"unix_socket_directories": f'"{self.sockets}"'} | more
        flags = shlex.join(f"--{key}={value}" for key, value in settings.items())
        waiting = ("-s", "-w", "-t", str(processes.PATIENCE))
        told = self.owner.run(
            *(self.programs.folder / "pg_ctl", "-D", self.data, "-l", log),
            *(*waiting, "-o", flags, "start"),
        )
        if told.returncode:
            said = _last_complaint(log.read_text(errors="replace") if log.exists() else told.stderr)
            raise Trouble(f"PostgreSQL does not start on {self.data}: {said}; see {log}.")

    def _clear_the_way(self) -> None:
        """Put aside what an ended server, or one of a former project folder, has left."""
        processes.oust(self.data)
        processes.disown(self.data / "postmaster.pid")
        lock = self.sockets / f".s.PGSQL.{places.PORT}.lock"
        if lock.exists():
            former = Path(lock.read_text().splitlines()[1])
            if pid := processes.server(lock, former):
                processes.end(pid, former)
        for left in self.sockets.glob(f".s.PGSQL.{places.PORT}*"):
            left.unlink(missing_ok=True)


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    return _last_complaint(done.stderr or done.stdout)


def _last_complaint(text: str) -> str:
    """The last line that says what went wrong, without its time and number."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or ["it gave no reason"]
    complaints = [line for line in lines if re.search(r"(FATAL|PANIC|ERROR|error):", line)] or lines
    return re.sub(r"^.*?(FATAL|PANIC|ERROR|error):\s*", "", complaints[-1]).rstrip(".")
