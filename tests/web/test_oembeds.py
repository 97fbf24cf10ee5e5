"""The oEmbed provider, as oembed.com's specification 1.0 has it."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from tests import draw

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


def asked(client, claim, **query):
    url = f"{SITE}{reverse('public-claim', args=[claim.ref])}"
    return client.get("/oembed", {"url": url, **query})


def frame(html):
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.append((tag, dict(attrs)))
    parser.feed(html)
    ((tag, attrs),) = found
    assert tag == "iframe"
    return attrs


@pytest.fixture
def claim(db):
    claim = draw.claim("portal < wire", text='The "plant" grows & <b>grows</b>.')
    draw.release(claim)
    return claim


def test_a_public_page_stands_for_a_frame_with_its_card(client, claim):
    answer = asked(client, claim)
    told = answer.json()
    assert answer["Content-Type"] == "application/json"
    assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", claim.text)
    attrs = frame(told["html"])
    assert attrs["src"] == f"{SITE}/embed/claims/{claim.ref}/"
    assert (int(attrs["width"]), int(attrs["height"])) == (told["width"], told["height"])
    assert client.get(attrs["src"].removeprefix(SITE)).status_code == 200


def test_it_says_the_same_in_xml(client, claim):
    answer = asked(client, claim, format="xml")
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    told = {node.tag: node.text for node in ElementTree.fromstring(answer.content)}
    assert told == {name: str(value) for name, value in asked(client, claim).json().items()}


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ({}, (700, 320)),
        ({"maxwidth": "600"}, (600, 320)),
        ({"maxwidth": "320"}, (320, 420)),
        ({"maxwidth": "320", "maxheight": "200"}, (320, 200)),
        ({"maxwidth": "9000"}, (700, 320)),
        ({"maxwidth": "wide", "maxheight": "-1"}, (700, 320)),
        ({"maxwidth": "0"}, (700, 320)),
    ],
)
def test_it_keeps_within_the_room_there_is(client, claim, room, size):
    told = asked(client, claim, **room).json()
    assert (told["width"], told["height"]) == size


def test_what_is_not_ours_not_public_or_not_spoken_is_refused_as_the_spec_says(client, claim):
    hidden, back = draw.claim(), draw.claim()
    draw.taken_back(draw.release(back))
    assert asked(client, claim, format="yaml").status_code == 501
    assert asked(client, back).status_code == 401
    assert asked(client, hidden).status_code == 404
    assert client.get("/oembed").status_code == 400
    path = reverse("public-claim", args=[claim.ref])
    for url in (
        *(
            f"https://elsewhere.example{path}",
            f"{SITE}/claims/{claim.ref}/",
            f"ftp://127.0.0.1:8000{path}",
        ),
        *("nonsense", "http://[", f"{SITE}/public/claims/"),
    ):
        assert client.get("/oembed", {"url": url}).status_code == 404, url
    for ours in (path.rstrip("/"), f"{path}?utm=1#says"):
        assert client.get("/oembed", {"url": f"{SITE}{ours}"}).status_code == 200, ours


def test_the_public_page_says_where_to_ask(client, claim):
    page = client.get(reverse("public-claim", args=[claim.ref])).content.decode()
    for kind in ("application/json+oembed", "text/xml+oembed"):
        (line,) = [line for line in page.splitlines() if kind in line]
        href = line.split('href="')[1].split('"')[0].replace("&amp;", "&")
        assert client.get(href.removeprefix(SITE)).status_code == 200
