"""People: let in, changed, shut out; never deleted."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from provenance.domain.vocabulary import Role
from provenance.models import User
from provenance.queries import history
from tests import draw
from tests.admin.pages import listing, page

pytestmark = pytest.mark.django_db

PASSWORD = "who-told-whom-and-when"
NEW = {
    "email": "Nora@Desk.example",
    "name": "Nora",
    "role": Role.EDITOR,
    "password1": PASSWORD,
    "password2": PASSWORD,
}


def form(person, **changes):
    fields = {"email": person.email, "name": person.name, "role": person.role, "is_active": "on"}
    return {name: value for name, value in (fields | changes).items() if value is not None}


def enters(email, password):
    client = Client()
    client.post("/account/login/", {"login": email, "password": password})
    return "_auth_user_id" in client.session


def test_somebody_is_let_in_and_history_says_by_whom(admin_client):
    answer = admin_client.post(f"{listing(User)}add/", NEW)
    nora = User.objects.get(email="nora@desk.example")
    assert (answer.status_code, answer["Location"]) == (302, page(nora))
    assert (nora.name, nora.role, nora.is_active) == ("Nora", Role.EDITOR, True)
    assert enters("nora@desk.example", PASSWORD)
    (told,) = history.of_row(nora)
    assert (told.who, told.verb, told.through) == ("Ada", "users.add", "admin")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"email": "EDDA@desk.example"}, "already exists"),
        ({"email": "no address"}, "valid email"),
        ({"role": "owner"}, "Select a valid choice"),
        ({"password2": "another-password-altogether"}, "match"),
        ({"password1": "12345678", "password2": "12345678"}, "too common"),
    ],
)
def test_who_cannot_be_let_in_stands_beside_the_field(admin_client, changes, words):
    draw.editor()
    before = User.objects.count()
    answer = admin_client.post(f"{listing(User)}add/", NEW | changes)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert User.objects.count() == before


def test_an_account_is_closed_and_history_says_by_whom(admin_client):
    editor = draw.editor()
    assert enters(editor.email, draw.PASSWORD)
    admin_client.post(page(editor), form(editor, is_active=None))
    editor.refresh_from_db()
    assert not editor.is_active
    assert not enters(editor.email, draw.PASSWORD)
    told = history.of_row(editor)[0]
    assert (told.who, told.verb) == ("Ada", "users.edit")
    assert [(change.field, change.now) for change in told.changes] == [("is_active", "False")]


def test_a_role_is_changed(admin_client):
    viewer = draw.viewer()
    admin_client.post(page(viewer), form(viewer, role=Role.REVIEWER))
    viewer.refresh_from_db()
    assert viewer.role == Role.REVIEWER


def test_nobody_shuts_themselves_out(admin_client):
    admin = draw.admin()
    for changes in ({"is_active": None}, {"role": Role.EDITOR}):
        answer = admin_client.post(page(admin), form(admin, **changes))
        assert "This is your own account" in answer.content.decode()
    admin.refresh_from_db()
    assert (admin.is_active, admin.role) == (True, Role.ADMIN)


def test_an_address_given_up_no_longer_opens_the_door(admin_client):
    editor = draw.editor()
    EmailAddress.objects.create(user=editor, email=editor.email, primary=True, verified=True)
    given_up = editor.email
    admin_client.post(page(editor), form(editor, email="Edda@Elsewhere.example"))
    assert enters("edda@elsewhere.example", draw.PASSWORD)
    assert not enters(given_up, draw.PASSWORD)


def test_a_password_is_set(admin_client):
    editor = draw.editor()
    url = reverse("admin:auth_user_password_change", args=[editor.pk])
    fields = {"usable_password": "true", "password1": PASSWORD, "password2": PASSWORD}
    assert admin_client.get(url).status_code == 200
    admin_client.post(url, fields | {"set-password": "1"})
    assert enters(editor.email, PASSWORD)
    assert not enters(editor.email, draw.PASSWORD)


def test_nobody_is_deleted(admin_client):
    editor = draw.editor()
    assert admin_client.post(page(editor, "delete"), {"post": "yes"}).status_code == 403
    ticked = {"action": "delete_selected", "_selected_action": str(editor.pk), "post": "yes"}
    admin_client.post(listing(User), ticked)
    assert User.objects.filter(pk=editor.pk).exists()
    assert "deletelink" not in admin_client.get(page(editor)).content.decode()


def test_an_editor_lets_nobody_in(editor_client):
    assert editor_client.post(f"{listing(User)}add/", NEW, follow=True).status_code == 403
    assert not User.objects.filter(email="nora@desk.example").exists()
