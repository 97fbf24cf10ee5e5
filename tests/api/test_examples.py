"""Every operation is described with a whole exchange, recorded and still true.

Where one is missing or the shape of an answer has changed, record all of them anew. It takes a
few minutes, and says the same however often it is done:

python -m pytest tests/api/record_examples.py

An operation that the tour in tests/api/recorded does not visit is told from the tests' story; one
more call there, of the demo's people and plants, reads better.
"""

import json

from jsonschema import ValidationError

from provenance.api import examples
from tests.api.answers import response, valid
from tests.api.recorded.desk import done, operations

HOW = "record the examples anew: python -m pytest tests/api/record_examples.py"


def shown(content):
    """What the schema shows of a body or an answer: each media type's shape and example."""
    for media, its in content.items():
        yield media, its["schema"], [one["value"] for one in its.get("examples", {}).values()]


def test_every_operation_shows_a_whole_exchange_that_is_as_its_shape_says():
    for name, _, _, told in operations():
        body = told.get("requestBody", {}).get("content", {})
        for part, content in (("body", dict([*body.items()][:1])), ("answer", done(told))):
            for media, shape, values in shown(content):
                assert values, f"{name} shows no {part} in {media}: {HOW}"
                for value in values:
                    try:
                        valid(shape, value)
                    except ValidationError as wrong:
                        raise AssertionError(f"The {part} of {name}: {wrong}\n{HOW}") from wrong


def test_every_problem_is_shown_as_it_is_told():
    for name, _, _, told in operations():
        # What breaks on our side cannot be asked for.
        for status in filter(lambda status: "400" <= status < "500", told["responses"]):
            content = response(told["responses"], status)["content"]
            for _, shape, values in shown(content):
                assert values, f"{name} shows no {status}: {HOW}"
                valid(shape, values[0])
                assert values[0]["status"] == int(status)


def test_nothing_recorded_is_left_over_and_none_is_long():
    for file in examples.FOLDER.glob("*.json"):
        text = file.read_text(encoding="utf-8")
        assert file.stem in {"problems", *(name for name, *_ in operations())}, HOW
        assert len(json.dumps(json.loads(text))) < 20_000, f"{file.name}: ask for less of it."
