"""What a page costs does not grow with what it shows."""

import pytest

from provenance.domain.vocabulary import Likelihood, PublicationKind, Reliability
from tests import addresses, draw

pytestmark = pytest.mark.django_db

LINES = "portal {n} < agency {n} < agency; agency {n} < institute; radio {n} < portal {n}"


def grow(rows, number):
    """One more of everything that a page lists, on the story's own rows and beside them."""
    claim, question = rows["claim"], rows["question"]
    draw.chain(claim, LINES.format(n=number))
    draw.dissent(claim, f"ministry {number}", quote="No.")
    draw.verdict(claim, reason=f"Reason {number}.")
    draw.outside_review(claim, f"checkers {number}", f"Rating {number}")
    draw.assertion(
        claim,
        "wire",
        publication=draw.publication("wire", title=f"Dispatch {number}"),
        quote=f"It grows {number}.",
    )
    draw.source("wire").aliases.create(name=f"The wire {number}")
    draw.proposal(draw.claim("portal", text=f"Proposed {number}."), by=draw.second_editor())
    draw.sent_back(draw.proposal(draw.claim("portal", text=f"Sent back {number}.")))
    draw.read(draw.proposal(claim, by=draw.second_editor(), reason=f"Too {number}."), "refuted")
    draw.comment(claim, f"@{draw.reviewer()} and @{draw.editor()}: {number}?")
    draw.comment(question, f"@{draw.reviewer()}: {number}?")
    other = draw.claim("portal < wire", text=f"Statement {number}.")
    draw.assertion(other, "portal", publication=rows["publication"])
    if number % 2:
        draw.verdict(draw.claim("portal", text="Marked."))
    else:
        draw.dissent(draw.claim("portal", text="Denied."), "ministry")
    draw.claim("portal", case=draw.case(f"Case {number}", code="CAS"))
    rate(number)
    draw.tie("wire", f"portal {number}")
    draw.watch(draw.source(f"portal {number}"))
    draw.affiliation("analyst", f"institute {number}")
    think(claim, question, number)
    draw.evidence(question, other)
    for by in (draw.editor(), draw.person(f"Marker {number}", "editor")):
        draw.marks(question, {claim: ["neutral", "inconsistent"], other: ["consistent"] * 2}, by=by)


def rate(number):
    day = draw.TODAY.replace(month=1, day=number + 1)
    draw.rating("wire", Reliability.C, valid_from=day, reason=f"Reason {number}.")
    draw.rating(f"portal {number}", valid_from=day)
    draw.rating("wire", valid_from=day, by=draw.reviewer())
    draw.rating("wire", Reliability.D, valid_from=day, by=draw.second_editor())
    draw.outside_rating("wire", f"Label {number}", f"Rater {number}")


def think(claim, question, number):
    frame = draw.publication("imagery", kind=PublicationKind.IMAGERY, title=f"Frame {number}.")
    draw.assertion(claim, "imagery", publication=frame)
    earlier = draw.assessment(
        question,
        f"expert {number}",
        {"export": Likelihood.LIKELY, "own arsenal": Likelihood.UNLIKELY},
        institution=f"institute {number}",
        evidence=[frame],
        publication=frame,
    )
    draw.assessment(question, f"expert {number}", stated="2024-11-26", supersedes=earlier)
    draw.assessment(draw.question(f"Question {number}?"))


def opened(client, url):
    """The page, or the file, read to its end."""
    answer = client.get(url)
    return b"".join(answer) if answer.streaming else answer.content


def test_every_page_costs_the_same_for_one_row_and_for_twenty(editor_client, count_queries):
    rows = addresses.story()
    grow(rows, 1)
    urls = addresses.of(rows) | {
        "claims found": "/claims/?q=plant&verdict=disputed&source=wire&kind=observation",
        "sources found": "/sources/?q=portal",
        "everything found": "/search/?q=plant",
        "names offered": "/chains/complete/?q=por",
    }
    one = {
        name: count_queries(lambda url=url: opened(editor_client, url))
        for name, url in urls.items()
    }
    for number in range(2, 21):
        grow(rows, number)
    twenty = {
        name: count_queries(lambda url=url: opened(editor_client, url))
        for name, url in urls.items()
    }
    # What a withdrawal would change is told with three more, where it changes anything.
    name = "assertion-withdraw"
    assert twenty.pop(name) <= one.pop(name)
    # Slips are mended only where few claims are alike.
    assert twenty.pop("claim-similar") <= one.pop("claim-similar") <= 10
    assert twenty == one
    # A brief has what the pages of its claims and of its questions have together; so has a public
    # page, which is read in a sight of its own.
    briefs = {name for name in one if "-brief" in name} | {"public-claim"}
    assert max(one[name] for name in briefs) <= 28
    # A source's page is the dearest: seven for its record and the ties around it, five for ratings
    # of the desk and of others, two for forecasts, one for its reviews.
    assert max(one[name] for name in one.keys() - briefs) <= 24


def test_a_typed_chain_costs_the_same_for_one_line_and_for_twenty(editor_client, count_queries):
    draw.claim("portal < wire")
    lines = [f"portal < wire < Source {number}" for number in range(20)]

    def preview(typed):
        return count_queries(
            lambda: editor_client.post("/chains/preview/", {"chain": "\n".join(typed)})
        )

    assert preview(lines) == preview(lines[:1])


def test_a_claims_page_needs_twenty_one_queries_at_most_whatever_its_chain(
    editor_client, count_queries
):
    """One for what may be seen and one for the bell; seventeen with chain, figures, proposals,
    comments and reviews by others; two for ties, if any count.
    """
    claim = draw.claim(" < ".join(f"portal {number}" for number in range(41)))
    draw.chain(claim, "radio < satellite one; radio < satellite two")
    draw.tie("satellite one", "satellite two")
    draw.dissent(claim, "ministry")
    draw.verdict(claim)
    draw.question()
    assert claim.attributions.count() == 42
    assert count_queries(lambda: editor_client.get(claim.get_absolute_url())) <= 21


def test_what_if_costs_the_same_for_a_short_chain_and_for_a_long_one(editor_client, count_queries):
    short, long = (
        draw.claim(" < ".join(f"portal {number}" for number in range(length))) for length in (2, 41)
    )
    query = {"without": draw.source("portal 1").pk}
    costs = [
        count_queries(lambda claim=claim: editor_client.get(claim.get_absolute_url(), query))
        for claim in (short, long)
    ]
    assert costs[0] == costs[1] <= 28


def test_a_past_page_costs_a_few_statements_more_and_no_more_for_twenty_rows(
    editor_client, count_queries
):
    rows = addresses.story()
    nouns = ("claim", "case", "question", "claim-brief", "case-brief")

    def costs(query):
        return {
            noun: count_queries(lambda noun=noun: editor_client.get(address(noun) + query))
            for noun in nouns
        }

    def address(noun):
        row = rows[noun.removesuffix("-brief")]
        return row.get_absolute_url() + ("brief/" if noun.endswith("-brief") else "")

    grow(rows, 1)
    now = costs("")
    then = costs(f"?as_of={draw.moment():%Y-%m-%dT%H:%M:%S.%fZ}")
    published = costs("?published_by=2024-11-25")
    # No figures are stored for the past: they are counted, at the same cost for any number of rows.
    counting = {"claim": 9, "case": 9, "question": 0, "claim-brief": 9, "case-brief": 9}
    assert all(then[noun] <= now[noun] + 5 + counting[noun] for noun in nouns), (now, then)
    assert all(published[noun] <= now[noun] + 1 + counting[noun] for noun in nouns), (
        now,
        published,
    )
    for number in range(2, 12):
        grow(rows, number)
    assert costs(f"?as_of={draw.moment():%Y-%m-%dT%H:%M:%S.%fZ}") == then
    assert costs("?published_by=2024-11-25") == published
