"""Claims as W3C PROV: read back by the library and by rdflib it is what was written."""

import pytest
from django.test import override_settings
from prov.constants import PROV
from prov.model import (
    ProvAttribution,
    ProvDerivation,
    ProvDocument,
    ProvEntity,
    ProvGeneration,
    ProvInfluence,
    ProvInvalidation,
    ProvMembership,
    ProvSpecialization,
)
from rdflib import Graph
from rdflib.compare import isomorphic

from provenance.domain.vocabulary import Mode, Stance, VerdictStatus
from provenance.export import prov, provterms, publishers
from provenance.models import Attribution, Claim
from provenance.queries import lineages
from tests import addresses, draw

pytestmark = pytest.mark.django_db
HOSTILE = "=1 \"two\" 'three' \\ four\r\nfive \u202esix\t]]> <b> %% ; ‘’"


def document(*claims):
    rows = Claim.objects.filter(pk__in=[claim.pk for claim in claims])
    return prov.of_claims(lineages.of_claims(rows), publishers.ours())


def records(told, kind):
    return list(told.get_records(kind))


def said(record):
    """The words of a record's attributes: name → values."""
    found = {}
    for name, value in record.attributes:
        found.setdefault(name.localpart, []).append(str(value))
    return found


def hop_of(told, hop):
    (record,) = told.get_record(f"row:attribution-{hop.pk}")
    return record


def everything():
    rows = addresses.story()
    claim = rows["claim"]
    for name, mode in (("radio < wire", Mode.QUOTES), ("institute < imagery", Mode.CITES_DATA)):
        hop = draw.hop(claim, name)
        Attribution.objects.filter(pk=hop.pk).update(mode=mode)
    draw.fill(claim, "radio", draw.publication("radio", title=HOSTILE), quote=HOSTILE, hedge="may")
    draw.verdict(claim, VerdictStatus.REFUTED, reason=HOSTILE)
    return claim


def test_prov_json_comes_back_equal():
    told = document(everything())
    again = ProvDocument.deserialize(content=prov.json(told), format="json")
    assert again == told
    assert len(told.get_records()) > 40


def test_prov_n_comes_back_equal():
    told = document(draw.claim("portal < wire < imagery"))
    assert ProvDocument.deserialize(content=prov.notation(told), format="provn") == told


@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")
def test_turtle_read_and_written_again_is_the_same_graph():
    turtle = prov.turtle(document(everything()))
    again = ProvDocument.deserialize(content=turtle, format="rdf", rdf_format="turtle")
    one, other = (
        Graph().parse(data=data, format="turtle") for data in (turtle, prov.turtle(again))
    )
    assert len(one) > 150
    assert isomorphic(one, other)
    assert HOSTILE in {str(value) for value in one.objects()}


def test_a_hop_is_a_derivation_of_its_kind_with_its_citation():
    claim = draw.claim("portal < wire < imagery")
    draw.fill(claim, "imagery", draw.publication("imagery"), basis="witnessed")
    quoting, reading = draw.hop(claim, "portal < wire"), draw.hop(claim, "wire < imagery")
    Attribution.objects.filter(pk=quoting.pk).update(mode=Mode.QUOTES, cue="told")
    Attribution.objects.filter(pk=reading.pk).update(
        mode=Mode.CITES_DATA, is_inferred=True, inferred_because="The frame is the same."
    )
    told = document(claim)
    quoted, primary = said(hop_of(told, quoting)), said(hop_of(told, reading))
    assert quoted["type"] == ["prov:Quotation"]
    assert quoted["hasCitationCharacterization"] == ["cito:includesQuotationFrom"]
    assert quoted["cue"] == ["told"]
    assert primary["type"] == ["prov:PrimarySource"]
    assert primary["isInferred"] == ["True"]
    assert primary["inferredBecause"] == ["The frame is the same."]


def test_every_word_of_the_desk_has_one_of_prov_or_cito():
    assert set(provterms.CITATIONS) == set(Mode)
    assert set(provterms.STANCES) == set(Stance)
    assert set(provterms.VERDICTS) == set(VerdictStatus)


def test_who_denies_disputes_the_claim_and_who_asserts_agrees():
    claim = draw.claim("portal")
    draw.dissent(claim, "ministry", quote="No.")
    told = [said(entity) for entity in records(document(claim), ProvEntity)]
    stances = {entity["stance"][0]: set(entity) for entity in told if "stance" in entity}
    assert "agreesWith" in stances["asserts"]
    assert "disputes" in stances["denies"]


def test_an_agent_is_called_what_it_certainly_is():
    told = document(draw.claim("portal < analyst < account"))
    kinds = {
        said(record)["label"][0]: said(record).get("type")
        for record in told.get_records()
        if record.get_type() == PROV["Agent"]
    }
    assert kinds["portal"] == ["prov:Organization"]
    assert kinds["analyst"] == ["prov:Person"]
    assert kinds["account"] is None


def test_a_date_known_as_a_span_is_no_time_of_prov():
    claim = draw.claim("portal")
    page = draw.publication("portal", published="2024-11-25", title="Plant grows")
    draw.fill(claim, "portal", page)
    draw.retract(page)
    told = document(claim)
    (entity,) = told.get_record(f"publications:{page.pk}")
    assert said(entity)["publishedEarliest"] == ["2024-11-25 00:00:00+00:00"]
    assert said(entity)["publishedLatest"] == ["2024-11-25 23:59:59+00:00"]
    generated = records(told, ProvGeneration)
    assert not generated
    (ended,) = records(told, ProvInvalidation)
    assert "time" not in said(ended)
    assert said(ended)["activity"] == [f"row:retracted-{page.pk}"]


def test_a_verdict_ends_the_one_before_it_and_is_the_desks():
    claim = draw.claim("portal", text="It grows.")
    draw.verdict(claim, VerdictStatus.UNVERIFIED)
    draw.verdict(claim, VerdictStatus.REFUTED, reason="It shrank.")
    told = document(claim)
    former, verdict = claim.verdicts.order_by("id")
    (record,) = told.get_record(f"row:verdict-{verdict.pk}")
    assert said(record)["refutes"] == [f"row:wording-{verdict.pk}"]
    (revised,) = records(told, ProvDerivation)
    assert said(revised)["type"] == ["prov:Revision"]
    (ended,) = records(told, ProvInvalidation)
    assert said(ended)["entity"] == [f"row:verdict-{former.pk}"]
    assert said(ended)["time"]
    assert len(records(told, ProvSpecialization)) == 2
    owners = [said(owned)["agent"] for owned in records(told, ProvAttribution)]
    assert owners.count(["row:desk"]) == 3
    assert "Edda" not in prov.json(told)


def test_a_chain_of_sixty_with_a_loop_is_told_whole_and_the_loop_by_influences():
    names = " < ".join(f"portal {number}" for number in range(60))
    claim = draw.claim(f"{names}; portal 59 < portal 57", is_circular=True)
    told = document(claim)
    assert len(records(told, ProvInfluence)) == 3
    assert len(records(told, ProvDerivation)) == 57
    assert ProvDocument.deserialize(content=prov.json(told), format="json") == told


def test_a_case_holds_its_claims_and_what_is_inferred_is_derived(count_queries):
    first = draw.claim("portal < wire", text="A building went up.")
    second = draw.claim("wire", text="So output will grow.")
    step = draw.inference(second, first)

    def written():
        return prov.of_case(lineages.of_case(first.case.ref), publishers.ours())

    told = written()
    assert len(records(told, ProvMembership)) == 2
    (derived,) = told.get_record(f"row:inference-{step.pk}")
    assert said(derived)["generatedEntity"] == [f"claims:{second.ref}"]
    few = count_queries(written)
    for number in range(4):
        draw.verdict(draw.claim(f"portal < radio {number}", text=f"Statement {number}."))
    assert count_queries(written) == few <= 7


def test_of_a_large_case_the_newest_claims_are_told_and_how_many_are_not(monkeypatch):
    monkeypatch.setattr(lineages, "MOST_CLAIMS", 1)
    older, newer = draw.claim("portal"), draw.claim("radio")
    told = prov.of_case(lineages.of_case(newer.case.ref), publishers.ours())
    (case,) = told.get_record(f"cases:{newer.case.ref}")
    assert said(case)["claimsLeftOut"] == ["1"]
    assert told.get_record(f"claims:{newer.ref}")
    assert not told.get_record(f"claims:{older.ref}")


def test_names_stand_under_the_address_of_the_site():
    with override_settings(SITE_URL="https://desk.example", PUBLISHER_NAME="The Desk"):
        claim = draw.claim("portal")
        told = document(claim)
    (record,) = told.get_record(f"claims:{claim.ref}")
    assert record.identifier.uri == f"https://desk.example/claims/{claim.ref}"
    (desk,) = told.get_record("row:desk")
    assert said(desk)["label"] == ["The Desk"]
