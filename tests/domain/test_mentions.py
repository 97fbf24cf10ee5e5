import pytest

from provenance.domain import mentions

PEOPLE = [
    (1, "Anna"),
    (1, "anna@desk.example"),
    (2, "Anna Lee"),
    (2, "lee@desk.example"),
    (3, "Bo"),
    (3, "bo@desk.example"),
    (4, "Bo"),
    (4, "bo.2@desk.example"),
    (5, "Özgür-Ali"),
]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Nobody is meant.", ()),
        ("@Anna, is it so?", (1,)),
        ("@anna lee knows; ask @Anna.", (2, 1)),
        ("@Anna\n  Lee wrote it", (2,)),
        ("(@bo@desk.example)", (3,)),
        ("Twice @Anna and @ANNA", (1,)),
        ("@özgür-ali?", (5,)),
        ("Write to anna@desk.example, or to x@Anna", ()),
        ("a lone @ and an @ at the end @", ()),
        ("@anna@desk.example.", (1,)),
    ],
)
def test_people_are_found_by_name_and_by_address(text, people):
    found = mentions.found(text, PEOPLE)
    assert (found.people, found.unknown, found.shared) == (people, (), ())


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("@Annabel said so", ("Annabel",)),
        ("@nobody@desk.example and @Nora", ("nobody@desk.example", "Nora")),
        ("@anna@desk.example.org", ("anna@desk.example.org",)),
    ],
)
def test_a_name_that_nobody_has_is_unknown(text, unknown):
    assert mentions.found(text, PEOPLE).unknown == unknown


def test_a_name_that_two_have_is_meant_for_neither():
    found = mentions.found("@Bo, look", PEOPLE)
    assert (found.people, found.shared) == ((), ("bo",))


def test_the_nearest_name_begins_alike():
    assert mentions.nearest("Annabel", {"Bo": 3, "Anna": 1}) == "Anna"
    assert mentions.nearest("Zed", {"Bo": 3}) == ""
