"""Outside ratings from a list: read, refused by line, recorded once."""

import tracemalloc

import pytest

from provenance.errors import Refused
from provenance.ingest import outsideratings as lists
from provenance.ingest.outsiderows import NoList, Reading
from provenance.models import OutsideRating
from tests import draw, ledger

pytestmark = pytest.mark.django_db
HEAD = "domain,label,rater,date\n"


def reading(loaded, **more):
    return Reading(lists.header(loaded).guessed(), **more)


def check(text):
    loaded = draw.outside_list(text)
    return lists.check(loaded, reading(loaded), at=draw.NOW)


def apply(text, name="labels.csv"):
    loaded = draw.outside_list(text, name)
    return lists.apply(loaded, reading(loaded), by=draw.editor(), at=draw.NOW)


def test_a_row_is_recorded_with_its_label_word_for_word_its_rater_and_its_date():
    wire, watch = draw.source("wire", domains=["wire.example"]), draw.source("Watch")
    apply(
        "Website;Category;Rated by;Date;Link;Note\n"
        'https://www.WIRE.example/en;"Mostly ""factual""";watch;2024-03;https://w.example/1;Fine.\n'
        "wire.example;Biased;Observatory;1 March 2024;;\n"
    )
    one, other = OutsideRating.objects.order_by("line")
    assert (one.source, one.rater, one.rater_name, one.domain) == (wire, watch, "", "wire.example")
    assert (one.label, one.link, one.note) == ('Mostly "factual"', "https://w.example/1", "Fine.")
    assert (one.dated_words, one.dated_latest.day, one.line) == ("2024-03", 31, 2)
    assert (other.rater, other.rater_name, other.label) == (None, "Observatory", "Biased")
    assert not wire.ratings.exists()
    assert ledger.told(one)["verb"] == "outsideratings.record"


def test_each_row_that_is_refused_says_its_line_and_how_to_mend_it_and_the_rest_is_kept():
    draw.source("wire", domains=["wire.example", "news.radio.example"])
    draw.source("portal", domains=["both.example"])
    draw.source("blog", domains=["both.example"])
    rows = [
        ("no domain,Mixed,Watch,2024", "is no domain"),
        ("nobody.example,Mixed,Watch,2024", "No source has the domain nobody.example"),
        ("sport.wire.example,Mixed,Watch,2024", "only a part of wire.example, which is wire’s"),
        ("radio.example,Mixed,Watch,2024", "only a part of it, news.radio.example is wire’s"),
        ("both.example,Mixed,Watch,2024", "belongs to blog and portal"),
        ("wire.example,,Watch,2024", "The label is empty"),
        ("wire.example,Mixed,,2024", "The rater is empty"),
        ("wire.example,Mixed,Watch,2024-02-30", "not in the calendar"),
        ("wire.example,Mixed,Watch,2999", "lies in the future"),
        ("wire.example,Mixed,Wire,2024", "its own outside rater"),
        (f"wire.example,{'x' * 300},Watch,2024", "more than 200 characters"),
        ("wire.example", "The label is empty"),
    ]
    report = apply(HEAD + "".join(f"{row}\n" for row, _ in rows) + "wire.example,Good,Watch,2024\n")
    told = {refusal.line: refusal.why for refusal in report.refusals}
    for line, (row, why) in enumerate(rows, 2):
        assert why in told[line], row
    assert (report.ready, report.refused) == (1, len(rows))
    assert OutsideRating.objects.get().line == len(rows) + 2
    assert [r.domain for r in report.refusals if r.domain] == ["nobody.example", "radio.example"]


def test_a_second_time_adds_nothing_and_says_so_whatever_the_file_is_called():
    draw.source("wire", domains=["wire.example"])
    text = HEAD + "wire.example,Mixed,Watch,2024\nwire.example,Mixed,Watch,2024\n"
    first, second = apply(text), apply(text)
    other = apply(text.replace("2024\n", "2024\r\n"), "again.csv")
    assert [(r.ready, r.already) for r in (first, second, other)] == [(1, 1), (0, 2), (0, 2)]
    assert OutsideRating.objects.count() == 1


def test_trying_writes_nothing():
    draw.source("wire", domains=["wire.example"])
    loaded = draw.outside_list()
    before = ledger.counts()
    assert lists.check(loaded, reading(loaded), at=draw.NOW).ready == 1
    assert ledger.counts() == before


def test_raters_that_contradict_each_other_are_both_kept():
    draw.source("wire", domains=["wire.example"])
    apply(HEAD + "wire.example,Reliable,Watch,2024\nwire.example,Unreliable,Observatory,2024\n")
    assert OutsideRating.objects.count() == 2


@pytest.mark.parametrize("text", ["wire.example,Mixed,Watch,2024-01-01\n", "\n\n"])
def test_a_file_without_column_names_is_no_list(text):
    with pytest.raises((NoList, Refused), match=r"names no columns|empty"):
        lists.header(draw.outside_list(text))


def test_columns_that_are_called_otherwise_are_asked_for():
    loaded = draw.outside_list("wer,was\nwire.example,Mixed\n")
    assert reading(loaded).missing == ["domain", "label", "date", "rater"]
    assert reading(loaded, rater="Watch").missing == ["domain", "label", "date"]


def test_memory_does_not_grow_with_the_rows():
    draw.source("wire", domains=["wire.example"])

    def peak(number):
        rows = "".join(f"site{n}.example,Mixed,Watch,2024\n" for n in range(number))
        loaded = draw.outside_list(f"{HEAD}{rows}", f"{number}.csv")
        content = len(loaded.content)
        tracemalloc.start()
        report = lists.check(loaded, reading(loaded), at=draw.NOW)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert report.refused == number
        return most - 2 * content

    peak(300)
    assert peak(5_000) < peak(1_000) + 100_000
