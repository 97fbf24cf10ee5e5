"""What an expert's answer is refused for: words, figures, and where the expert was that day."""

from dataclasses import replace
from datetime import date

import pytest

from provenance.actions.assessments import NotAnAssessment, Said
from provenance.domain.affiliations import Held
from provenance.domain.vocabulary import Lean, Likelihood
from provenance.models import Affiliation
from tests import draw, ledger
from tests.actions.test_assessments import edit, record

pytestmark = pytest.mark.django_db


def refused_at(question, column, said, **judged):
    """Recording that refuses `said` of “export”, beside its field."""
    hypothesis = question.hypotheses.get(text="export")
    opinion = draw.opinion(question, "analyst", {"export": said, **judged})
    return ledger.refused(NotAnAssessment, field=f"{column}_{hypothesis.pk}"), opinion


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("lean", Said("likely", lean="favours")),
        ("lean", Said(lean="favours", low=10, high=20)),
        ("low", Said(low=10)),
        ("low", Said(high=10)),
        ("low", Said(low=30, high=20)),
        ("low", Said(low=90, high=101)),
        ("low", Said(low=-1, high=5)),
        ("low", Said(Likelihood.UNLIKELY, low=10, high=30)),
        ("low", Said(Likelihood.UNLIKELY, low=45, high=45)),
    ],
)
def test_record_refuses_figures_that_say_something_else(column, said):
    question = draw.question()
    draw.affiliation("analyst", "institute")
    refused, opinion = refused_at(question, column, said)
    with refused:
        record(question, opinion)


def test_the_two_rows_of_words_are_not_mixed_in_one_assessment():
    question = draw.question()
    draw.affiliation("analyst", "institute")
    judged = {"own arsenal": Likelihood.LIKELY, "export": Likelihood.IMPROBABLE}
    hypothesis = question.hypotheses.get(text="export")
    with ledger.refused(NotAnAssessment, field=f"likelihood_{hypothesis.pk}", match="not mixed"):
        record(question, draw.opinion(question, "analyst", judged))
    record(question, draw.opinion(question, "analyst", {"export": Likelihood.IMPROBABLE}))
    record(question, draw.opinion(question, "expert", {"export": Likelihood.UNLIKELY}))


def test_figures_words_and_evidence_are_kept_as_they_were_given():
    question, claim = draw.question(), draw.claim()
    figures = Said(Likelihood.UNLIKELY, low=25, high=30)
    row = draw.assessment(
        question,
        "analyst",
        {"export": figures, "own arsenal": Said(low=70, high=70)},
        evidence_claims=[claim],
        assumptions=" The images are of the plant. ",
        caveats="“unclear scale”",
    )
    row.refresh_from_db()
    told = row.judgements.order_by("hypothesis__position").values_list("likelihood", "low", "high")
    assert list(told) == [("unlikely", 25, 30), ("", 70, 70)]
    assert list(row.evidence_claims.all()) == [claim]
    assert (row.assumptions, row.caveats) == ("The images are of the plant.", "“unclear scale”")
    edit(row, replace(draw.opinion(question), evidence=[draw.publication("imagery")]))
    assert (row.evidence_claims.count(), row.evidence.count()) == (0, 1)


def test_an_affiliation_that_does_not_cover_the_day_is_refused_and_named():
    question = draw.question()
    draw.affiliation("analyst", "institute", since=date(2024, 12, 1))
    opinion = draw.opinion(question, stated="2024-11-25", lacks_affiliation=False)
    with ledger.refused(
        NotAnAssessment, field="affiliation", match=r"from 1 Dec 2024: not on 2024-11-25"
    ):
        record(question, opinion)


def test_without_an_affiliation_it_is_refused_recorded_or_said_to_be_missing():
    question = draw.question()
    draw.source("analyst")
    draw.source("institute")
    opinion = draw.opinion(question, lacks_affiliation=False)
    with ledger.refused(NotAnAssessment, field="affiliation", match="has no affiliation"):
        record(question, opinion)
    assert record(question, replace(opinion, lacks_affiliation=True)).lacks_affiliation
    wrong = replace(opinion, affiliation=Held(since=date(2025, 1, 1)))
    with ledger.refused(NotAnAssessment, field="affiliation", match="not on 2024-11-25"):
        record(question, wrong)
    right = replace(opinion, affiliation=Held(since=date(2023, 1, 1)))
    assert not record(question, right).lacks_affiliation
    there = Affiliation.objects.get()
    assert (there.person.name, there.since) == ("analyst", date(2023, 1, 1))
    assert ledger.told(there)["verb"] == "assessments.record"


def test_an_institution_that_speaks_for_itself_needs_no_affiliation():
    question = draw.question()
    for institution in ("", "CNS"):
        opinion = draw.opinion(question, "CNS", institution=institution, lacks_affiliation=False)
        opinion = replace(opinion, kinds={"CNS": "think-tank"})
        assert not record(question, opinion).lacks_affiliation


def test_the_day_of_an_undated_answer_is_that_of_its_publication():
    question = draw.question()
    draw.affiliation("analyst", "institute", until=date(2024, 6, 30))
    page = draw.publication("portal", title="Plant", published="2024-11-25")
    opinion = draw.opinion(question, stated="", publication=page, lacks_affiliation=False)
    with ledger.refused(NotAnAssessment, field="affiliation", match="not on 25 Nov 2024"):
        record(question, opinion)
    assert record(question, replace(opinion, publication=None)).institution.name == "institute"


def test_a_lean_alone_needs_no_probability():
    question = draw.question()
    row = draw.assessment(question, "analyst", {"export": Said(lean=Lean.REJECTS)})
    assert row.judgements.get().lean == "rejects"
