"""Records that go out and come in, one to a line."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pghistory.models
import pytest
from django.apps import apps
from django.db import transaction
from pytest_django.fixtures import Settings

from provenance.actions import imports as acts
from provenance.actions import sources
from provenance.domain.imports import ImportKind, ImportState
from provenance.errors import Refused
from provenance.export import records
from provenance.ingest import demo, imports
from provenance.models import Case, Claim, Import, Proposal, Publication, Source, User, Verdict
from tests import draw

NOW = datetime(2024, 12, 20, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@contextmanager
def forgotten() -> Iterator[None]:
    """What is recorded inside is gone after it, as from an empty database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def brought(content: bytes | str, *, by: User | None = None, **options: Any) -> Import:
    """The import of `content`, done to its end."""
    raw = content.encode() if isinstance(content, str) else content
    by = by or draw.editor()
    told: dict[str, Any] = {"choices": {}, "is_dry_run": False, **options}
    whole = imports.receive(
        kind=ImportKind.NDJSON, name="a.ndjson", content=io.BytesIO(raw), **told, by=by, at=NOW
    )
    while imports.go_on(whole.pk, at=NOW):
        pass
    return Import.objects.get(pk=whole.pk)


def exported() -> bytes:
    return b"".join(records.everything())


def unnumbered(content: bytes) -> list[dict[str, Any]]:
    """The records, without the references that each desk gives by itself."""
    return [{**json.loads(line), "ref": None} for line in content.splitlines()]


def test_the_demo_goes_out_and_comes_back_into_an_empty_database_the_same(
    settings: Settings,
) -> None:
    settings.VERDICTS_NEED_APPROVAL = False
    with forgotten():
        demo.load(at=NOW)
        before = exported()
    by = draw.reviewer()
    whole = brought(before, by=by)
    refused = whole.lines.filter(outcome="refused")
    assert [(line.number, line.why, line.text[:80]) for line in refused] == []
    assert (whole.state, whole.applied) == (ImportState.DONE, whole.total)
    after = exported()
    assert unnumbered(after) == unnumbered(before)
    again = brought(before, by=by)
    assert (again.applied, again.unchanged, again.refused) == (0, again.total, 0)
    assert exported() == after


SOURCE = '{"type":"source","id":"17","name":"Reuters","kind":"wire-agency"}'
WRONG = {
    "{": "This is no JSON from character 2 on",
    "[]": "This is no JSON object.",
    '{"type":"boat"}': "/type: “boat” is no type. There are case, source",
    '{"id":"1"}': "/type: No type is given.",
    '{"type":"source","id":"1","name":"A","kind":"dataset","colour":"red"}': "/colour: There is no",
    '{"type":"source","id":"1","name":"A","kind":"boat"}': "/kind: “boat” is not in the list:",
    '{"type":"source","id":"1","kind":"wire-agency"}': "/name: This is missing.",
    '{"type":"source","id":1,"name":"A","kind":"wire-agency"}': "/id: This takes a text.",
    '{"type":"source","id":"1","name":"A\\u0000","kind":"dataset"}': "/name: A text holds no NUL",
    '{"type":"source","id":"1","name":"\\ud800","kind":"dataset"}': "/name: Half of",
    '{"type":"claim","id":"1","text":"A","kind":"observation","case":"9"}': "/case: “9” is the id",
    '{"type":"claim","id":"1","text":"A","kind":"observation"}': "/case: No case is named",
    '{"type":"case","id":"1","code":"HAM","title":"' + "a" * 201 + '"}': "at most 200",
}


def test_each_line_that_is_no_record_is_refused_with_its_number_and_reason() -> None:
    whole = brought("\n".join([*WRONG, SOURCE]))
    refused = list(whole.lines.filter(outcome="refused").order_by("number"))
    assert [line.number for line in refused] == list(range(1, len(WRONG) + 1))
    for line, words in zip(refused, WRONG.values(), strict=True):
        assert words in line.why
    assert whole.applied == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file holds no record."),
        (b"\n\r\n", "The file holds no record."),
        (SOURCE.encode() + b"\n\xff", "Line 2 is no UTF-8 from byte 1 on."),
        (b"a\0", "Line 1 holds a NUL character"),
        (b" " * 1_000_001, "Line 1 is longer than 1 MB."),
        (b"1\n" * 100_001, "The file has more than 100,000 records."),
    ],
)
def test_a_file_that_is_no_such_file_is_refused_whole(content: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        brought(content)
    assert not Import.objects.exists()


def test_marks_of_other_editors_and_empty_lines_are_no_part_of_a_record() -> None:
    whole = brought(b"\xef\xbb\xbf" + SOURCE.encode() + b"\r\n\r\n" + SOURCE.encode())
    lines = whole.lines.order_by("number").values_list("number", "outcome")
    assert list(lines) == [(1, "applied"), (3, "unchanged")]


def test_a_changed_record_changes_only_what_it_says_otherwise() -> None:
    told = json.loads(SOURCE) | {"country": "GB"}
    brought(json.dumps(told))
    source = Source.objects.get()
    here = {"name": "Reuters", "kind": "wire-agency", "country": "US", "description": "Ours."}
    sources.edit(source=source, **here, domains=[], aliases=["RTR"], by=draw.editor())
    brought(json.dumps(told | {"aliases": ["Reuters News"]}))
    source.refresh_from_db()
    names = set(source.aliases.values_list("name", flat=True))
    assert (source.country, source.description) == ("US", "Ours.")
    assert names == {"RTR", "Reuters News"}


def test_ids_of_two_origins_are_kept_apart_and_names_lead_to_one_source() -> None:
    brought(SOURCE, choices={"origin": "one.example"})
    other = SOURCE.replace("Reuters", "Yonhap")
    assert brought(other, choices={"origin": "two.example"}).applied == 1
    assert brought(SOURCE.replace("17", "18")).unchanged == 1
    assert set(Source.objects.values_list("name", flat=True)) == {"Reuters", "Yonhap"}


def test_an_import_takes_no_retraction_back() -> None:
    publication = draw.retracted("wire", title="A page")
    told = {
        "type": "publication",
        "id": str(publication.pk),
        "source": str(publication.source_id),
        "kind": publication.kind,
        "standing": "current",
    }
    whole = brought(json.dumps(told))
    publication.refresh_from_db()
    assert (publication.standing, whole.unchanged) == ("retracted", 1)
    assert "It stays marked retracted" in whole.lines.get().why


def test_a_verdict_comes_in_as_a_proposal_where_the_desk_needs_two_people(
    settings: Settings,
) -> None:
    settings.VERDICTS_NEED_APPROVAL = True
    told = {"type": "claim", "id": "c1", "text": "It grows.", "kind": "observation"}
    told["verdict"] = {"status": "disputed", "reason": "Two agencies differ."}
    brought(json.dumps(told), case=draw.case())
    assert not Verdict.objects.exists()
    assert Proposal.objects.get().claim.text == "It grows."


def test_a_dry_run_says_the_same_and_writes_nothing() -> None:
    case = {"type": "case", "id": "k", "code": "HAM", "title": "Hamhung"}
    claim = {"type": "claim", "id": "c", "case": "k", "text": "It grows.", "kind": "observation"}
    content = "\n".join([json.dumps(case), json.dumps(claim), "{"])
    whole = brought(content, is_dry_run=True)
    assert (whole.applied, whole.refused, whole.state) == (2, 1, ImportState.DONE)
    assert not Case.objects.exists()
    again = acts.for_real(whole=whole, by=draw.editor(), at=NOW)
    while imports.go_on(again.pk, at=NOW):
        pass
    assert Claim.objects.get().case.title == "Hamhung"


def test_it_stops_when_asked_or_when_whoever_asked_edits_no_more() -> None:
    by = draw.editor()
    waiting = [
        imports.receive(
            kind=ImportKind.NDJSON,
            name="a",
            content=io.BytesIO(SOURCE.encode()),
            choices={},
            is_dry_run=False,
            by=by,
            at=NOW,
        )
        for _ in range(2)
    ]
    acts.stop(whole=waiting[0], by=by, at=NOW)
    by.role = "viewer"
    by.save()
    assert [imports.go_on(whole.pk, at=NOW) for whole in waiting] == [False, False]
    stopped = Import.objects.get(pk=waiting[1].pk)
    assert (stopped.state, stopped.why[:12]) == (ImportState.STOPPED, "Only editors")
    assert not Source.objects.exists()


def test_history_says_which_import_it_came_by() -> None:
    brought(SOURCE)
    event = apps.get_model("provenance", "SourceEvent").objects.get()
    context = pghistory.models.Context.objects.get(pk=event.pgh_context_id)
    assert context.metadata["verb"] == "imports.apply"
    assert context.metadata["reason"] == "Import: a.ndjson"


def test_what_is_named_first_for_a_restricted_case_is_kept_in_it() -> None:
    case = draw.restricted(members=[draw.editor()])
    page = {"type": "publication", "id": "p", "source": "17", "kind": "article", "title": "A page"}
    brought(f"{SOURCE}\n{json.dumps(page)}", case=case)
    assert Source.objects.get(name="Reuters").kept_in == case
    assert Publication.objects.get(title="A page").kept_in == case
