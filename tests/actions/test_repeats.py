"""Answers that are kept for requests that are sent again."""

from datetime import timedelta

import pytest

from provenance.actions import repeats
from provenance.actions.repeats import Answer
from provenance.models import Answered
from tests import draw

pytestmark = pytest.mark.django_db


def once(answer, at=draw.NOW, fingerprint="a"):
    person = draw.viewer()
    return repeats.once(key="k", fingerprint=fingerprint, do=lambda: answer, by=person, at=at)


def test_an_answer_is_kept_for_a_day_and_then_it_is_done_anew():
    first, second = Answer(201, b"1", {"Location": "/1"}), Answer(201, b"2")
    assert once(first) == (first, True)
    assert once(second, draw.NOW + timedelta(hours=23)) == (first, False)
    assert once(second, draw.NOW + timedelta(hours=25), "b") == (second, True)


def test_the_key_with_another_request_is_refused():
    once(Answer(200, b""))
    with pytest.raises(repeats.OtherRequest, match="Send a key of its own"):
        once(Answer(200, b""), fingerprint="b")


def test_what_is_refused_leaves_nothing():
    def refuse():
        raise repeats.Refused("No.")

    with pytest.raises(repeats.Refused):
        repeats.once(key="k", fingerprint="a", do=refuse, by=draw.viewer(), at=draw.NOW)
    assert not Answered.objects.exists()


def test_answers_are_forgotten_after_a_day():
    once(Answer(200, b""))
    assert repeats.clear(at=draw.NOW + timedelta(hours=23)) == 0
    assert repeats.clear(at=draw.NOW + timedelta(hours=25)) == 1
