"""The discovery document: what clients of Google build themselves from, with our address in it."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from . import errors
from .addresses import told, written
from .methods import ALL, SYSTEM, Method, Parameter
from .shapes import Field, Shape

VERSION = "v1alpha1"


# It tells of the program, nothing of the record, and clients ask for it before they have a key.
@login_not_required
@require_safe
def document(request: HttpRequest) -> HttpResponse:
    if request.GET.get("version", VERSION) != VERSION:
        return errors.answer(errors.Failure(404, f"Only version {VERSION} is served."))
    root = request.build_absolute_uri("/")
    return written(_described(root))


def _described(root: str) -> dict[str, Any]:
    return {
        "kind": "discovery#restDescription",
        "discoveryVersion": "v1",
        "id": f"factchecktools:{VERSION}",
        "name": "factchecktools",
        "canonicalName": "Fact Check Tools",
        "version": VERSION,
        "revision": "1",
        "title": "Fact Check Tools API, as Provenance serves it",
        "description": "Claims and their reviews, for clients of Google's Fact Check Tools API.",
        "protocol": "rest",
        "rootUrl": root,
        "baseUrl": root,
        "basePath": "",
        "servicePath": "",
        "fullyEncodeReservedExpansion": True,
        "parameters": {its.name: _parameter(its) for its in SYSTEM},
        "schemas": _schemas(),
        "resources": {
            noun: {"methods": dict(_methods(noun))}
            for noun in dict.fromkeys(method.id.partition(".")[0] for method in ALL)
        },
    }


def _methods(noun: str) -> Iterable[tuple[str, dict[str, Any]]]:
    for method in ALL:
        resource, _, verb = method.id.partition(".")
        if resource == noun:
            yield verb, _method(method)


def _method(method: Method) -> dict[str, Any]:
    is_named = "{+name}" in method.path
    parameters = {its.name: _parameter(its) for its in method.parameters}
    return told(
        id=f"factchecktools.{method.id}",
        httpMethod=method.verb,
        path=method.path,
        flatPath=method.path.replace("{+name}", "pages/{pagesId}"),
        description=method.about,
        request={"$ref": method.body.name} if method.body else None,
        response={"$ref": method.answer.name},
    ) | {
        "parameters": parameters | ({"name": _NAME} if is_named else {}),
        "parameterOrder": ["name"] if is_named else [],
    }


_NAME = {
    "type": "string",
    "location": "path",
    "required": True,
    "pattern": "^pages/[^/]+$",
    "description": "The page's name, such as pages/C-1042.",
}


def _parameter(its: Parameter) -> dict[str, Any]:
    return told(
        type=its.kind,
        format="int32" if its.kind == "integer" else "",
        location="query",
        description=its.about,
        default=its.default,
        enum=list(its.words),
        enumDescriptions=["" for _ in its.words],
    )


def _schemas() -> dict[str, Any]:
    roots = [shape for method in ALL for shape in (method.answer, method.body) if shape]
    every = {shape.name: shape for root in roots for shape in root.inner()}
    return {name: _schema(every[name]) for name in sorted(every)}


def _schema(shape: Shape) -> dict[str, Any]:
    properties = {name: _field(its) for name, its in shape.fields.items()}
    return {
        "id": shape.name,
        "type": "object",
        "description": shape.about,
        "properties": properties,
    }


def _field(its: Field) -> dict[str, Any]:
    plain = told(type=its.kind, format=its.format)
    one = {"$ref": its.shape.name} if its.shape else plain
    if its.many:
        return {"type": "array", "items": one, "description": its.about}
    return one | {"description": its.about}
