import pytest

from provenance.domain.proposals import Grade, compared


@pytest.mark.parametrize(
    ("proposed", "read", "sentences"),
    [
        (
            Grade("disputed", "3"),
            Grade("disputed", "3"),
            ["Both grade it alike: disputed, credibility 3 (possibly true)."],
        ),
        (
            Grade("disputed"),
            Grade("disputed"),
            ["Both grade it alike: disputed, credibility not graded."],
        ),
        (
            Grade("disputed", "3"),
            Grade("refuted", "6"),
            [
                "They differ on the verdict: disputed as proposed, refuted as read.",
                "They differ on credibility: 3 (possibly true) as proposed, "
                "6 (cannot be judged) as read.",
            ],
        ),
        (
            Grade("disputed", "3"),
            Grade("disputed"),
            [
                "They agree on the verdict: disputed.",
                "They differ on credibility: 3 (possibly true) as proposed, not graded as read.",
            ],
        ),
        (
            Grade("disputed", "3"),
            Grade("refuted", "3"),
            [
                "They differ on the verdict: disputed as proposed, refuted as read.",
                "They agree on credibility: 3 (possibly true).",
            ],
        ),
    ],
)
def test_two_grades_are_compared_in_words(proposed, read, sentences):
    assert list(compared(proposed, read)) == sentences
