"""Every field of every form, given what it does not expect: an answer, and nothing typed lost."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.test import Client

from provenance.domain.vocabulary import Reliability, SourceKind, Standing, VerdictStatus
from provenance.models import Assertion
from tests import addresses, draw
from tests.web.pages import read, send
from tests.web.test_access import FORMS

pytestmark = pytest.mark.django_db

MARKUP = """<script>alert("1")</script><b>'&amp;"""
POISON = {
    "a NUL byte": "a\0b",
    "a name of 300 characters": "n" * 300,
    "10,000 characters": "word " * 2000,
    "emoji and right to left": "🛰️ \u202eשלום \u200d",
    "only spaces": "   ",
    "a URL with spaces": "https://portal.example/a plant",
    "the future": "2999-01-01",
    "a reference to nothing": "C-999999999999999999",
    "two names that are no chain": "portal < < wire",
}
FILLED = {
    "case-new": {"title": "A second site", "code": "sec"},
    "claim-new": {"text": "A second hall stands.", "chain": "portal < wire"},
    "question-new": {"text": "Who pays?", "hypotheses": "the state\na firm"},
    "source-new": {"name": "Gazette", "kind": SourceKind.OUTLET},
    "verdict": {"status": VerdictStatus.UNVERIFIED, "reason": "One set of images."},
    **{
        f"{noun}-comment": {"text": "Is it?"}
        for noun in ("claim", "assertion", "question", "assessment")
    },
    "comment-edit": {},
    "speak": {"source": "herald", "quote": "No."},
    "hop-add": {},
    "assess": {"expert": "analyst", "quote": "Likely so."},
    "question-reopen": {"reason": "Another cargo."},
    "publication-mark": {"standing": Standing.RETRACTED, "reason": "It showed another plant."},
    "publication-restore": {"reason": "It did not."},
    "review-new": {"words": "Is it so?"},
    "source-rate": {"reliability": Reliability.C, "reason": "Slow to correct."},
    "source-merge": {"absorb": "herald", "reason": "One house."},
    "source-tie": {"other": "herald"},
    "source-affiliate": {"other": "institute"},
    "source-keep-secret": {"code_name": "Crane"},
    "case-restrict": {},
    "claim-publish": {},
    "claim-take-back": {"reason": "A number was wrong."},
    "case-open-up": {"reason": "It is published."},
    "source-name-openly": {"reason": "They agreed."},
    **{
        f"{row}-withdraw": {"reason": "A slip."}
        for row in (
            *("assertion", "hop", "assessment", "tie", "affiliation", "inference", "comment"),
            *("rating", "outside-rating", "outside-review"),
        )
    },
    "outside-review-put-back": {"reason": "It was no slip."},
    "claim-pair": {},
    "claim-pair-take-back": {"reason": "Another plant."},
    "import-new": {"text": '{"type": "source"}'},
    "token-new": {"name": "Bot"},
    "incoming": {},
    "incoming-new": {"text": '{"@type": "ClaimReview"}'},
    "outside-list-new": {"text": draw.LIST + "radio.example,Mixed,Observatory,2024\n"},
    **{f"{noun}-edit": {} for noun in ("case", "claim", "question", "source", "publication")},
    "assessment-edit": {},
    "matrix-mark": {},
    "matrix-evidence": {},
    "put-back": {"reason": "It said so rightly."},
    "assertion": {},
    "claims-assign": {},
    "claims-tag": {"name": "hall 7"},
    "tag-edit": {"name": "halls"},
    "filter-new": {"name": "Seen"},
    "filter-edit": {"name": "All of them"},
    "webhook-new": {"name": "Archive", "url": "https://1.1.1.1/archive"},
    "webhook-edit": {},
}


@contextmanager
def undone():
    """What is written inside is taken back at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module", autouse=True)
def rows(once):
    return addresses.story()


@pytest.fixture(scope="module", autouse=True)
def forms(rows):
    """Route name → (address, its page as opened, what fills it in right)."""
    client = Client()
    client.force_login(draw.editor())
    draw.source("herald")
    urls = addresses.of(rows)
    fill = {**FILLED, "hop-add": {"cited": str(draw.assertion(rows["claim"], "radio").pk)}}
    fill["hop-add"]["is_circular"] = "on"
    answer = rows["question"].hypotheses.get(position=1).pk
    fill["question-settle"] = {
        "outcome": str(answer),
        "on": f"{datetime.now(UTC):%Y-%m-%d}",
        "words": "Seen.",
    }
    fill["inference-new"] = {"premise": draw.claim(text="A road was built.").ref, "sentence": "So."}
    fill["claims-move"] = {"case": draw.case("Another").ref}
    fill["claims-untag"] = {"tag": str(rows["tag"].pk)}
    return {name: (urls[name], read(client.get(urls[name])), typed) for name, typed in fill.items()}


def test_every_form_is_looked_at(forms):
    assert set(forms) == FORMS


def test_a_form_filled_in_right_is_taken_without_any_script(editor_client, forms):
    for name, (url, page, right) in forms.items():
        with undone():
            answer = send(editor_client, url, page, **right)
            if name == "token-new":
                assert answer.status_code == 201  # the one page that shows it
                continue
            assert answer.status_code == 302, (name, read(answer).summary)
            assert editor_client.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("poison", [MARKUP, "a\0b", "n" * 300], ids=["markup", "NUL", "300"])
def test_each_field_takes_it_or_says_beside_it_why_not(editor_client, forms, poison):
    for name, (url, page, right) in forms.items():
        for field in sorted(page.form.typed):
            told = {**right, field: poison}
            with undone():
                answer = send(editor_client, url, page, **told)
                where = f"{field} of {name}"
                if answer.status_code == 201:
                    pass  # a token is shown on the page that answers
                elif answer.status_code == 302:
                    answer = editor_client.get(answer["Location"])
                    assert answer.status_code == 200, where
                else:
                    refused = read(answer)
                    assert refused.status == 422, where
                    assert {key: refused.form[key] for key in told} == told, where
                    # Words of a judgement want a likelihood: it is asked for there.
                    # New words of a claim that is marked want a reason.
                    at = {field, field.replace("words", "likelihood")}
                    at |= {"reason"} if (name, field) == ("claim-edit", "text") else set()
                    assert refused.errors.keys() <= at
                assert b"<script>alert" not in answer.content, where


@pytest.mark.parametrize("poison", POISON.values(), ids=POISON)
def test_all_fields_at_once_lose_nothing(editor_client, forms, poison):
    for name, (url, page, right) in forms.items():
        told = {**right, **dict.fromkeys(page.form.typed, poison)}
        with undone():
            answer = send(editor_client, url, page, **told)
            assert answer.status_code in (201, 302, 422), name
            if answer.status_code == 422:
                refused = read(answer)
                assert {key: refused.form[key] for key in told} == told, name
                assert refused.errors, name


def test_a_word_that_is_not_offered_is_refused_where_it_was_chosen(editor_client, forms):
    for name, (url, page, right) in forms.items():
        for field in page.form.choices.keys() - {"was_read", "is_circular"}:
            if page.form.choices[field] == ["on"]:
                continue
            with undone():
                refused = read(send(editor_client, url, page, **{**right, field: "no-such-word"}))
                where = f"{field} of {name}"
                assert refused.status == 422, where
                assert field in refused.errors, where
                assert all(refused.form[key] == right[key] for key in right if key != field), where


def test_an_empty_answer_is_refused_and_not_taken_for_a_visit(editor_client, forms):
    for name, (url, _, _) in forms.items():
        if name == "incoming":
            continue  # nothing is typed there: the file is there already
        with undone():
            assert editor_client.post(url).status_code == 422, name


@pytest.mark.parametrize("version", ["", "x", "1.5", "99999999999999999999", "-1", "1.0\0"])
def test_a_version_nobody_had_is_no_error_of_ours(editor_client, forms, version):
    for name, (url, page, right) in forms.items():
        if "version" in page.form.fields:
            with undone():
                answer = send(editor_client, url, page, **{**right, "version": version})
                assert answer.status_code in (409, 422), name
                read(answer)


def test_markup_in_every_column_is_shown_as_it_was_typed_on_every_page(editor_client, rows):
    claim, source, question = rows["claim"], rows["source"], rows["question"]
    type(claim.case).objects.update(title=MARKUP, summary=MARKUP)
    type(claim).objects.update(text=MARKUP, place=MARKUP, when_words=MARKUP)
    type(source).objects.filter(pk=source.pk).update(name=MARKUP, description=MARKUP)
    source.aliases.create(name=f"{MARKUP} 2")
    claim.verdicts.update(reason=MARKUP)
    claim.proposals.update(reason=MARKUP)
    claim.comments.update(text=MARKUP)
    type(question).objects.update(text=MARKUP, note=MARKUP)
    question.hypotheses.filter(position=1).update(text=MARKUP)
    Assertion.objects.update(quote=MARKUP, prefix=MARKUP, suffix=MARKUP, hedge=MARKUP, note=MARKUP)
    claim.attributions.update(cue=MARKUP, inferred_because=MARKUP)
    type(rows["publication"]).objects.update(title=MARKUP)
    type(rows["assessment"]).objects.update(quote=MARKUP, evidence_words=MARKUP)
    source.ratings.update(reason=MARKUP)
    type(rows["affiliation"]).objects.update(title=MARKUP)
    for name, url in addresses.of(rows).items():
        if name == "claims-export":
            continue  # no page: a file, in which markup is text
        answer = editor_client.get(url)
        assert answer.status_code == 200, name
        if answer.streaming or answer["Content-Type"].startswith(("application/pdf", "text/csv")):
            continue  # no browser reads it as a page
        assert b"<script>alert" not in answer.content, name
        assert b"<b>" not in answer.content, name
