"""Where a claim appeared first: only where no date leaves room for another."""

import pytest

from provenance.domain import appearances, dates

MAY = "2024-05"


def first_of(*words):
    spans = [dates.parse(word) if word else None for word in words]
    return appearances.certainly_first(
        [(span.earliest, span.latest) if span else (None, None) for span in spans]
    )


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ([], None),
        (["2024-05-03"], 0),
        (["2024-05-03", "2024-05-02"], 1),
        (["2024-05-03", "2024-05-03"], None),
        (["2024-05-03", ""], None),
        ([MAY, "2024-05-03"], None),
        ([MAY, "2024-06-03", "2024-06-01"], 0),
    ],
)
def test_the_first_is_told_only_where_it_is_certain(words, first):
    assert first_of(*words) == first


@pytest.mark.parametrize(("words", "day"), [("2024-05-03", "2024-05-03"), (MAY, "")])
def test_a_day_is_told_only_where_it_is_known_to_the_day(words, day):
    span = dates.parse(words)
    assert appearances.day((span.earliest, span.latest)) == day
    assert appearances.day((None, None)) == ""
