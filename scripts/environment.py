"""Makes .venv and installs the locked requirements; environment.sh finds the Python to run this.

Arguments: the set (`run` or `dev`), the mark to leave when it is installed, and one that also does.
"""
# ruff: noqa: S603, T201 - a script: it runs commands of its own making and talks to a terminal

import fcntl
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
INSTALLED = VENV / ".installed"
UNFINISHED = VENV / ".unfinished"
UV = shutil.which("uv")


def main(chosen: str, mark: str, larger: str) -> None:
    """Leave a whole environment behind, whoever else is at it."""
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var" / "environment.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if sound() and read(INSTALLED) in (mark, larger):
            return
        if not sound():
            make()
        UNFINISHED.touch()
        INSTALLED.unlink(missing_ok=True)
        install(ROOT / "requirements" / f"{chosen}.txt")
        INSTALLED.write_text(mark)
        UNFINISHED.unlink()


def sound() -> bool:
    """Whether .venv can be built upon: it runs, was made at this place, and is not half made."""
    moved = INSTALLED.exists() and not read(INSTALLED).endswith(f" {ROOT}")
    if moved or UNFINISHED.exists():
        return False
    check = "import sys; sys.exit(sys.version_info < (3, 12))"
    return runs("-c", check) and (bool(UV) or runs("-m", "pip", "--version"))


def runs(*arguments: str) -> bool:
    try:
        done = subprocess.run([PYTHON, "-I", *arguments], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def make() -> None:
    print(f"Making .venv with Python {platform.python_version()}", flush=True)
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    uv = [UV, "venv", "--quiet", "--python", sys.executable]
    command = uv if UV else [sys.executable, "-m", "venv"]
    call([*command, str(VENV)], "The environment could not be made")


def install(locked: Path) -> None:
    count = sum("==" in line for line in locked.read_text().splitlines())
    name = "uv" if UV else "pip"
    print(f"Installing {count} packages with {name}, some minutes the first time", flush=True)
    uv = [UV, "pip", "install", "--python", str(PYTHON)]
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input"]
    options = ["--quiet", "--require-hashes", "-r", str(locked)]
    call([*(uv if UV else pip), *options], "The packages could not be installed")


def call(command: list[str | None], trouble: str) -> None:
    if subprocess.run([word for word in command if word], check=False).returncode:
        sys.exit(f"provenance: {trouble}: mend what is said above and call make again.")


def read(file: Path) -> str:
    return file.read_text() if file.exists() else ""


if __name__ == "__main__":
    main(*sys.argv[1:])
