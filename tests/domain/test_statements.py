from provenance.domain import statements
from tests.domain.test_drift import demo_quotes

PLAIN = {
    "wire": "A new hall is under construction at the plant, said the analyst.",
    "portal": "The analyst said that a new hall was being built at the plant.",
    "radio": "A new hall at the plant, according to an analyst.",
}


def test_the_demos_figure_is_four_statements_from_one_origin():
    found = statements.apart(demo_quotes("2-figure.toml", 0))
    assert [set(said) for said in found] == [
        {"Indians Daily", "The Defense News", "Reuters"},
        {"albtc.club", "like123.com"},
        {"LIGA.net", "ORD"},
        {"Buna Times"},
    ]
    assert found[0][0] == "Indians Daily"


def test_plain_paraphrases_are_one_statement():
    assert [set(said) for said in statements.apart(PLAIN)] == [set(PLAIN)]


def test_caution_alone_makes_no_other_statement():
    said = {"wire": "The hall may be finished.", "portal": "The hall is finished."}
    assert len(statements.apart(said)) == 1


def test_a_fragment_that_fits_several_statements_makes_no_further_one():
    said = {
        "wire": "The hall is 60% larger than the old one.",
        "portal": "The hall is 60% smaller than the old one.",
        "radio": "the hall",
    }
    assert len(statements.apart(said)) == 2


def test_nothing_said_is_no_statement():
    assert statements.apart({}) == statements.apart({"wire": " "}) == ()


def test_the_same_words_are_compared_once_however_many_print_them():
    said = dict.fromkeys(range(500), "Twelve halls are built.")
    assert statements.apart(said) == (tuple(range(500)),)
