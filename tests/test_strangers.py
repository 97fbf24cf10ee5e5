"""What is restricted shows to nobody else: walked over every address there is, whatever it is."""

import io
import re
from itertools import product

import pypdf
import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from provenance.actions import keeping, publications
from provenance.models import Case, Claim, Question, Rating, Release, Source
from provenance.queries import sight
from provenance.web.middleware import PUBLIC
from tests import addresses, draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db

WORD = "Quetzal"
# Addresses of other packages that hold nothing of the record, or that end the log-in.
FOREIGN = ("account/logout/", "static/")
# What differs from one answer to the next: what guards forms and scripts, and the clock.
TOKENS = re.compile(
    r"""csrf-?token"?:?[^,}>]*|csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"|'nonce-[^']*'"""
    r"""|\d\d:\d\d(?::\d\d)?""",
    re.I,
)


def plant() -> Case:
    """A restricted case with the word in everything that is written down in it."""
    case = draw.restricted(f"{WORD} dossier")
    claim = draw.claim(
        f"portal < wire < {WORD} informer",
        text=f"{WORD} sold the plans.",
        place=WORD,
        case=case,
    )
    draw.fill(
        claim,
        "portal",
        draw.publication(
            "portal", title=f"{WORD} files", url="https://quetzal.example/1", kept_in=case
        ),
        quote=f"We met {WORD}.",
    )
    draw.dissent(claim, "ministry", quote=f"There is no {WORD}.")
    draw.verdict(claim, reason=f"{WORD} was seen.")
    draw.inference(claim, draw.claim("wire", text=f"{WORD} was there.", case=case))
    draw.review(claim, f"Is {WORD} real?")
    told = draw.claim("radio", text=f"{WORD} sold plans.", case=case)
    draw.pair(claim, told, note=f"One {WORD}.")
    draw.comment(claim, f"Ask @{draw.second_editor()} about {WORD}.")
    draw.comment(claim, f"And @{draw.admin()}.")
    draw.tag(f"{WORD} lead", claim)
    published_then(claim)
    draw.watch(claim, by=draw.admin())
    draw.proposal(claim, by=draw.second_editor(), reason=f"{WORD} has two passports.")
    draw.retract(draw.publication("radio", title=f"{WORD} hour", kept_in=case), reason=WORD)
    question = draw.question(f"Who is {WORD}?", (f"{WORD} One", f"{WORD} Two"), case=case)
    draw.assessment(question, f"{WORD} analyst", quote=f"{WORD} is one person.")
    draw.evidence(question, claim)
    draw.comment(question, f"{WORD}, again.")
    return case


def published_then(claim):
    """A public page as it stood before the case was restricted, were it not taken off."""
    Release.objects.create(
        claim=claim, headline=f"{WORD} at large", released_by=draw.reviewer(), released_at=draw.NOW
    )


def patterns(resolver=None, prefix=""):
    """Every address of the site, API and admin: (how it is written, its converters)."""
    for entry in (resolver or get_resolver()).url_patterns:
        where = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, where)
        elif isinstance(entry, URLPattern):
            yield where


PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


def urls():
    """Every address, filled in with what there is; a part nobody knows how to fill fails."""
    refs = {model: [row.ref for row in _ends(model)] for model in (Claim, Question, Case)}
    keys = {model: [str(row.pk) for row in _ends(model)] for model in _tables()}
    newest = [found[-1] for found in keys.values() if found]
    parts_of = [found[-1] for model, found in keys.items() if found and _belongs(model)]
    for pattern in patterns():
        plain = re.sub(r"[\^$]|\\Z", "", pattern)
        if plain.startswith(FOREIGN) or "(?:" in plain:
            continue
        parts = [named or grouped for named, grouped in PART.findall(plain)]
        several = len(parts) > 1
        nouns = [model for model in keys if f"/{model._meta.model_name}/" in plain]
        pools = {
            "ref": [ref for found in refs.values() for ref in found[-1 if several else 0 :]],
            "other": list(refs[Claim]),
            **dict.fromkeys(("pk", "id", "tie_pk"), parts_of if several else newest),
            "rating_pk": [str(row.pk) for row in _ends(Rating)[-1:]],
            "noun": ["claim", "case", "source"],
            "object_id": keys[nouns[0]] if nouns else newest[:1],
            "table": ["claim", "case", "source", "assertion"],
            "event": ["1", "20", "60", "90"],
            "column": ["text", "title", "name", "quote"],
            **{part: ["provenance"] for part in ("app_label", "content_type_id", "url")},
            "key": ["none"],
            "uidb36": ["none"],
        }
        for values in product(*(pools[part] for part in parts)):
            given = iter(values)
            yield "/" + PART.sub(lambda _, given=given: next(given), plain)


def _tables():
    models = apps.get_app_config("provenance").get_models()
    return [
        model
        for model in models
        if model._meta.pk.get_internal_type() == "UUIDField"
        and not model.__name__.endswith("Event")
    ]


def _belongs(model):
    """Whether its rows stand below a claim, a question or a source in an address."""
    targets = {field.related_model for field in model._meta.fields}
    return bool(targets & {Claim, Question, Source})


def _ends(model):
    """The first and the last row of the table: of both worlds where it has both."""
    rows = list(model._default_manager.order_by("pk"))
    return rows if len(rows) < 3 else [rows[0], rows[-1]]


@pytest.fixture(params=["viewer", "reviewer", "admin"])
def stranger_client(request, client):
    """Somebody of the desk who is no member, be it an admin."""
    client.force_login(getattr(draw, request.param)())
    return client


def told(answer):
    """All that an answer says: headers, cookies and body, but for what differs each time."""
    if answer.headers["Content-Type"] == "application/pdf":
        pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
        return TOKENS.sub("", "".join(page.extract_text() for page in pages))
    body = b"".join(answer) if answer.streaming else answer.content
    text = body.decode(errors="replace") + str(sorted(answer.headers.items()))
    return TOKENS.sub("", text)


def test_no_address_tells_a_word_of_a_restricted_case_to_a_stranger_or_to_an_admin(client):
    addresses.story()
    plant()
    everywhere = list(urls())
    assert len(everywhere) > 500
    client.force_login(draw.admin())
    for url in everywhere:
        answer = client.get(url)
        assert answer.status_code < 500 or answer.status_code == 501, url
        assert WORD.lower() not in told(answer).lower(), url


def test_who_is_not_logged_in_is_told_nothing_either(client):
    addresses.story()
    plant()
    for url in dict.fromkeys(urls()):
        if url.startswith(("/api/", *PUBLIC)) or url.count("/") < 4:
            assert WORD.lower() not in told(client.get(url)).lower(), url


def test_a_restricted_case_changes_not_a_byte_of_what_others_see(stranger_client):
    rows = addresses.story()
    pages = [
        *addresses.of(rows).values(),
        *(reverse(f"api:{name}") for name in ("claims", "sources", "cases", "questions")),
        *(reverse(f"api:{name}") for name in ("publications", "reviews")),
        *("/v1alpha1/claims:search?query=plans+or+plant", "/v1alpha1/pages"),
        *("/search/?q=dossier+plans+files", "/claims/?q=plans", "/chains/complete/?q=inf"),
        *(f"/sources/{draw.source(name).pk}/" for name in ("portal", "ministry", "radio")),
        *(f"/api/v1/sources/{draw.source(name).pk}/" for name in ("portal", "wire")),
    ]
    before = {url: told(stranger_client.get(url)) for url in pages}
    plant()
    after = {url: told(stranger_client.get(url)) for url in pages}
    for url in pages:
        assert after[url] == before[url], url


def test_what_a_retraction_would_change_is_told_without_what_is_restricted(client):
    publication = draw.publication("portal", title="Plant grows")
    seen = draw.claim("portal", text="It grows.")
    hidden = draw.claim("portal", text=f"{WORD} grows.", case=draw.restricted())
    for claim in (seen, hidden):
        draw.fill(claim, "portal", publication, basis="witnessed")
    client.force_login(draw.second_editor())
    answer = client.post(
        reverse("publication-mark", args=[publication.pk]),
        {"standing": "retracted", "reason": "Another plant.", "version": 1},
    )
    page = read(answer)
    assert seen.ref in page.text
    assert WORD not in page.text
    assert hidden.ref not in page.text


def test_members_see_it_and_who_was_let_in_later(client):
    case = plant()
    later = draw.second_editor()
    client.force_login(later)
    assert client.get(case.get_absolute_url()).status_code == 404
    draw.restrict(case, later)
    assert WORD in read(client.get(case.get_absolute_url())).text
    draw.restrict(case)
    assert client.get(case.get_absolute_url()).status_code == 404


def test_the_past_of_a_case_is_as_restricted_as_the_case_is_now(client):
    claim = draw.claim("portal < wire", text=f"{WORD} was open once.")
    then = f"{draw.moment():%Y-%m-%dT%H:%M:%S.%fZ}"
    client.force_login(draw.admin())
    address = f"{claim.get_absolute_url()}?as_of={then}"
    assert client.get(address).status_code == 200
    draw.restrict(claim.case)
    assert client.get(address).status_code == 404
    assert WORD not in told(client.get(f"/api/v1/claims/{claim.ref}/?as_of={then}"))


def test_a_confidential_source_goes_by_its_code_name(client):
    rows = addresses.story()
    claim = rows["claim"]
    name = f"{WORD} of the ministry"
    source = draw.source(name, description=f"{WORD} works there.", country="KP")
    draw.chain(claim, f"wire < {name}")
    draw.fill(claim, name, draw.publication(name, title=f"Letter of {WORD}"), quote="It is so.")
    draw.tie("holding", name)
    draw.rating(name, reason=f"{WORD} was right before.")
    draw.withdraw(draw.assertion(draw.claim(f"portal < {name}"), name))
    draw.retract(source.publications.get())
    draw.secret(name, "Osprey")
    client.force_login(draw.admin())
    for address in (claim.get_absolute_url(), f"/public/claims/{claim.ref}/"):
        assert "Osprey" in read(client.get(address)).text
    for url in dict.fromkeys(url for url in urls() if url.count("/") < 5):
        assert WORD.lower() not in told(client.get(url)).lower(), url


def test_who_names_a_confidential_source_unknowingly_is_not_led_to_it():
    draw.secret("informer", "Heron")
    with sight.of(draw.second_editor()):
        claim = draw.claim("portal < informer")
    named = claim.assertions.get(source__name="informer").source
    assert not named.is_confidential
    assert Source.objects.filter(name="informer").count() == 2


def test_what_was_named_for_a_restricted_case_is_listed_once_it_is_used_elsewhere():
    case = draw.restricted()
    draw.claim("courier", case=case)
    with sight.of(draw.second_editor()):
        assert not Source.objects.filter(name="courier").exists()
        draw.claim("portal < courier")
        source = Source.objects.get(name="courier")
    assert source.assertions.count() == 2
    assert keeping.within(case.pk) == case


def test_an_address_that_was_filed_for_a_restricted_case_is_filed_again_without_its_words():
    case, url = draw.restricted(), "https://portal.example/1"
    draw.publication("portal", title=f"{WORD} files", url=url, kept_in=case)
    with sight.of(draw.second_editor()):
        filed = publications.file(
            source=draw.source("portal"),
            kind="article",
            title="Files",
            url=url,
            by=draw.second_editor(),
            at=draw.NOW,
        )
        assert str(filed) == "Files"


def test_numbers_of_a_restricted_case_leave_no_gap_in_the_others():
    first = draw.claim()
    hidden = draw.claim(case=draw.restricted())
    assert draw.claim().number == first.number + 1
    assert hidden.number >= 10**9
    assert draw.case("Another").number < 10**9 <= hidden.case.number
