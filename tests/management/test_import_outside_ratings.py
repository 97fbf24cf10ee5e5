import io

import pytest
from django.core.management import CommandError, call_command

from provenance.models import OutsideRating
from tests import draw

pytestmark = pytest.mark.django_db


def run(path, **options):
    out, err = io.StringIO(), io.StringIO()
    options = {"by": draw.editor().email, **options}
    call_command("import_outside_ratings", str(path), stdout=out, stderr=err, **options)
    return out.getvalue().strip(), err.getvalue()


def test_a_file_is_tried_recorded_and_a_second_time_adds_nothing(tmp_path):
    draw.source("wire", domains=["wire.example"])
    path = tmp_path / "labels.csv"
    path.write_text(f"{draw.LIST}nobody.example,Mixed,Watch,2024\n")
    assert run(path, only_try=True)[0] == "1 to record, 0 here already, 1 refused."
    assert not OutsideRating.objects.exists()
    said, refused = run(path)
    assert said == "1 recorded, 0 here already, 1 refused."
    assert "line 3: No source has the domain nobody.example" in refused
    assert run(path)[0] == "0 recorded, 1 here already, 1 refused."


@pytest.mark.parametrize(
    ("content", "options", "why"),
    [
        (b"", {}, "empty"),
        (b"wer,was\na.example,b\n", {}, "No column was found for: domain, label, date, rater"),
        (b"wer,was\na.example,b\n", {"label_column": "wie"}, "No column is called “wie”: wer, was"),
        (draw.LIST.encode(), {"by": "nobody@desk.example"}, "Nobody here has the e-mail"),
        (draw.LIST.encode(), {"rater_link": "here"}, "is no web address"),
    ],
)
def test_what_is_no_list_is_refused_in_words(tmp_path, content, options, why):
    path = tmp_path / "labels.csv"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=why):
        run(path, **options)
