"""scripts/python.sh and scripts/environment.sh, on copies of them in folders of their own."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The start-up scripts, with locked files that ask for nothing."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copy(ROOT / ".python-version", tmp_path)
    (tmp_path / "requirements").mkdir()
    for name in ("run", "dev"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(f"# nothing to {name}\n")
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    for tool in ("sh", "cat", "cksum", "sed", "dirname"):
        (bin_ / tool).symlink_to(str(shutil.which(tool)))
    return tmp_path


def offer(checkout: Path, name: str, script: str) -> None:
    """Put a program called `name` on the checkout's PATH."""
    (checkout / "bin" / name).write_text(f"#!/bin/sh\n{script}\n")
    (checkout / "bin" / name).chmod(0o755)


def offer_python(checkout: Path, name: str = "python3.13") -> None:
    offer(checkout, name, f'exec "{sys.executable}" "$@"')


def offer_uv(checkout: Path) -> None:
    uv = Path(sys.prefix, "bin", "uv")
    if not uv.exists():
        pytest.skip("uv is not in this environment")
    offer(checkout, "uv", f'exec "{uv}" "$@"')


def run(checkout: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", f"scripts/{script}", *arguments],
        cwd=checkout,
        env={"PATH": str(checkout / "bin"), "HOME": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_where_there_is_no_python_one_line_says_what_to_install(checkout: Path) -> None:
    for said in (run(checkout, "python.sh"), run(checkout, "environment.sh")):
        assert (said.returncode, said.stdout) == (1, "")
        assert said.stderr.startswith("provenance: no Python 3.12 to 3.14")
        assert said.stderr.count("\n") == 1


def test_a_python_that_only_pretends_to_run_is_passed_over(checkout: Path) -> None:
    offer(checkout, "python3.13", "echo 'command not found' >&2; exit 127")
    offer_python(checkout, "python3")
    found = run(checkout, "python.sh")
    assert found.returncode == 0
    assert found.stdout.strip() == str(sys._base_executable)  # type: ignore[attr-defined]


def test_a_python_that_is_too_old_is_passed_over(checkout: Path) -> None:
    offer(checkout, "python3", "exit 1")
    assert run(checkout, "python.sh").returncode == 1


def test_pyenvs_own_versions_are_found_without_its_shims(checkout: Path) -> None:
    (checkout / ".pyenv" / "versions" / "3.12.1" / "bin").mkdir(parents=True)
    offer_python(checkout, "../.pyenv/versions/3.12.1/bin/python")
    assert run(checkout, "python.sh").returncode == 0


def test_a_python_without_ensurepip_is_told_apart(checkout: Path) -> None:
    lacking = 'for last; do :; done; [ "$last" != all ] || exit 1'
    offer(checkout, "python3.13", f'{lacking}; exec "{sys.executable}" "$@"')
    said = run(checkout, "python.sh")
    assert said.returncode == 1
    assert "apt-get install python3.13-venv" in said.stderr


def test_the_environment_is_made_kept_renewed_and_mended(checkout: Path) -> None:
    offer_python(checkout)
    offer_uv(checkout)
    first = run(checkout, "environment.sh")
    assert first.returncode == 0, first.stderr
    assert "Making .venv" in first.stdout
    made = (checkout / ".venv" / "pyvenv.cfg").stat().st_ino

    began = time.monotonic()
    again = run(checkout, "environment.sh")
    assert (again.returncode, again.stdout + again.stderr) == (0, "")
    assert time.monotonic() - began < 1

    (checkout / "requirements" / "run.txt").write_text("# something else\n")
    renewed = run(checkout, "environment.sh")
    assert "Installing" in renewed.stdout
    assert "Making" not in renewed.stdout
    assert (checkout / ".venv" / "pyvenv.cfg").stat().st_ino == made

    (checkout / ".venv" / "bin" / "python").unlink()
    mended = run(checkout, "environment.sh")
    assert "Making .venv" in mended.stdout, mended.stderr


def test_without_uv_a_half_made_environment_is_made_anew_by_two_at_once(checkout: Path) -> None:
    offer_python(checkout)
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / ".unfinished").touch()
    command = ["/bin/sh", "scripts/environment.sh", "dev"]
    path = {"PATH": str(checkout / "bin"), "HOME": str(checkout)}
    both = [
        subprocess.Popen(command, cwd=checkout, env=path, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [each.communicate(timeout=120)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert "".join(told).count("Making .venv") == 1
    assert not (checkout / ".venv" / ".unfinished").exists()


def test_a_failed_install_says_so_and_leaves_no_stamp(checkout: Path) -> None:
    offer_python(checkout)
    offer_uv(checkout)
    (checkout / "requirements" / "run.txt").write_text("./no-such-thing==1\n")
    failed = run(checkout, "environment.sh")
    assert failed.returncode == 1
    assert "provenance: The packages could not be installed" in failed.stderr
    assert not (checkout / ".venv" / ".installed").exists()
