"""/api/v1/schema/: whole, true, and every word of every vocabulary explained."""

import json
import re
from inspect import getdoc
from typing import Any

import pytest
from django.core.management import call_command
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator
from rest_framework.views import APIView

from provenance.api.reading import Listing, Reading, Single
from provenance.api.urls import urlpatterns
from provenance.api.writing import Changing, Writing
from provenance.domain import (
    calibration,
    chokes,
    consistency,
    criteria,
    hops,
    imports,
    lists,
    matches,
    notices,
    outsidereviews,
    proposals,
    questions,
    rules,
    track_records,
    vocabulary,
    webhooks,
)
from provenance.domain.drift import kinds
from tests.api.answers import schema

WORDS = (
    *(calibration, chokes, consistency, criteria, hops, imports, kinds, lists, matches, notices),
    *(outsidereviews, proposals, questions, rules, track_records, vocabulary, webhooks),
)
# What views that say nothing of themselves would inherit.
BASES = {getdoc(base) for base in (APIView, Reading, Single, Listing, Writing, Changing)}
SHAPES: dict[str, Any] = schema()["components"]["schemas"]
OPERATIONS = {
    f"{method} {path}": operation
    for path, methods in schema()["paths"].items()
    for method, operation in methods.items()
}
# What is sent: some of its fields may be left out.
BODIES = {
    content["schema"].get("$ref", "").rsplit("/")[-1]
    for operation in OPERATIONS.values()
    for content in operation.get("requestBody", {}).get("content", {}).values()
    if "$ref" in content["schema"]
} | {"CriterionBody", "JudgementBody", "HeldBody", "FilingBody", "MarkBody"}


def test_it_is_openapi_31_and_made_without_a_warning(tmp_path):
    file = tmp_path / "schema.yaml"
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(file))
    assert file.read_text().startswith("openapi: 3.1")
    validate_schema(schema())


@pytest.mark.django_db
def test_it_is_served_as_yaml_and_as_json(viewer_client):
    assert viewer_client.get("/api/v1/schema/").content.startswith(b"openapi: 3.1")
    answer = viewer_client.get("/api/v1/schema/?format=json")
    assert json.loads(answer.content)["info"]["title"] == "Provenance API"


def test_every_address_is_described_and_read_or_written():
    described = {route.name for route in urlpatterns} - {"schema", "docs", "nothing"}
    assert len(schema()["paths"]) == len(described)
    for path, operation in OPERATIONS.items():
        assert operation["summary"], path
        assert operation["description"] not in {"", *BASES}, path
        told = set(operation["responses"])
        assert len({"200", "201"} & told) == 1, path
        assert {"400", "401", "403", "406", "429"} <= told, path
        writes = not path.startswith("get")
        assert writes == bool({"409", "415", "422"} & told), path
        assert path.startswith("patch") == bool({"412", "428"} <= told), path
        assert ("404" in told) == ("{" in path), path


def test_every_parameter_and_every_field_is_explained():
    for path, operation in OPERATIONS.items():
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])
    for name, shape in SHAPES.items():
        assert shape["description"], name
        for field, about in shape.get("properties", {}).items():
            assert "description" in about or "$ref" in about or "items" in about, (name, field)


def test_every_field_is_always_there():
    for name, shape in SHAPES.items():
        if name in BODIES:
            continue
        assert set(shape.get("required", [])) == set(shape.get("properties", {})), name


def test_every_vocabulary_stands_once_with_its_definitions():
    enums = {name: shape for name, shape in SHAPES.items() if "enum" in shape}
    assert enums
    words = {name: word for module in WORDS for name, word in vars(module).items()}
    for name, shape in enums.items():
        terms = words[name]
        assert shape["enum"] == [term.value for term in terms]
        for term in terms:
            assert f"* `{term.value}`: {term.label}. {term.definition}" in shape["description"]


def test_no_word_of_a_vocabulary_is_left_out():
    told = re.findall(r"schemas/(\w+)", json.dumps(schema()["paths"]) + json.dumps(SHAPES))
    kinds = {"ClaimKind", "SourceKind", "PublicationKind", "TieKind", "PolicyKind"}
    said = {"Stance", "Basis", "ChainEnd", "Mode", "VerdictStatus", "Credibility", "Reliability"}
    answered = {"Likelihood", "Lean", "Confidence", "EvidenceAccess", "Standing", "QuestionState"}
    counted = {"ProposalState", "Rule", "Part", "Weakness", "ReviewReason", "ReviewOutcome"}
    assert kinds | said | answered | counted <= set(told)


def examples(node: Any) -> Any:
    if isinstance(node, dict):
        if "examples" in node and isinstance(node["examples"], list):
            yield node, node["examples"]
        for child in node.values():
            yield from examples(child)


def test_every_example_is_one():
    found = list(examples(SHAPES))
    assert found
    for shape, values in found:
        for value in values:
            Draft202012Validator(shape).validate(value)
