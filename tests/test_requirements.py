"""The locked requirements hold on every machine, wherever its packages come from."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKED = ["run", "dev"]
# Put together here, so that this file does not name them either.
HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pypi", "python", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("anaconda", "org"),
    )
]


def requirements(name: str) -> dict[str, str]:
    """Each requirement's first line, by package, with its continuation lines joined to it."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text().replace("\\\n", " ")
    lines = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    return {re.split(r"[=<>~!\[; ]", line)[0]: line for line in lines}


def pin(line: str) -> str:
    return line.split(" --hash")[0].strip()


def tracked_text() -> dict[str, str]:
    """Every text file that git keeps, or would if it were added now."""
    git = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(git, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    found = {}
    for name in filter(None, listed.stdout.split("\0")):
        content = (ROOT / name).read_bytes() if (ROOT / name).is_file() else b""
        if b"\0" not in content:
            found[name] = content.decode(errors="replace")
    return found


@pytest.mark.parametrize("name", LOCKED)
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    lines = requirements(name)
    assert len(lines) > 30
    for line in lines.values():
        assert re.match(r"[a-z0-9-]+(\[[a-z,-]+\])?==[\w.]+ ", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line


@pytest.mark.parametrize("name", LOCKED)
@pytest.mark.parametrize(
    "word", ["http:", "https:", "://", " @ ", "index", "find-links", "--trusted", "file:"]
)
def test_no_address_and_no_index_option_is_in_a_locked_file(name: str, word: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    assert not [line for line in text.splitlines() if word in line]


def test_who_has_the_development_set_has_the_running_set() -> None:
    run, dev = requirements("run"), requirements("dev")
    assert {name: pin(line) for name, line in run.items()} == {
        name: pin(dev[name]) for name in run if name in dev
    }


def test_every_direct_dependency_is_in_the_lock() -> None:
    wanted = re.findall(r'^    "([a-z0-9-]+)', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert {"django", "pytest"} <= set(wanted)
    assert set(wanted) & set(requirements("run")) > {"django", "gunicorn"}


def test_there_is_no_uv_lock() -> None:
    assert not [name for name in tracked_text() if Path(name).name == "uv.lock"]


def test_no_package_index_is_named_anywhere() -> None:
    named = {
        (name, host)
        for name, text in tracked_text().items()
        for host in HOSTS
        if host in text.lower()
    }
    assert not named
