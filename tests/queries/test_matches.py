"""Known claims like a statement, found by their rare words."""

import pytest
from django.db import connection

from provenance.actions import wordcounts
from provenance.models import WordCount
from provenance.queries import candidates, matches, sight
from tests import draw

pytestmark = pytest.mark.django_db

PLANT = "The February 11 plant at Hamhung makes the KN-23 missile."


def found(text, **about):
    return [known.row.text for known in matches.find(text, **about).rows]


def others(*texts):
    for text in texts:
        draw.claim(text=text)


@pytest.mark.parametrize("is_counted", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        PLANT,
        "KN-23 missiles are made at Hamhung.",
        "HAMHUNG PLANT",
        "The plant at Hamhung, misiles",
    ],
)
def test_a_claim_is_found_told_otherwise_whether_or_not_its_words_were_counted(text, is_counted):
    many(is_counted=is_counted)
    assert found(text)[:1] == [PLANT]


@pytest.mark.parametrize(
    "text", ["Hamhugn plant", "missle hamhumg plnat", "The plnat at Hamhugn makes misiles"]
)
def test_a_claim_is_found_by_slips_of_words_that_were_counted(text):
    many(is_counted=True)
    assert found(text)[:1] == [PLANT]


def many(*, is_counted):
    draw.claim(text=PLANT)
    others("A ship left Rason with coal.", "Sugar prices rose in May.", "Coal is shipped.")
    if is_counted:
        wordcounts.count()


def test_a_claim_in_a_script_of_its_own_is_found():
    for known, text in (
        ("Завод в Хамхыне расширяется с октября.", "С октября завод в Хамхыне расширяется"),
        ("함흥 공장이 확장되고 있다", "함흥 공장이 커졌다"),
    ):
        draw.claim(text=known)
        assert found(text) == [known]


@pytest.mark.parametrize("text", ["the of and", "?! …", "word", "x" * 3000, "'\\ & | ! ( <-> :*"])
def test_what_holds_no_word_that_is_known_finds_nothing(text):
    draw.claim(text=PLANT)
    wordcounts.count()
    assert found(text) == []


def test_one_word_that_is_all_there_is_finds_the_claims_that_have_it():
    others("Hamhung.", "Hamhung grows.", "Rason grows.")
    assert sorted(found("Hamhung!")) == ["Hamhung grows.", "Hamhung."]


def test_what_is_empty_or_too_long_is_refused_in_words():
    assert "Give the statement" in str(matches.refusal(" \n"))
    assert "20,000 characters; a claim has 1,000 at most" in str(matches.refusal("w" * 20_000))
    assert matches.refusal(PLANT) is None


def test_words_are_counted_once_a_claim_and_those_of_restricted_cases_not_at_all():
    others("Hall, hall and hall.", "A hall in Hamhung.")
    draw.claim(text="Quetzal sold a hall.", case=draw.restricted())
    wordcounts.count()
    counts = dict(WordCount.objects.values_list("word", "claims"))
    assert counts == {"": 2, "hall": 2, "hamhung": 1}
    draw.restrict(draw.case())
    wordcounts.count()
    assert dict(WordCount.objects.values_list("word", "claims")) == {"": 0}


def test_they_are_counted_anew_only_once_enough_has_come_in():
    others(*(f"Hall {number}." for number in range(30)))
    assert wordcounts.count_if_grown()
    others("Another.")
    assert not wordcounts.count_if_grown()
    others("A third.", "A fourth.")
    assert wordcounts.count_if_grown()
    assert WordCount.objects.get(word="").claims == 33


def test_a_word_nobody_counted_yet_is_looked_for_all_the_same():
    others("Sugar prices rose.", "Coal prices fell.")
    wordcounts.count()
    draw.claim(text="Quetzal met Heron.")
    assert found("Heron met Quetzal") == ["Quetzal met Heron."]


def test_five_rare_words_are_looked_for_however_long_the_text():
    rare = [f"hall{number}" for number in range(9)]
    others(*(f"{word} stands." for word in rare), " ".join(rare[:2]))
    wordcounts.count()
    asked = candidates.query(" ".join(rare * 5))
    slots = candidates._rarest(candidates.Slot((word,), asked.counts[word]) for word in asked.words)
    assert len(slots) == candidates.RAREST
    assert {slot.claims for slot in slots} == {1}


def test_only_what_a_person_sees_is_found_and_counted_on():
    case = draw.restricted()
    draw.claim(text=PLANT, case=case)
    seen = draw.claim(text="The plant at Hamhung makes a missile.")
    draw.pair(seen, case.claims.get())
    with sight.of(draw.second_editor()):
        assert found(PLANT) == [seen.text]
        assert matches.like(seen).decided == ()
    with sight.of(draw.editor()):
        assert set(found(PLANT)) == {PLANT, seen.text}
        assert [pair.text for pair in matches.like(seen).decided] == [PLANT]


def test_within_a_case_only_its_claims_are_found():
    case = draw.case("Another")
    here, there = (draw.claim(text=PLANT, case=its) for its in (case, draw.case()))
    assert [known.ref for known in matches.find(PLANT, case=case.pk).rows] == [here.ref]
    assert [known.ref for known in matches.like(here).rows] == [there.ref]


def test_what_an_editor_found_stands_before_what_the_words_suggest():
    claim = draw.claim(text=PLANT)
    same, contrary, other = (draw.claim(text=PLANT) for _ in range(3))
    draw.pair(claim, same)
    draw.pair(contrary, claim, "contradicts")
    draw.pair(claim, other, "different")
    like = matches.like(claim)
    assert {known.ref: known.relation for known in like.rows} == {
        same.ref: "repeat",
        contrary.ref: "contradiction",
        other.ref: "related",
    }
    assert (like.repeats, like.contradictions, like.claimed) == ((), (), frozenset())
    assert [pair.ref for pair in like.same] == [same.ref]
    assert [pair.ref for pair in matches.like(same).same] == [claim.ref]


def test_it_costs_the_same_for_one_claim_and_for_twenty(count_queries):
    draw.claim(text=PLANT)
    wordcounts.count()
    slip = "missle hamhumg plnat"
    one = [count_queries(lambda text=text: matches.find(text)) for text in (PLANT, slip)]
    for _ in range(19):
        draw.pair(draw.claim("portal < wire", text=PLANT), draw.claim(text=PLANT))
    twenty = [count_queries(lambda text=text: matches.find(text)) for text in (PLANT, slip)]
    assert one == twenty == [3, 5]


def test_the_index_over_the_words_of_claims_is_used():
    asked = candidates.query(PLANT)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        with connection.execute_wrapper(_explained) as _:
            candidates.of(asked)
    assert any("claim_words" in plan for plan in _plans)


_plans = []


def _explained(execute, sql, params, many, context):
    with context["connection"].connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {sql}", params)
        _plans.append(str(cursor.fetchall()))
    return execute(sql, params, many, context)
