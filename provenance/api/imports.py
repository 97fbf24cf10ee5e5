"""Records that come in by the file: sent, and what became of each line."""

import tempfile
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from provenance import policies
from provenance.actions import imports as acts
from provenance.domain.imports import LARGEST, ImportKind, ImportState, LineOutcome
from provenance.domain.outsideids import LONGEST_ORIGIN
from provenance.errors import Refused
from provenance.ingest import imports as files
from provenance.models import Case
from provenance.queries import imports
from provenance.queries.facts import fields_of
from provenance.queries.pages import SIZE

from . import bulk
from .access import person
from .errors import WrongBody, WrongParameters
from .fields import Address, Key, Moment, Number, Page, Text, Word, Yes, origin
from .numbers import whole_number
from .reading import MOST, Reading, Single, keyed, query
from .writing import Body, Writing, digest

AT_ONCE = 500
_PART = 1 << 16
_SENT = '{"type":"source","id":"17","name":"Reuters","kind":"wire-agency"}\n'


class Import(serializers.Serializer):
    """One file on its way in. The figures count lines."""

    id = Key("Its key.", source="pk")
    address = Address("import", source="pk")
    lines = Address("import-lines", source="pk")
    page = Page(source="url")
    kind = Word(ImportKind, "The format of the file.")
    name = Text("What the file is called.", example="records.ndjson")
    case = Text("Where claims go that name no case.", maybe=True, example="HAM-0007")
    is_dry_run = Yes("Whether it is only tried; nothing is recorded then.")
    state = Word(ImportState, "How far it is.")
    why = Text("Why it was stopped, where nobody did.", maybe=True)
    total = Number("Records in the file.", example=3)
    settled = Number("Those that do not wait any more.", example=3)
    applied = Number("Applied; of a dry run, those that would be.", example=2)
    unchanged = Number("There already.", example=0)
    refused = Number("Refused; each says why.", example=1)
    asked_at = Moment("When it was sent.")
    finished_at = Moment("When the last line was done; null until then.", maybe=True)


class Line(serializers.Serializer):
    """One line of the file, and what became of it."""

    number = Number("Where it stands in the file, from 1.", example=17)
    outcome = Word(LineOutcome, "What became of it; null while it waits.", maybe=True)
    why = Text("Why it was refused, or what of it was left.", maybe=True)
    text = Text("The line as it came in.", example=_SENT.strip())


class Done(Import):
    """An import that was small enough to be done at once, with what became of each line."""

    results = Line(many=True, help_text="Every line, in the order of the file.")


class Lines(serializers.Serializer):
    """Lines of an import in the order of the file."""

    next = serializers.URLField(allow_null=True, help_text="Lines after these; null at the end.")
    results = Line(many=True, help_text="The lines.")


class File(Body):
    """The body is the file itself, or a form with the file as `file`."""


_YES = {"true": True, "1": True, "false": False, "0": False}


class ImportFile(Writing):
    """Send records as NDJSON: each line is applied, or refused with the reason; all others stay.

    Up to 500 lines are done at once and answered one by one. Of more, up to 100,000, the answer
    is 202 with the address of the import, at which it can be followed. An id leads to the row it
    led to before, so sending a file again adds nothing. Verdicts are proposed, never given.
    """

    operation = "importRecords"
    noun = "bulk"
    summary = "Import records"
    body = File
    answer = Done
    takes = bulk.SENT
    also = {HTTPStatus.ACCEPTED: Import}
    parser_classes = bulk.PARSERS
    parameters = (
        query("dry_run", "Whether it is only tried, so that nothing is recorded.", type=bool),
        query("case", "The reference of a case, for claims and questions that name none."),
        query("origin", "Whose ids these are. Left out for records of this program."),
        query("name", "What to call it; a file’s own name where it has one."),
    )

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if str(request.method).lower() not in self.http_method_names:
            raise MethodNotAllowed(str(request.method))
        APIView.initial(self, request, *args, **kwargs)

    def post(self, request: Request, **address: Any) -> HttpResponseBase:
        policies.enforce(policies.edit_refusal(self.person))
        with tempfile.TemporaryFile() as copy:
            self.copy = copy
            return super().post(request, **address)

    def fingerprint(self, request: Request) -> str:
        """Of a body, which can be read but once, a copy is laid down on the disk."""
        file = _sent(request)
        if not isinstance(file, UploadedFile):
            file = self._laid_down(file)
            sent: Any = request.data
            sent["file"] = file
        told = digest(request, iter(lambda: file.read(_PART), b""))
        file.seek(0)
        return told

    def _laid_down(self, stream: Any) -> Any:
        while part := stream.read(_PART):
            self.copy.write(part)
            if self.copy.tell() > 4 * LARGEST:  # no letter of UTF-8 has more bytes
                raise Refused("The file has more than 200 MB. Cut it into several.", field="file")
        self.copy.seek(0)
        return self.copy

    def find(self, **address: Any) -> Any:
        return ()

    def read(self, request: Request, found: Any) -> dict[str, Any]:
        return _told(request, [str(parameter.name) for parameter in self.parameters])

    def done(self, request: Request, address: Mapping[str, Any]) -> Response:
        told, now = self.read(request, ()), timezone.now()
        self._about = [told["case"]] if told["case"] else []
        file = _sent(request)
        own = file.name if isinstance(file, UploadedFile) else "Sent to the API"
        whole = files.receive(
            kind=ImportKind.NDJSON,
            content=file,
            **{**told, "name": told["name"] or own},
            is_queued=False,
            by=self.person,
            at=now,
        )
        if whole.total > AT_ONCE:
            acts.queue(whole)
            return self._answered(request, whole, Import, HTTPStatus.ACCEPTED)
        while files.go_on(whole.pk, at=now):
            pass
        return self._answered(request, whole, Done, HTTPStatus.OK)

    def _answered(self, request: Request, whole: Any, shape: Any, status: int) -> Response:
        whole.refresh_from_db()
        told = fields_of(imports.facts(whole))
        if shape is Done:
            told["results"] = imports.lines(whole, size=AT_ONCE)
        context = {"origin": origin(request)}
        return Response(shape(told, context=context).data, status=status)


def _sent(request: Request) -> Any:
    """The file, or the stream of the body; raises WrongBody."""
    sent: Any = request.data
    file = sent.get("file")
    if file is None or isinstance(file, str):
        raise WrongBody({"file": ["Send the file as `file`, or as the body itself."]})
    return file


def _told(request: Request, known: list[str]) -> dict[str, Any]:
    """What is received, by the parameters; WrongParameters names each that is wrong."""
    given = request.query_params
    wrong = _unknown(request, known)
    if given.get("dry_run", "false").lower() not in _YES:
        wrong["dry_run"] = ["Give true or false."]
    if len(given.get("origin", "")) > LONGEST_ORIGIN:
        wrong["origin"] = [f"Give a name of {LONGEST_ORIGIN} characters at most."]
    case = None if wrong else Case.objects.referred(given.get("case", "")).first()
    if given.get("case") and case is None and not wrong:
        wrong["case"] = [f"There is no case {given['case']}."]
    if wrong:
        raise WrongParameters(wrong)
    origin = given.get("origin", "").strip()
    return {
        "name": given.get("name", ""),
        "case": case,
        "choices": {"origin": origin} if origin else {},
        "is_dry_run": _YES[given.get("dry_run", "false").lower()],
    }


def _unknown(request: Request, known: list[str]) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    for name, values in request.query_params.lists():
        if name not in known:
            wrong[name] = [f"There is no such parameter. There are {', '.join(known)}."]
        elif len(values) > 1:
            wrong[name] = ["Give it once."]
        elif "\0" in values[0]:
            wrong[name] = ["A text holds no NUL character."]
    return wrong


class ImportDetail(Single):
    """How far an import is. Whoever sent it sees it, and admins."""

    operation = "readImport"
    noun = "bulk"
    one = "import"
    summary = "One import"
    answer = Import
    address = (keyed("import"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        row = imports.found(person(self.request), address["id"])
        return imports.facts(row) if row else None


class ImportLines(Reading):
    """What became of each line. Only whoever sent the file sees them; there are none any more some
    time after its end (`IMPORT_LINES_DAYS`)."""

    operation = "listImportLines"
    noun = "bulk"
    one = "import"
    summary = "The lines of an import"
    answer = Lines
    address = (keyed("import"),)
    parameters: tuple[OpenApiParameter, ...] = (
        query("outcome", "Only lines with this.", enum=[term.value for term in LineOutcome]),
        query("after", "Lines with a higher number: taken from `next` of another page.", type=int),
        query(
            "page_size",
            "How many to a page.",
            type={"type": "integer", "minimum": 1, "maximum": MOST, "default": SIZE},
        ),
    )

    def get(self, request: Request, **address: Any) -> HttpResponseBase:
        given, wrong = request.query_params, dict[str, list[str]]()
        outcome = given.get("outcome", "")
        if outcome and outcome not in set(LineOutcome):
            wrong["outcome"] = ["Give one of the words of the schema."]
        after = whole_number(given, "after", 0, wrong, most=2**31 - 1, least=0)
        size = whole_number(given, "page_size", SIZE, wrong, most=MOST)
        if wrong:
            raise WrongParameters(wrong)
        whole = imports.own(person(request), address["id"])
        if whole is None:
            raise bulk.nothing("import of yours", address["id"])
        rows = imports.lines(whole, outcome, after, size + 1)
        more = given.copy()
        more["after"] = str(rows[size - 1].number) if len(rows) > size else ""
        link = request.build_absolute_uri(f"{request.path}?{more.urlencode()}")
        return self.shaped({"next": link if len(rows) > size else None, "results": rows[:size]})
