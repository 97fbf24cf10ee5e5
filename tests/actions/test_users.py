import pytest

from provenance.actions import users
from provenance.domain.vocabulary import Role
from provenance.errors import NotAllowed, Refused
from provenance.models import User
from tests import draw

pytestmark = pytest.mark.django_db
PASSWORD = "four-plain-words"


def test_add_lets_a_person_in():
    user = users.add(
        email=" Ann@Desk.Example ", name="Ann", role=Role.EDITOR, password=PASSWORD, by=draw.admin()
    )
    assert (user.email, user.name, user.role) == ("ann@desk.example", "Ann", Role.EDITOR)
    assert user.check_password(PASSWORD)


def test_with_nobody_to_ask_history_names_the_account_itself():
    user = users.add(email="ann@desk.example", password=PASSWORD)
    event = User.pgh_event_model.objects.get(pgh_obj=user)
    assert event.pgh_context.metadata == {"verb": "users.add", "by": str(user.pk)}


def test_only_admins_add_people():
    with pytest.raises(NotAllowed, match="Only admins"):
        users.add(email="ann@desk.example", password=PASSWORD, by=draw.reviewer())
    assert not User.objects.filter(email="ann@desk.example").exists()


@pytest.mark.parametrize(
    ("email", "password", "field"),
    [
        ("VIEWER@desk.example", PASSWORD, "email"),
        ("no address", PASSWORD, "email"),
        ("ann@desk.example", "short", "password"),
        ("ann@desk.example", "ann@desk.example", "password"),
    ],
)
def test_add_refuses_and_writes_nothing(email: str, password: str, field: str):
    users.add(email="viewer@desk.example", password=PASSWORD)
    before = User.objects.count()
    with pytest.raises(Refused) as refused:
        users.add(email=email, password=password)
    assert refused.value.field == field
    assert User.objects.count() == before
