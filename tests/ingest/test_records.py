from textwrap import dedent

import pytest

from provenance.ingest import records
from provenance.ingest.records import Decided, Hop, Library, Story, Told, Unreadable


def test_a_case_is_read_with_its_claims_hops_and_verdicts():
    story = records.parse(
        dedent("""
            code = "HAM"
            title = "Plant"
            [[claim]]
            text = "A hall is going up."
            kind = "observation"
            [[claim.said]]
            who = "portal"
            told_by = [{ who = "wire", cue = "cited" }]
            [[claim.said]]
            who = "wire"
            [[claim.verdict]]
            status = "unverified"
            reason = "One origin."
        """),
        Story,
    )
    (claim,) = story.claim
    assert claim.said == (Told("portal", told_by=(Hop("wire", cue="cited"),)), Told("wire"))
    assert claim.verdict == (Decided("unverified", "One origin."),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[source]]\nname = 'A'\nkind = 'outlet'\ncolour = 'red'", "source 1 has no “colour”"),
        ("[[source]]\nname = 'A'", "source 1 is incomplete"),
        ("[[source]\n", "This is no TOML"),
    ],
)
def test_a_file_that_is_no_record_is_refused_with_the_place(text: str, said: str):
    with pytest.raises(Unreadable, match=said):
        records.parse(text, Library)
