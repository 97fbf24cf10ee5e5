"""The project's database server, from the command line."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from provenance import embedded

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 1 with one line on stderr when it cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m provenance.embedded", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("start", help="start the server and print its DATABASE_URL")
    verbs.add_parser("stop", help="stop it")
    verbs.add_parser("status", help="say whether it runs; exit status 3 when it does not")
    verbs.add_parser("url", help="print its DATABASE_URL, running or not")
    throwaway = verbs.add_parser(
        "throwaway", help="run a command with the DATABASE_URL of a server of its own"
    )
    throwaway.add_argument("command", nargs=argparse.REMAINDER)
    asked = parser.parse_args(arguments)
    try:
        return _do(asked)
    except (embedded.Trouble, OSError) as trouble:
        print(f"provenance: {trouble}", file=sys.stderr)
        return 1


def _do(asked: argparse.Namespace) -> int:
    if asked.verb == "throwaway":
        return subprocess.call(
            asked.command, env=os.environ | {"DATABASE_URL": embedded.throwaway()}
        )
    if asked.verb == "status":
        found = embedded.status(ROOT)
        print(found)
        return 0 if found.pid else 3
    if asked.verb == "stop":
        print("The database is stopped." if embedded.stop(ROOT) else "No database was running.")
    else:
        print(embedded.start(ROOT) if asked.verb == "start" else embedded.url(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
