"""manage.py let_in: the way back into a case whose members are gone."""

import pytest
from django.core.management import CommandError, call_command

from provenance.queries import members
from tests import draw

pytestmark = pytest.mark.django_db


def test_it_makes_a_member_and_says_who_sees_the_case(capsys):
    case, admin = draw.restricted(), draw.admin()
    call_command("let_in", case.ref, admin.email)
    assert list(members.of(case)) == [admin, draw.editor()]
    assert "is seen by Ada, Edda" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("case", "email", "why"),
    [
        ("HAM-9999", "ada@desk.example", "There is no case"),
        ("open", "ada@desk.example", "is not restricted"),
        ("open", "nobody@desk.example", "Nobody logs in"),
    ],
)
def test_it_says_what_is_wrong(case, email, why):
    draw.admin()
    ref = draw.case().ref if case == "open" else case
    with pytest.raises(CommandError, match=why):
        call_command("let_in", ref, email)
