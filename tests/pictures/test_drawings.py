"""Facts meet their places, and the template shows them."""

from dataclasses import replace
from xml.etree import ElementTree

import django
from django.conf import settings
from django.template.loader import render_to_string

from provenance.pictures import ChainPicture, EdgeFacts, NodeFacts, draw

from .sketches import facts_of

if not settings.configured:
    settings.configure(
        INSTALLED_APPS=["django.contrib.staticfiles"],
        STATIC_URL="static/",
        TEMPLATES=[
            {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": ["templates"]}
        ],
    )
    django.setup()


def told(lines: str, **changes: dict[str, object]) -> ChainPicture:
    """The drawn chain of a sketch, with some sources' facts changed."""
    nodes, edges = facts_of(lines)
    return draw([replace(node, **changes.get(node.key, {})) for node in nodes], edges)


def page(picture: ChainPicture) -> ElementTree.Element:
    return ElementTree.fromstring(render_to_string("chains/_picture.html", {"picture": picture}))


def test_facts_stand_beside_their_places_in_both_drawings():
    picture = told("o1 < w1 ~ a1", w1={"kind": "state-media"})
    for drawing in picture.drawings:
        assert [node.facts.key for node in drawing.nodes] == ["o1", "w1", "a1"]
        assert [node.box.key for node in drawing.nodes] == ["o1", "w1", "a1"]
        assert drawing.nodes[1].facts.kind == "state-media"
        assert [edge.path.word.text for edge in drawing.edges] == ["cites", "inferred"]


def test_a_denial_is_said_in_a_word_and_drawn_in_a_shape():
    picture = told("o1 < w1; a1", a1={"stance": "denies"})
    asserting, _, denying = picture.wide.nodes
    assert denying.marks == ("denies",)
    assert denying.box.note.text == "denies · 26 Nov 2024"
    assert "Q" in asserting.frame
    assert "Q" not in denying.frame


def test_the_legend_explains_the_marks_that_occur_and_no_others():
    assert told("o1").legend == ()
    assert len(told("o1 < w1").legend) == 1
    full = told("o1 < w1 ~ e1; a1", a1={"stance": "denies"}, e1={"flags": frozenset(["origin"])})
    assert [words.split(":")[0] for words in full.legend[1:]] == [
        "Dashed line",
        "Filled",
        "Cut corners",
    ]


def test_a_mark_nobody_knows_yet_still_becomes_a_class():
    picture = told("o1", o1={"flags": frozenset(["choke", "unread"])})
    assert picture.wide.nodes[0].marks == ("choke", "unread")
    link = next(element for element in page(picture).iter() if element.tag == "a")
    assert "picture-node--choke" in link.attrib["class"].split()


def test_two_edges_of_different_words_between_two_sources_both_show():
    nodes, _ = facts_of("o1 < w1")
    picture = draw(nodes, [EdgeFacts("o1", "w1", "cites"), EdgeFacts("o1", "w1", "quotes")])
    assert [edge.facts.word for edge in picture.wide.edges] == ["cites", "quotes"]


def test_the_page_reads_as_xml_without_styles_and_names_every_node():
    name = '<b onclick="x">Tom & "Jerry"</b>'
    picture = told("o1 < w1 < a1", o1={"name": name, "label": name, "href": "/a?b=1&c=2"})
    figure = page(picture)
    assert not [e for e in figure.iter() if "style" in e.attrib or e.tag == "style"]
    sheets = [e for e in figure.iter() if e.tag == "svg"]
    ids = {e.attrib["id"] for e in figure.iter() if "id" in e.attrib}
    assert [sheet.attrib["aria-labelledby"] in ids for sheet in sheets] == [True, True]
    for sheet in sheets:
        links = [e for e in sheet if e.tag == "a"]
        assert links[0].attrib["aria-label"] == name
        assert all(link.attrib["href"] and link.attrib["aria-label"] for link in links)


def test_the_source_shown_is_the_current_one():
    figure = page(told("o1 < w1", w1={"flags": frozenset(["selected"])}))
    current = [e.attrib["aria-label"] for e in figure.iter() if "aria-current" in e.attrib]
    assert current == ["Source w1, wire-agency"] * 2


def test_no_chain_is_said_in_words():
    assert "No source is recorded" in render_to_string(
        "chains/_picture.html", {"picture": draw([], [])}
    )


def test_facts_are_values():
    node = NodeFacts("o1", 0, "Portal", "", "outlet", "#", "Portal, outlet")
    assert hash(node) == hash(replace(node))


def test_a_choke_point_has_two_frames_and_a_word_below_its_note():
    picture = told("o1 < w1", w1={"flags": frozenset(["choke"]), "mark": "choke point"})
    for drawing in picture.drawings:
        plain, choke = drawing.nodes
        assert (plain.inner, plain.box.mark.text) == ("", "")
        assert choke.inner
        assert choke.box.mark.text == "choke point"
        assert choke.box.note.y < choke.box.mark.y < choke.box.y + choke.box.height
    assert "Double frame" in picture.legend[-1]


def test_a_loop_is_drawn_in_a_shape_of_its_own():
    looped, plain = told("o1; w1", o1={"flags": frozenset(["loop"])}).wide.nodes
    assert looped.frame.count("Q") == plain.frame.count("Q")
    assert looped.frame.split("H")[0] != plain.frame.split("H")[0]


def test_a_hop_to_something_later_has_a_line_and_words_of_its_own():
    nodes, _ = facts_of("o1 < w1; o2 < w1")
    edges = [EdgeFacts("o1", "w1", "dated later", later=True), EdgeFacts("o2", "w1", "cites")]
    picture = draw(nodes, edges)
    assert [edge.path.word.text for edge in picture.wide.edges] == ["dated later", "cites"]
    assert "Dash-dotted line" in picture.legend[1]
    lines = [e for e in page(picture).iter() if "picture-line--later" in e.attrib.get("class", "")]
    assert [line.attrib["data-ends"] for line in lines] == ["o1 w1"] * 2
