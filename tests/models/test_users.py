import pytest

from provenance.domain.vocabulary import Role
from provenance.models import User
from tests import draw

pytestmark = pytest.mark.django_db


def test_an_address_is_kept_in_small_letters_and_found_in_any():
    user = User.objects.create_user(" Ann@Desk.Example ", draw.PASSWORD)
    assert user.email == "ann@desk.example"
    assert User.objects.get_by_natural_key("ANN@desk.example") == user


def test_a_new_person_reads_and_a_superuser_is_an_admin():
    assert User.objects.create_user("ann@desk.example").role == Role.VIEWER
    assert User.objects.create_superuser("bo@desk.example").role == Role.ADMIN


def test_without_a_password_nobody_logs_in():
    user = User.objects.create_user("ann@desk.example")
    assert not user.has_usable_password()


@pytest.mark.parametrize(
    ("role", "edits", "manages"),
    [
        (Role.VIEWER, False, False),
        (Role.EDITOR, True, False),
        (Role.REVIEWER, True, False),
        (Role.ADMIN, True, True),
    ],
)
def test_the_role_says_what_a_person_may_do_until_they_leave(role, edits, manages):
    user = draw.person("Ann", role)
    assert user.is_editor is edits
    assert user.is_staff is user.is_superuser is user.has_perm("provenance.x") is manages
    assert user.has_perms(["provenance.x"]) is user.has_module_perms("provenance") is manages
    user.is_active = False
    assert not any([user.is_editor, user.is_staff, user.has_perm("provenance.x")])


def test_a_person_is_called_by_name_or_else_by_address():
    assert str(User(email="ann@desk.example", name="Ann")) == "Ann"
    assert str(User(email="ann@desk.example")) == "ann@desk.example"
