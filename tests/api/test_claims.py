"""/api/v1/claims/ and one claim."""

import pytest

from provenance.domain.vocabulary import ClaimKind, VerdictStatus
from provenance.models import ClaimSupport
from tests import draw
from tests.api.answers import checked, missing, read, refused, walk

pytestmark = pytest.mark.django_db


def refs(page):
    return [row["ref"] for row in page["results"]]


def test_a_claim_in_the_list_says_what_is_recorded_and_null_where_nothing_is(viewer_client):
    claim = draw.claim("portal < wire", place="Hamhung", when="early October 2024")
    draw.dissent(claim, "ministry")
    bare = draw.claim(text="Nothing is known of this.")
    page = read(viewer_client, "claims")
    assert (page["next"], page["previous"], refs(page)) == (None, None, [bare.ref, claim.ref])
    nothing, row = page["results"]
    assert (row["supporting"], row["dissenting"], row["place"]) == (2, 1, "Hamhung")
    assert row["when"] == {
        "words": "early October 2024",
        "earliest": "2024-10-01T00:00:00Z",
        "latest": "2024-10-10T23:59:59Z",
    }
    assert row["case"] == {
        "ref": claim.case.ref,
        "title": "Hamhung",
        "url": f"http://testserver/api/v1/cases/{claim.case.ref}/",
    }
    assert row["page"] == f"http://testserver/claims/{claim.ref}/"
    assert (nothing["place"], nothing["when"], nothing["verdict"]) == (None, None, None)
    assert (nothing["supporting"], nothing["dissenting"]) == (0, 0)


def test_a_claim_shows_its_chain_the_verdict_that_holds_and_those_before(viewer_client):
    claim = draw.claim("portal < wire")
    draw.verdict(claim, VerdictStatus.DISPUTED)
    draw.verdict(claim, VerdictStatus.REFUTED, credibility="5", reason="Measured.", at=draw.LATER)
    row = read(viewer_client, "claim", claim.ref)
    assert row["ref"] == claim.ref
    assert [node["source"]["name"] for node in row["chain"]["nodes"]] == ["portal", "wire"]
    assert row["verdict"] == {
        "status": "refuted",
        "credibility": "5",
        "reason": "Measured.",
        "wording": draw.STATEMENT,
        "decided_by": "Edda",
        "decided_at": "2024-11-27T09:00:00Z",
        "approved_by": None,
        "approved_at": None,
        "superseded_at": None,
    }
    (former,) = row["former_verdicts"]
    assert (former["status"], former["credibility"]) == ("disputed", None)
    assert former["superseded_at"] == "2024-11-27T09:00:00Z"
    (listed,) = read(viewer_client, "claims")["results"]
    assert listed["verdict"] == {"status": "refuted", "credibility": "5"}
    same = set(listed) - {"verdict"}
    assert {name: listed[name] for name in same} == {name: row[name] for name in same}


def test_a_claim_that_is_not_there(viewer_client):
    assert missing(viewer_client, "claim", "C-999999") == "There is no claim C-999999."
    assert missing(viewer_client, "claim", "nonsense") == "There is no claim nonsense."


def test_the_list_is_narrowed(viewer_client):
    other = draw.case("Figure", code="FIG")
    plant = draw.claim("portal < wire")
    rumour = draw.claim("blog", text="Troops will arrive.", kind=ClaimKind.FORECAST, case=other)
    draw.verdict(plant)
    draw.source("wire").aliases.create(name="The Wire Service")

    def found(**query):
        return refs(read(viewer_client, "claims", **query))

    assert found(q="expanded plant") == [plant.ref]
    assert found(q=rumour.ref) == [rumour.ref]
    assert found(verdict="disputed") == [plant.ref]
    assert found(verdict="unmarked") == [rumour.ref]
    assert found(kind="forecast") == [rumour.ref]
    assert found(case=other.ref) == [rumour.ref]
    assert found(source="the wire service") == [plant.ref]
    assert found(source="blog", kind="observation") == []
    assert found(kind="") == [rumour.ref, plant.ref]


READING = "portal < wire < institute < imagery"


def test_a_claim_carries_its_figures_in_short_also_where_none_are_stored(viewer_client):
    claim = draw.claim(READING)
    draw.verdict(claim, "corroborated", reason="So it seems.")
    figures = read(viewer_client, "claims")["results"][0]["figures"]
    assert figures == read(viewer_client, "claim", claim.ref)["figures"]
    assert (figures["origins"], figures["channels"]) == ({"low": 1, "high": 1}, 1)
    assert figures["dissent"] == {"low": 0, "high": 0}
    assert figures["suggested"] == {"status": "unverified", "rule": "single-origin"}
    assert figures["differs"] is True
    ClaimSupport.objects.all().delete()
    assert read(viewer_client, "claim", claim.ref)["figures"] == figures


def test_the_list_is_narrowed_by_figures(viewer_client):
    one = draw.claim(READING)
    two = draw.claim(f"{READING}; radio < eyewitness", text="Two know it.")
    none = draw.claim("blog", text="A rumour.")
    circle = draw.claim("paper < station", text="A circle.")
    draw.chain(circle, "station < paper", is_circular=True)

    def found(**query):
        return refs(read(viewer_client, "claims", **query))

    assert found(origins_min=1) == [two.ref, one.ref]
    assert found(origins_max=1) == [circle.ref, none.ref, one.ref]
    assert found(origins_min=1, origins_max=1) == [one.ref]
    assert found(channels_min=2) == [two.ref]
    assert found(channels_max=0) == [circle.ref, none.ref]
    assert found(suggested="corroborated") == [two.ref]
    assert found(rule="single-origin") == [one.ref]
    assert found(loops="true") == [circle.ref]
    assert found(loops="false", origins_max=0) == [none.ref]
    assert found(unsourced="true") == [none.ref]
    assert found(unsourced="false") == [circle.ref, two.ref, one.ref]
    assert found(ordering="origins", page_size=1, origins_min=1) == [one.ref]


def test_a_verdict_differs_where_the_figures_suggest_another_that_they_can_suggest(viewer_client):
    statuses = ("corroborated", "unverified", "refuted", "withdrawn")
    drawn = {status: draw.claim(READING, text=f"It is {status}.") for status in statuses}
    for status, claim in drawn.items():
        draw.verdict(claim, status)
    unmarked = draw.claim(f"{READING}; radio < eyewitness")
    uncounted = draw.claim("portal", text="Never counted.")
    draw.verdict(uncounted, "corroborated")
    ClaimSupport.objects.filter(claim=uncounted).delete()
    assert refs(read(viewer_client, "claims", differs="true")) == [drawn["corroborated"].ref]
    rest = refs(read(viewer_client, "claims", differs="false"))
    assert rest == [unmarked.ref, *(drawn[status].ref for status in reversed(statuses[1:]))]


def test_claims_that_rest_on_a_retraction_are_found(viewer_client):
    claim, other = draw.claim("portal < wire"), draw.claim("radio")
    dispatch = draw.publication("wire", title="Dispatch")
    draw.fill(claim, "wire", dispatch)
    assert refs(read(viewer_client, "claims", retracted="true")) == []
    draw.retract(dispatch)
    assert refs(read(viewer_client, "claims", retracted="true")) == [claim.ref]
    assert refs(read(viewer_client, "claims", retracted="false")) == [other.ref]


@pytest.mark.parametrize(
    ("ordering", "numbers"),
    [("origins", [0, 1, 1, 2]), ("-origins", [2, 1, 1, 0]), ("channels", [0, 1, 1, 2])],
)
def test_the_list_is_put_in_order_of_figures_over_its_pages(viewer_client, ordering, numbers):
    lines = [READING, "blog", f"{READING}; radio < eyewitness", "radio < eyewitness"]
    drawn = [draw.claim(line, text=f"Statement {n}.").ref for n, line in enumerate(lines)]
    uncounted = draw.claim("portal")
    ClaimSupport.objects.filter(claim=uncounted).delete()
    first = read(viewer_client, "claims", ordering=ordering, page_size=3)
    second = checked(viewer_client.get(first["next"]))
    rows = first["results"] + second["results"]
    kept = [row["figures"]["channels" if "channels" in ordering else "origins"] for row in rows]
    assert [its if isinstance(its, int) else its["low"] for its in kept] == numbers
    assert {row["ref"] for row in rows} == set(drawn)
    assert checked(viewer_client.get(second["previous"]))["results"] == first["results"]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("origins_min", "-1"),
        ("origins_max", "1.5"),
        ("channels_min", "9" * 5000),
        ("suggested", "refuted"),
        ("rule", "true"),
        ("loops", "maybe"),
        ("differs", "on"),
        ("ordering", "text"),
        ("sort", "origins"),
        ("fields", "colour"),
        ("fields", "ref.colour"),
        ("expand", "colour"),
        ("verdict", "true"),
        ("kind", "rumour"),
        ("q", "\0"),
        ("colour", "red"),
        ("cursor", "nonsense"),
        ("cursor", "WyI-IiwieCJd"),  # [">", "x"], where a key belongs
        ("page_size", "0"),
        ("page_size", "501"),
        ("page_size", "many"),
        ("page_size", "-1"),
        ("page_size", "²"),
        ("page_size", ""),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(viewer_client, parameter, value):
    assert list(refused(viewer_client, "claims", **{parameter: value})) == [f"#/{parameter}"]


def test_everything_that_is_wrong_is_said_at_once(viewer_client):
    wrong = refused(viewer_client, "claims", verdict="true", kind="rumour", page_size="x")
    assert set(wrong) == {"#/verdict", "#/kind", "#/page_size"}


def test_pages_lead_on_and_back_and_keep_the_filters(viewer_client):
    drawn = [draw.claim("portal").ref for _ in range(5)]
    pages = walk(viewer_client, "claims", 2)
    assert [[row["ref"] for row in page] for page in pages] == [
        [drawn[4], drawn[3]],
        [drawn[2], drawn[1]],
        [drawn[0]],
    ]
    first = read(viewer_client, "claims", page_size=1, source="portal")
    assert "source=portal" in first["next"]
    assert "page_size=1" in first["next"]


def test_a_page_stays_put_while_claims_are_added(viewer_client):
    drawn = [draw.claim().ref for _ in range(4)]
    first = read(viewer_client, "claims", page_size=2)
    draw.claim()
    assert refs(viewer_client.get(first["next"]).json()) == [drawn[1], drawn[0]]


def test_a_page_holds_fifty_and_five_hundred_at_most(viewer_client):
    for _ in range(51):
        draw.claim()
    assert len(read(viewer_client, "claims")["results"]) == 50
    assert len(read(viewer_client, "claims", page_size=500)["results"]) == 51


def test_a_list_and_a_claim_cost_the_same_for_one_row_and_for_twenty(viewer_client, count_queries):
    claim = draw.claim("portal < wire")
    draw.verdict(claim)

    def cost():
        return (
            count_queries(lambda: read(viewer_client, "claims")),
            count_queries(lambda: read(viewer_client, "claim", claim.ref)),
        )

    one = cost()
    for number in range(19):
        draw.verdict(draw.claim(f"portal < wire {number}"))
        draw.chain(claim, f"portal {number} < agency {number} < wire")
        draw.rating(f"portal {number}")
        draw.verdict(claim, reason=f"Reason {number}.")
    assert cost() == one
    assert one <= (4, 12)
