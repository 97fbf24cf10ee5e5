"""manage.py token."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from provenance.models import Token
from tests import draw

pytestmark = pytest.mark.django_db


def run(*words):
    out = StringIO()
    call_command("token", *words, stdout=out)
    return out.getvalue().strip()


def test_one_is_made_printed_listed_and_revoked():
    email = draw.viewer().email
    secret = run("create", email, "--scope", "read", "--days", "7")
    program = Client(headers={"Authorization": f"Bearer {secret}"})
    assert program.get("/api/v1/cases/").status_code == 200
    (line,) = run("list", email).splitlines()
    assert line.split() == [f"{secret[:11]}…", "good", "read", "command", "line"]
    assert run("revoke", secret[:11]).endswith("is revoked.")
    assert program.get("/api/v1/cases/").status_code == 401


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["create", "nobody@desk.example"], "Nobody logs in as nobody@desk.example."),
        (["revoke", "prov_x"], "No token begins with prov_x."),
    ],
)
def test_what_cannot_be_is_said(words, why):
    with pytest.raises(CommandError, match=why):
        run(*words)


def test_a_scope_beyond_the_persons_role_is_refused():
    with pytest.raises(CommandError, match="cannot have review"):
        run("create", draw.viewer().email, "--scope", "review")
    assert not Token.objects.exists()
