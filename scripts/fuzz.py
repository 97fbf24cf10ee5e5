"""The OpenAPI document of a server, with addresses of records that are there, on stdout.

Drawn at random, a reference leads to no record, and little is tried but 404.
"""

import json
import sys
import time
from http.client import HTTPConnection
from typing import Any

MOST, TRIES = 12, 100


def main(at: str, token: str) -> None:
    document = _read(at, "/api/v1/schema/?format=json", token)
    lists = {path: _read(at, path, token) for path in _lists(document)}
    for path, methods in document["paths"].items():
        start, brace, rest = path.partition("{")
        rows = lists.get(start, {}).get("results", [])[:MOST]
        name = rest.partition("}")[0]
        there = [row[name] for row in rows if brace and name in row]
        for operation in methods.values():
            told = operation.get("parameters", [])
            operation["parameters"] = [
                _narrowed(each, name, there) for each in told if _is_told(each)
            ]
    json.dump(document, sys.stdout)


def _lists(document: Any) -> list[str]:
    """The addresses of the lists that records are below."""
    paths = document["paths"]
    above = {path.partition("{")[0] for path in paths if "{" in path}
    return [path for path in paths if path in above and "get" in paths[path]]


def _is_told(parameter: Any) -> bool:
    """A key that was sent with another body would be refused before anything is looked at."""
    return bool(parameter["name"] != "Idempotency-Key")


def _narrowed(parameter: Any, name: str, there: list[str]) -> Any:
    values: list[str] = []
    if parameter["name"] == "If-Match":
        values = ["*"]
    elif parameter["in"] == "path" and parameter["name"] == name:
        values = there
    schema = parameter["schema"] | ({"enum": values} if values else {})
    return parameter | {"schema": schema}


def _read(at: str, path: str, token: str) -> Any:
    """What the server answers, which may be about to start."""
    host = at.partition("://")[2]
    for left in reversed(range(TRIES)):
        try:
            asked = HTTPConnection(host)
            asked.request("GET", path, headers={"Authorization": f"Bearer {token}"})
            return json.load(asked.getresponse())
        except ConnectionRefusedError:
            if not left:
                raise
            time.sleep(0.2)
    return None


if __name__ == "__main__":
    main(*sys.argv[1:])
