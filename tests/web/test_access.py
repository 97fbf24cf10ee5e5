"""Who is let in, on every page there is: a page added without an address here fails."""

from urllib.parse import quote
from uuid import uuid4

import pytest
from django.urls import reverse

from provenance import policies
from provenance.models import Notice, User
from provenance.urls import urlpatterns
from tests import addresses, draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db

ROUTES = {route.name: route for route in urlpatterns if getattr(route, "name", None)}
FILES = {"case-brief-pdf", "claim-brief-pdf"}
READ = {
    *("case-brief", "claim-brief"),
    *("desk", "search", "styleguide", "account", "case-list", "case", "claim-list", "claim"),
    *("question-list", "question", "source-list", "source", "publication", "chain-complete"),
    *("review-list", "review", "notice-list", "source-record", "overlap", "case-overlap"),
    *("proposal", "matrix", "outside-list-list", "outside-list", "source-scale"),
    *("import-list", "import", "import-refused"),
    *(f"{noun}-history" for noun in ("case", "claim", "question", "source", "publication", "tag")),
    *("claim-known", "claim-similar"),
    *("webhook-list", "webhook", "verdict-feed", "token-list"),
    *("tag-list", "claims-export", "keys", "question-csv", "question-svg", "question-png"),
}
# What everybody may read; all else is for who is logged in.
PUBLIC = {"public-claims", "public-claim", "embed-claim"}
PUBLIC_FILES = {"public-feed", "public-sitemap", "robots", "oembed"}
ACTS = {"chain-enter", "review-take", "review-hand-over", "review-settle", "outside-list-record"}
ACTS |= {"source-scale-map"}
ACTS |= {f"proposal-{act}" for act in ("read", "show", "approve", "send-back", "take-back")}
OWN = {"import-for-real", "import-stop", "watch", "unwatch", "preference"}
OWN |= {"notices-read", "notice-read"}
OWN |= {"token-revoke"}
OWN |= {f"webhook-{act}" for act in ("rotate", "ping", "switch", "withdraw", "redeliver")}
ONLY_POSTED = {*ACTS, *OWN, "chain-preview", "filter-drop", "keys-switch"}
ACTED = ("for-real", "stop")
# What a person keeps for themselves: everybody may.
PERSONAL = {"filter-new", "filter-edit", "webhook-new", "webhook-edit", "token-new"}
# Answers that are no page.
NO_PAGE = {
    "import-refused",
    "verdict-feed",
    "chain-complete",
    "claims-export",
    "question-csv",
    "question-svg",
    "question-png",
}
# What only whoever asked for it, and admins, see.
ONES_OWN = {"import"}
# What one sees of one's own: another has none, and may have some.
OWN_PAGES = {"webhook", "webhook-list", "token-list"}
OPENED = set(ROUTES) - ONLY_POSTED
FORMS = OPENED - READ - FILES - PUBLIC - PUBLIC_FILES


@pytest.fixture(scope="module", autouse=True)
def urls(once):
    """Route name → address, of all pages."""
    rows = addresses.story()
    posted = {
        "chain-enter": reverse("chain-enter", args=[rows["claim"].ref]),
        "chain-preview": reverse("chain-preview"),
        **{
            name: reverse(name, args=[rows[row].pk])
            for row in ("review", "proposal")
            for name in ACTS
            if name.startswith(row)
        },
        **{name: reverse(name, args=["claim", rows["claim"].pk]) for name in ("watch", "unwatch")},
        **{name: reverse(name) for name in ("preference", "notices-read", "keys-switch")},
        "notice-read": reverse("notice-read", args=[Notice.objects.first().pk]),
        **{
            f"webhook-{act}": reverse(f"webhook-{act}", args=[rows["webhook"].pk])
            for act in ("rotate", "ping", "switch", "withdraw")
        },
        "token-revoke": reverse("token-revoke", args=[rows["token"].pk]),
        "webhook-redeliver": reverse("webhook-redeliver", args=[rows["delivery"].pk]),
        "filter-drop": reverse("filter-drop", args=[rows["saved filter"].pk]),
        **{f"import-{act}": reverse(f"import-{act}", args=[rows["import"].pk]) for act in ACTED},
        "source-scale-map": reverse("source-scale-map", args=[rows["outside_review"].publisher_id]),
        "outside-list-record": reverse("outside-list-record", args=[rows["outside_list"].pk]),
    }
    return addresses.of(rows) | posted


def statuses(answers):
    return {name: answer.status_code for name, answer in answers.items()}


def test_every_page_is_looked_at(urls):
    assert set(urls) == set(ROUTES)


def test_an_editor_opens_every_page(editor_client, urls):
    for name in OPENED - FILES - NO_PAGE - PUBLIC - PUBLIC_FILES:
        page = read(editor_client.get(urls[name]))
        assert (page.status, page.title.endswith("· Provenance")) == (200, True), name


def test_a_viewer_takes_every_file(viewer_client, urls):
    for name in FILES:
        answer = viewer_client.get(urls[name])
        assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-"), name


def test_a_viewer_reads_and_is_offered_nothing_to_change(viewer_client, urls):
    for name in READ - NO_PAGE - ONES_OWN - OWN_PAGES - {"styleguide"}:
        page = read(viewer_client.get(urls[name]))
        assert (page.status, page.forms) == (200, []), name
        assert not set(page.links.values()) & {urls[form] for form in FORMS}, name


def test_a_viewer_may_take_every_file_along(viewer_client, urls):
    for name in FILES:
        answer = viewer_client.get(urls[name])
        assert (answer.status_code, answer["Content-Disposition"][:10]) == (200, "attachment"), name


def test_everybody_reads_what_is_published_and_is_given_no_cookie(client, urls):
    for name in PUBLIC | PUBLIC_FILES:
        answer = client.get(urls[name])
        assert (answer.status_code, answer.cookies, answer.get("Vary")) == (200, {}, None), name
        assert answer["Cache-Control"] == "public, max-age=60", name
        if name in PUBLIC:
            assert not read(answer).forms, name


def test_who_is_not_logged_in_is_sent_to_the_log_in_and_back(client, urls):
    for name in OPENED - PUBLIC - PUBLIC_FILES:
        answer = client.get(urls[name])
        assert answer.status_code == 302, name
        assert answer["Location"] == f"{reverse('account_login')}?next={quote(urls[name])}", name


def test_who_is_not_logged_in_changes_nothing(client, urls):
    for name in FORMS | ONLY_POSTED:
        answer = client.post(urls[name], {"reason": "Because."})
        assert answer.status_code == 302, name
        assert answer["Location"].startswith(reverse("account_login")), name


def test_a_viewer_is_told_why_they_may_not(viewer_client, urls):
    why = policies.edit_refusal(User(role="viewer"))
    answers = [viewer_client.get(urls[name]) for name in FORMS - PERSONAL]
    answers += [viewer_client.post(urls[name]) for name in (FORMS | ACTS) - PERSONAL]
    for page in map(read, answers):
        assert page.status == 403, page.title
        assert why in page.text


def test_no_page_answers_a_method_it_has_not(editor_client, urls):
    for method in (editor_client.put, editor_client.patch, editor_client.delete):
        assert statuses({name: method(urls[name]) for name in ROUTES}) == dict.fromkeys(ROUTES, 405)
    only_read = READ | FILES | PUBLIC | PUBLIC_FILES
    assert statuses({name: editor_client.post(urls[name]) for name in only_read}) == dict.fromkeys(
        only_read, 405
    )
    assert statuses({name: editor_client.get(urls[name]) for name in ONLY_POSTED}) == dict.fromkeys(
        ONLY_POSTED, 405
    )


@pytest.mark.parametrize("unknown", ["C-999999999999999999", "Q-0", "HAM-9999", "nonsense"])
def test_what_is_not_there_is_said_to_be_not_there(editor_client, unknown):
    for name, route in ROUTES.items():
        keys = route.pattern.converters
        other = {"ref": unknown, "table": unknown, "column": unknown, "event": 10**12}
        given = {key: other.get(key) or uuid4() for key in keys}
        ask = editor_client.post if name in ONLY_POSTED else editor_client.get
        if keys:
            page = read(ask(reverse(name, kwargs=given)))
            assert page.status == 404, name
            assert "nothing at this address" in page.text


def test_a_row_of_another_claim_or_question_is_not_there(editor_client, urls):
    claim, question = draw.claim("blog").ref, draw.question("Another one?").ref
    for name in (
        *("assertion", "hop-add", "assertion-withdraw", "hop-withdraw", "assessment-edit"),
        *("assertion-comment", "assessment-comment"),
    ):
        other = question if name.startswith("assessment") else claim
        pk = urls[name].split("/")[4]
        assert editor_client.get(reverse(name, args=[other, pk])).status_code == 404, name


def test_a_tie_of_other_sources_is_not_there(editor_client, urls):
    stranger = draw.source("stranger").pk
    rows = ("tie", "affiliation", "rating", "outside-rating")
    for name in (f"{row}-withdraw" for row in rows):
        pk = urls[name].split("/")[-3]
        assert editor_client.get(reverse(name, args=[stranger, pk])).status_code == 404, name


def test_a_withdrawn_row_has_no_form_any_more(editor_client, urls):
    rows = ("assertion", "assessment", "tie", "comment", "rating", "outside-rating")
    for name in (f"{row}-withdraw" for row in rows):
        assert submit(editor_client, urls[name], reason="A slip.").status_code == 302
        assert editor_client.get(urls[name]).status_code == 404, name


def test_every_page_may_only_be_fed_by_this_site(editor_client):
    policy = editor_client.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
