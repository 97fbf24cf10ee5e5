import io

import pytest

from provenance.domain.delimited import Cells, Unread, encoding_of, rows


def read(content):
    file = io.BytesIO(content)
    return list(rows(file, encoding_of(file)))


def cells(content):
    return [row.cells for row in read(content) if isinstance(row, Cells)]


@pytest.mark.parametrize(
    ("encoding", "label"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with a mark"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16 without a mark"),
        ("utf-16-be", "UTF-16 without a mark"),
    ],
)
@pytest.mark.parametrize(("delimiter", "end"), [(",", "\n"), (";", "\r\n"), ("\t", "\r\n")])
def test_it_is_read_in_whatever_encoding_and_with_whatever_delimiter(
    encoding, label, delimiter, end
):
    lines = ["site|label", 'zeit.example|"Überwiegend | ""gut"""', "a.example|No"]
    text = end.join(line.replace("|", delimiter) for line in lines) + end
    content = text.encode(encoding)
    assert encoding_of(io.BytesIO(content)).label == label
    quoted = f'Überwiegend {delimiter} "gut"'
    assert cells(content) == [["site", "label"], ["zeit.example", quoted], ["a.example", "No"]]


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (b"d\xe9ja,1", "no characters in the encoding"),
        (b"a\0b,1", "NUL"),
        (b"x" * 1_000_000 + b",1", "longer than 10,000"),
        (b"y" * 20_000 + b",1", "longer than 10,000"),
        (b'"open,1', "never closed"),
        (b'"half" open,1', "Double it"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_rest_is_not_lost(bad, why):
    header, good, unread, last = read("é,n\nü,1\n".encode() + bad + b"\nz,2\n")
    assert (header.line, good.cells, last) == (1, ["ü", "1"], Cells(4, ["z", "2"]))
    assert isinstance(unread, Unread)
    assert unread.line == 3
    assert why in unread.why


def test_a_cell_of_several_lines_is_one_row_and_lines_are_counted_on():
    assert read(b'a,b\n"one\ntwo",1\n\n \nx,2') == [
        Cells(1, ["a", "b"]),
        Cells(2, ["one\ntwo", "1"]),
        Cells(6, ["x", "2"]),
    ]


def test_bytes_beyond_windows_1252_are_refused_and_not_guessed():
    header, good, unread = read(b"a,b\nd\xe9ja,1\nno\x81,2\n")
    assert (header.cells, good.cells, unread.line) == (["a", "b"], ["déja", "1"], 3)


def test_nothing_is_no_row():
    assert read(b"") == read(b"\n \n") == []
