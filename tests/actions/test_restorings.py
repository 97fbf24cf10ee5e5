"""A field is put back by the edit that would change it, with a reason, or not at all."""

import pytest

from provenance.actions import (
    attributions,
    cases,
    claims,
    merges,
    publications,
    restorings,
    sources,
)
from provenance.actions.restorings import CannotPutBack
from provenance.domain.vocabulary import ChainEnd
from provenance.errors import Refused, Stale
from provenance.models import Attribution, Claim
from tests import draw, ledger

pytestmark = pytest.mark.django_db
WHY = "The first wording was right."


def back(row, column, value, **more):
    about = {"reason": WHY, "by": draw.editor(), "at": draw.LATER, **more}
    return restorings.put_back(row=row, column=column, value=value, **about)


def test_it_is_a_new_change_with_the_reason_and_counts_the_version_up():
    claim = draw.claim(place="Hamhung")
    claims.edit(claim=claim, text=claim.text, kind=claim.kind, when="", place="", by=draw.editor())
    back(claim, "place", "Hamhung", by=draw.second_editor())
    claim.refresh_from_db()
    assert (claim.place, claim.version) == ("Hamhung", 3)
    assert ledger.events(claim) == ["insert", "update", "update"]
    told = ledger.told(claim)
    assert (told["verb"], told["reason"]) == ("restorings.put_back", WHY)
    assert told["by"] == str(draw.second_editor().pk)


def test_a_date_comes_back_with_its_span():
    claim = draw.claim(when="2024-10")
    span = (claim.when_earliest, claim.when_latest)
    claims.edit(claim=claim, text=claim.text, kind=claim.kind, when="", place="", by=draw.editor())
    back(claim, "when_words", "2024-10")
    claim.refresh_from_db()
    assert (claim.when_earliest, claim.when_latest) == span


def test_what_belongs_to_a_claim_counts_the_claim_up_too():
    claim = draw.claim("portal < wire")
    hop = draw.hop(claim, "portal < wire")
    attributions.edit(
        attribution=hop,
        mode="quotes",
        cue="told",
        is_inferred=True,
        inferred_because="Same words.",
        by=draw.editor(),
    )
    before = Claim.objects.get(pk=claim.pk).version
    back(hop, "mode", "cites")
    hop.refresh_from_db()
    assert (hop.mode, hop.cue, hop.inferred_because) == ("cites", "told", "Same words.")
    assert ledger.told(hop)["reason"] == WHY
    assert Claim.objects.get(pk=claim.pk).version == before + 1


def every_field():
    """Of each table that is put back: a row, and for each field another value it may have."""
    claim = draw.claim("portal < wire")
    image = draw.publication("portal", title="Hall 7")
    question = draw.question()
    return [
        (claim.case, {"title": "Hall", "summary": "A plant."}),
        (claim, {"text": "Other.", "kind": "forecast", "when_words": "2024", "place": "Sinpo"}),
        (
            draw.assertion(claim, "portal"),
            {
                "publication": image,
                "stance": "denies",
                "quote": "It grows.",
                "prefix": "They say:",
                "suffix": "So they say.",
                "hedge": "may",
                "basis": "deduced",
                "was_read": True,
                "note": "Ask them.",
            },
        ),
        (draw.assertion(claim, "wire"), {"chain_end": ChainEnd.UNSTATED}),
        (
            draw.hop(claim, "portal < wire"),
            {"mode": "quotes", "cue": "told", "is_inferred": True},
        ),
        (
            draw.source("wire"),
            {
                "name": "The Wire",
                "kind": "outlet",
                "country": "KR",
                "domains": ["wire.example"],
                "description": "A wire.",
                "policies": {"ethics": "https://wire.example/ethics"},
            },
        ),
        (
            image,
            {
                "kind": "analysis",
                "title": "Hall 8",
                "url": "https://portal.example/8",
                "published_words": "2024-10",
            },
        ),
        (
            question,
            {
                "text": "Who pays?",
                "note": "Ask around.",
                "is_exclusive": True,
                "criteria": "By the customs' records.",
                "settle_by": draw.TODAY,
            },
        ),
        (draw.tag("plants", draw.claim()), {"name": "works"}),
        (
            draw.assessment(question),
            {
                "institution": draw.source("ministry"),
                "publication": image,
                "stated_words": "2024-10",
                "quote": "Mainly.",
                "confidence": "low",
                "access": "saw",
                "evidence_words": "Images.",
                "assumptions": "It is the same plant.",
                "caveats": "Clouds.",
            },
        ),
    ]


def test_each_field_that_is_offered_is_really_put_back_and_nothing_else_is_lost():
    seen = {}
    for row, values in every_field():
        for column, value in values.items():
            row.refresh_from_db()
            back(row, column, value)
            row.refresh_from_db()
            assert getattr(row, column) == value, (row, column)
        seen.setdefault(type(row), set()).update(values)
        for column, value in values.items():
            assert getattr(row, column) == value, (row, column)
    offered = {model: set(way.columns) for model, way in restorings.WAYS.items()}
    offered[Attribution].discard("inferred_because")  # only beside an inference
    assert seen == offered


def test_it_is_refused_without_a_reason():
    case = draw.case()
    with ledger.refused(Refused, field="reason", match="Give a reason"):
        back(case, "summary", "A plant.", reason="  ")


def test_it_is_refused_where_it_says_that_already():
    case = draw.case()
    with ledger.refused(CannotPutBack, match="says that already"):
        back(case, "title", "Hamhung")


def test_it_is_refused_where_the_form_is_older_than_the_row():
    case = draw.case()
    cases.edit(case=case, title="Hamhung", summary="A plant.", by=draw.editor())
    with ledger.refused(Stale):
        back(case, "summary", "", version=1)


@pytest.mark.parametrize(
    ("row", "column", "why"),
    [
        (lambda: draw.verdict(draw.claim()), "status", "mark the claim again"),
        (lambda: draw.rating("wire"), "reliability", "rate the source again"),
        (lambda: draw.tie("wire", "portal"), "since", "record another"),
        (lambda: draw.claim(), "version", "not put back by itself"),
        (lambda: draw.dissent(draw.claim(), "ministry"), "withdrawn_at", "stays withdrawn"),
    ],
)
def test_what_is_never_put_back_is_said_to_be_so(row, column, why):
    drawn = row()
    with ledger.refused(CannotPutBack, match=why):
        back(drawn, column, None)


def test_a_withdrawn_row_is_not_rewritten():
    claim = draw.claim("portal < wire")
    hop = draw.hop(claim, "portal < wire")
    attributions.withdraw(attribution=hop, reason="A slip.", by=draw.editor(), at=draw.NOW)
    with ledger.refused(CannotPutBack, match="was withdrawn"):
        back(hop, "cue", "told")


def test_a_source_that_was_merged_away_is_neither_changed_nor_chosen():
    question = draw.question()
    assessment = draw.assessment(question, institution="institute")
    other, keep = draw.source("think tank"), draw.source("centre")
    merges.merge(keep=keep, absorb=other, reason="One house.", by=draw.editor())
    other.refresh_from_db()
    with ledger.refused(CannotPutBack, match="merged into centre since"):
        back(assessment, "institution", other)
    with ledger.refused(CannotPutBack, match="merged into centre; edit that"):
        back(other, "country", "KR")


def test_what_an_edit_refuses_is_refused_here_in_its_words():
    wire = draw.source("wire")
    sources.edit(
        source=wire,
        name="The Wire",
        kind=wire.kind,
        country="",
        domains=[],
        aliases=[],
        description="",
        by=draw.editor(),
    )
    draw.source("wire", kind="outlet")
    with ledger.refused(sources.NameTaken, field="name", match="leads to wire already"):
        back(wire, "name", "wire")
    one = draw.publication("portal", url="https://portal.example/1")
    draw.publication("portal", url="https://portal.example/2")
    with ledger.refused(publications.FiledElsewhere, field="url"):
        back(one, "url", "https://portal.example/2")
    claim = draw.claim("radio < agency")
    with ledger.refused(Refused, field="chain_end", match="chain goes on"):
        back(draw.assertion(claim, "radio"), "chain_end", ChainEnd.UNSTATED)
