"""Pages of a source's record and of who rests on the same: every figure opens its rows."""

import re

import pytest
from django.urls import reverse

from provenance.actions import merges
from provenance.domain.vocabulary import Basis, VerdictStatus
from provenance.models import Assertion
from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db
FIGURE = re.compile(rb'<a href="\?([a-z]+=[^"#]*)#claims">(?:<strong>)?(\d+)')
ROW = re.compile(rb'class="rows-item"')


def drawn():
    """An institute with eight claims of two cases, six of them settled."""
    for number in range(8):
        case = draw.case("Second" if number % 2 else "First", code="TWO" if number % 2 else "ONE")
        claim = draw.claim("portal < institute", text=f"Statement {number}.", case=case)
        page = draw.publication("institute", published=f"202{number % 3}-03-01")
        draw.fill(claim, "institute", page, basis=Basis.DEDUCED)
        if number < 6:
            status = VerdictStatus.REFUTED if number == 5 else VerdictStatus.CORROBORATED
            draw.verdict(claim, status)
    return draw.source("institute")


@pytest.mark.parametrize("name", ["institute", "portal"])
def test_every_figure_opens_as_many_claims_as_it_counts(viewer_client, name):
    drawn()
    url = reverse("source-record", args=[draw.source(name).pk])
    figures = FIGURE.findall(viewer_client.get(url).content)
    assert len(figures) > 15
    for query, figure in figures:
        page = viewer_client.get(f"{url}?{query.decode().replace('&amp;', '&')}")
        assert len(ROW.findall(page.content)) == int(figure), query


def test_a_record_is_told_with_its_interval_and_in_short_on_the_sources_page(viewer_client):
    source = drawn()
    record = read(viewer_client.get(reverse("source-record", args=[source.pk])))
    told = "Of the 6 settled claims it was origin or analyst of, 5 held: 44 to 99 % of such"
    assert told in record.text
    assert told in read(viewer_client.get(source.get_absolute_url())).text
    assert "too few to tell" in record.text  # by case


@pytest.mark.parametrize("query", ["capacity=nonsense", "case=HAM-9999", "year=x", "outcome=a%00"])
def test_what_is_not_offered_is_said_beside_the_field_and_shows_no_claim(viewer_client, query):
    url = reverse("source-record", args=[drawn().pk])
    page = viewer_client.get(f"{url}?{query}")
    assert page.status_code == 200
    assert not ROW.findall(page.content)
    assert read(page).errors


def test_a_spelling_that_was_merged_leads_to_the_record_of_the_source(viewer_client):
    old, new = draw.source("The Portal"), draw.source("portal")
    merges.merge(keep=new, absorb=old, reason="One.", by=draw.editor())
    answer = viewer_client.get(reverse("source-record", args=[old.pk]))
    assert answer["Location"] == reverse("source-record", args=[new.pk])


def test_a_cell_opens_the_claims_both_speak_on_and_says_in_whom_they_meet(viewer_client):
    claim = draw.claim("portal < wire; radio < wire")
    draw.claim("portal < wire; radio", text="Another one.")
    for url in (reverse("overlap"), reverse("case-overlap", args=[claim.case.ref])):
        page = viewer_client.get(url)
        ends = sorted([draw.source("portal").pk, draw.source("radio").pk])
        link = f"?one={ends[0]}&amp;other={ends[1]}#pair"
        assert link.encode() in page.content
        opened = read(viewer_client.get(url + link.replace("&amp;", "&").split("#")[0]))
        assert "On 1 of the 2 claims both speak on, portal and radio rest on wire." in opened.text
        assert "not known to rest on the same" in opened.text


def test_a_desk_without_claims_says_what_it_takes(viewer_client):
    Assertion.objects.all().delete()
    assert "It takes two sources" in read(viewer_client.get(reverse("overlap"))).text
