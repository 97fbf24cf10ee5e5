from datetime import date

from provenance.domain.questions import asked_on


def test_a_question_is_asked_when_it_is_written_down_or_first_answered():
    recorded, answered = date(2026, 11, 24), date(2024, 11, 25)
    assert asked_on(recorded, []) == recorded
    assert asked_on(recorded, [date(2025, 1, 1), answered]) == answered
    assert asked_on(answered, [recorded]) == answered
