import tomllib
from itertools import product
from pathlib import Path

import pytest

from provenance.domain import drift
from provenance.domain.drift import Kind, Part, marks

CASES = Path(__file__).parents[2] / "fixtures" / "demo" / "cases"


def demo_quotes(case, claim):
    record = tomllib.loads((CASES / case).read_text(encoding="utf-8"))
    return {
        said["who"]: said["quote"] for said in record["claim"][claim]["said"] if "quote" in said
    }


@pytest.mark.parametrize(
    ("outlet", "became"),
    [
        ("albtc.club", "60–70% larger than"),
        ("like123.com", "60–70% larger than"),
        ("LIGA.net", "60-70% smaller than"),
        ("ORD", "60-70% smaller than"),
        ("Buna Times", "twice the size of"),
    ],
)
def test_each_mutation_of_the_figure_is_found_against_the_agency(outlet, became):
    quotes = demo_quotes("2-figure.toml", 0)
    (found,) = drift.between(quotes[outlet], quotes["Reuters"])
    assert found.kind is Kind.DIRECTION
    assert found.sentence == f"“60-70% the size of” became “{became}”"


def test_copies_that_kept_the_figure_did_not_drift():
    quotes = demo_quotes("2-figure.toml", 0)
    for outlet in ("Indians Daily", "The Defense News"):
        assert drift.between(quotes[outlet], quotes["Reuters"]) == ()


def test_seven_outlets_give_four_different_figures():
    quotes = list(demo_quotes("2-figure.toml", 0).values())
    groups = {tuple(not drift.between(one, other) for other in quotes) for one in quotes}
    assert len(groups) == 4


def test_the_analyst_is_found_under_both_names():
    quotes = demo_quotes("1-hamhung.toml", 3)
    (found,) = drift.between(quotes["ViewUSGlobal"], quotes["LIGA.net"])
    assert (found.kind, found.sentence) == (Kind.NAME, "“Lair” became “Lear”")


def test_the_pages_of_the_demo_drift_in_nothing_else_from_one_another():
    found = set()
    for case, claims in (("1-hamhung.toml", 14), ("2-figure.toml", 2)):
        for claim in range(claims):
            quotes = demo_quotes(case, claim).values()
            pairs = product(quotes, repeat=2)
            found |= {its.kind for below, above in pairs for its in drift.between(below, above)}
    assert found == {Kind.DIRECTION, Kind.NAME}


def test_every_drift_says_where_its_words_stand():
    below, above = "Some 200 soldiers, Lear said, left.", "“Some 20 soldiers left,” Lair said."
    found = drift.between(below, above)
    assert [its.kind for its in found] == [Kind.NUMBER, Kind.NAME]
    for its in found:
        assert below[its.below.start : its.below.end] == its.below.words
        assert above[its.above.start : its.above.end] == its.above.words


def test_the_sentence_says_what_became_of_the_words():
    (lost,) = drift.between("The plant is expanding.", "The plant appears to be expanding.")
    (gained,) = drift.between("The plant may be expanding.", "The plant is expanding.")
    (denied,) = drift.between("The dam was not damaged at all.", "The dam was damaged.")
    assert lost.sentence == "“appears to be” was left out"
    assert gained.sentence == "“may” was added"
    assert denied.sentence == "“damaged” became “not damaged”"
    assert (lost.below, gained.above) == (None, None)


def test_every_kind_has_words_for_people():
    assert len({kind.label for kind in Kind}) == len({kind.definition for kind in Kind}) == 9


def test_drifts_stand_in_the_order_of_the_lower_text_and_what_it_lost_comes_last():
    below = "In 2023 the plant made engines for export. It has 40 workers, Lear said."
    above = "Lair said it has 20 workers and may have made engines for export in the plant in 2024."
    kinds = [str(its.kind) for its in drift.between(below, above)]
    assert kinds == ["date", "number", "name", "hedge-lost"]


def test_a_quote_is_cut_where_its_words_drifted():
    below, above = "It made 40 missiles, Lear said.", "It made 20 missiles, Lair said."
    found = drift.between(below, above)
    assert marks.below(below, found) == (
        Part("It made "),
        Part("40 missiles", Kind.NUMBER),
        Part(", "),
        Part("Lear", Kind.NAME),
        Part(" said."),
    )
    assert marks.above(above, found)[1] == Part("20 missiles", Kind.NUMBER)


def test_a_quote_without_drift_is_one_part():
    assert marks.below("It is so.", ()) == (Part("It is so."),)
    assert marks.above("", ()) == (Part(""),)


def test_of_two_marks_that_overlap_the_first_stays_and_of_those_the_longer():
    def at(kind, start, end):
        return drift.Drift(kind, drift.Wording(start, end, "x" * (end - start)), None)

    found = [at(Kind.NAME, 4, 8), at(Kind.NUMBER, 2, 4), at(Kind.DATE, 2, 6), at(Kind.UNIT, 9, 10)]
    assert marks.below("0123456789", found) == (
        Part("01"),
        Part("2345", Kind.DATE),
        Part("678"),
        Part("9", Kind.UNIT),
    )
