"""Questions and cases as STIX 2.1."""

import json
from typing import Any

from django.http import HttpResponseBase
from rest_framework.renderers import BaseRenderer

from provenance.export import publishers, stix
from provenance.queries import estimates

from .formats import Form, file
from .past import AS_OF, PUBLISHED_BY
from .reading import Single, called


class Stix(Form):
    media_type = stix.MEDIA_TYPE
    format = "stix"


class Plain(Form):
    """Asked for without its version, or as any JSON, it is the same."""

    media_type = "application/stix+json"
    format = "stix"


class AnyJson(Plain):
    media_type = "application/json"


class Bundled(Single):
    """What experts think, as a bundle of STIX 2.1: reports, opinions and notes."""

    renderer_classes: list[type[BaseRenderer]] = [Stix, Plain, AnyJson]
    files = {stix.MEDIA_TYPE: "A bundle of STIX 2.1."}

    def shaped(self, value: Any) -> HttpResponseBase:
        body = json.dumps(stix.of(value, publishers.ours()), ensure_ascii=False)
        return file(body, stix.MEDIA_TYPE, f"{value.ref}.stix.json")


class QuestionStix(Bundled):
    operation = "readQuestionStix"
    noun = "questions"
    summary = "One question as STIX 2.1"
    address = (called("question", "Q-12"),)

    def find(self, **address: Any) -> Any:
        return estimates.of_question(address["ref"], self.asked.as_of)


class CaseStix(Bundled):
    operation = "readCaseStix"
    noun = "cases"
    summary = "One case, with its questions and claims, as STIX 2.1"
    address = (called("case", "HAM-0007"),)
    parameters = (AS_OF, PUBLISHED_BY)

    def find(self, **address: Any) -> Any:
        return estimates.of_case(address["ref"], self.asked.as_of, self.asked.published_by)
