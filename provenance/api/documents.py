"""What is said of the API as a whole, and what its description cannot take from the views."""

from collections.abc import Iterator
from typing import Any

NOUNS = {
    "claims": "Checkable statements, with their figures, matches and public pages.",
    "assertions": "Who says a claim, or denies it, in which publication and in which words.",
    "attributions": "From whom a voice had it: the steps that a chain is made of.",
    "verdicts": "Proposed, read blind by another person, approved or sent back.",
    "sources": "People, organisations and channels that say things, and their track records.",
    "ratings": "How reliable a source is, from when on and why; and how others' scales are mapped.",
    "ties": "What binds two sources to one another, such as ownership.",
    "affiliations": "Who works or worked for whom.",
    "publications": "Articles, dispatches, posts and images: where something is said.",
    "outside reviews": "What others' fact checks found, word for word, as their publishers'.",
    "cases": "What the desk looks into; a restricted one is seen by its members only.",
    "questions": "Open questions with competing hypotheses.",
    "assessments": "How likely an expert finds each hypothesis, on which evidence.",
    "comments": "What people say to one another about a record.",
    "tags": "The desk's own words by which it finds claims again.",
    "filters": "Saved filters of the list of claims.",
    "reviews": "Claims to be looked at again, and why.",
    "watches": "What a person wants to hear of.",
    "notices": "What a person was told, and what of it is read.",
    "history": "What a field said before a change, to be put back.",
    "outside-lists": "Labels that others give to sources, as their lists have them.",
    "people": "The people of the desk, and the account of who asks.",
    "bulk": "The whole record as NDJSON, out and in.",
    "webhooks": "Signed messages to programs, and their delivery.",
}


def complete(result: Any, generator: Any, request: Any, public: bool) -> Any:
    """A hook of drf-spectacular: nouns as tags, bodies that take no other field (Body), and
    problems told once: a status has one response, to which every operation refers.
    """
    used = {
        tag
        for methods in result["paths"].values()
        for operation in methods.values()
        for tag in operation["tags"]
    }
    result["tags"] = [
        {"name": noun, "description": about} for noun, about in NOUNS.items() if noun in used
    ]
    shapes = result["components"]["schemas"]
    for name in _sent(result["paths"], shapes):
        if "properties" in shapes[name] or shapes[name].get("type") == "object":
            shapes[name]["additionalProperties"] = False
    result["components"]["responses"] = _shared(result["paths"])
    return result


def _shared(paths: Any) -> dict[str, Any]:
    """The responses that several operations give alike; each operation is left a reference."""
    shared: dict[str, Any] = {}
    for methods in paths.values():
        for operation in methods.values():
            for status, response in operation["responses"].items():
                if status >= "300" and shared.setdefault(f"Status{status}", response) == response:
                    operation["responses"][status] = {
                        "$ref": f"#/components/responses/Status{status}"
                    }
    return shared


def _sent(paths: Any, shapes: Any) -> set[str]:
    """The names of every shape that a body is made of."""
    bodies = [
        operation["requestBody"]
        for methods in paths.values()
        for operation in methods.values()
        if "requestBody" in operation
    ]
    found: set[str] = set()
    waiting = list(_named(bodies))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _named(shapes[name])
    return found


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield str(node["$ref"]).rsplit("/", 1)[-1]
        for child in node.values():
            yield from _named(child)
    elif isinstance(node, list):
        for child in node:
            yield from _named(child)
