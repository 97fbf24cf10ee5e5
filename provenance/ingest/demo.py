"""The demo: two stories and the people who recorded them, loaded as an editor would enter them.

A case that was ever opened under its code and title is passed over, whatever people made of it
since: so a second load writes nothing and puts nothing back. Each load is all or nothing.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction

from provenance.actions import notices, recording, users
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import Role
from provenance.errors import Refused
from provenance.ingest import libraries, records, stories
from provenance.ingest.desks import Desk
from provenance.ingest.records import Library, Story
from provenance.models import Notice, User

FOLDER = settings.ROOT / "fixtures" / "demo"
PASSWORD = "who-told-you"  # noqa: S105 - it is printed: whoever starts the demo logs in with it
ROLES = (Role.EDITOR, Role.REVIEWER, Role.VIEWER, Role.ADMIN)
_LOCK = 0x50524F56
# The verdicts follow one another by a minute each; none of them runs ahead of the clock.
_TIME_TAKEN = timedelta(minutes=10)


class NotHere(Refused):
    pass


def load(*, at: datetime, folder: Path = FOLDER) -> list[str]:
    """Load what of the demo was never loaded; the references of the cases it opened."""
    if not settings.LOCAL:
        raise NotHere(
            "The demo's password is known to everyone, so a public installation (SECRET_KEY is "
            "set) does not load it."
        )
    library, cases = read(folder)
    with recording.through("command"), transaction.atomic():
        _alone()
        missing = [story for story in cases if not _was_opened(story)]
        if not missing:
            return []
        desk = Desk(by=_people(), at=at - _TIME_TAKEN)
        libraries.stock(desk, library)
        opened = [stories.tell(desk, story).ref for story in missing]
        _forget(desk, at)
        return opened


def read(folder: Path = FOLDER) -> tuple[Library, Sequence[Story]]:
    """What the cases share, and the cases, in the order of their files' names."""
    library = records.parse((folder / "library.toml").read_text(encoding="utf-8"), Library)
    files = sorted((folder / "cases").glob("*.toml"))
    return library, [records.parse(file.read_text(encoding="utf-8"), Story) for file in files]


def accounts() -> list[User]:
    """Those of the demo's people who can log in here, in the order of their roles."""
    people = User.objects.in_bulk([_email(role) for role in ROLES], field_name="email")
    return [user for role in ROLES if (user := people.get(_email(role))) and user.is_active]


def _email(role: Role) -> str:
    return f"{role}@demo.example"


def _alone() -> None:
    """Two loads at once happen one after the other, and the second finds nothing to do."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _was_opened(story: Story) -> bool:
    """History tells, for titles change: it keeps the row as it was first written."""
    opened = apps.get_model("provenance", "CaseEvent").objects.filter(pgh_label="insert")
    return opened.filter(code=story.code, title=story.title).exists()


def _forget(desk: Desk, at: datetime) -> None:
    """What the stories decided long ago is no news to anybody on the first day."""
    for person in (person for person in desk.by.values() if person.is_active):
        told = Notice.objects.filter(person=person, kind=NoticeKind.VERDICT)
        notices.read(notices=told.values_list("pk", flat=True), by=person, at=at)


def _people() -> Mapping[str, User]:
    there = User.objects.in_bulk([_email(role) for role in ROLES], field_name="email")
    return {role.value: there.get(_email(role)) or _introduce(role) for role in ROLES}


def _introduce(role: Role) -> User:
    return users.add(email=_email(role), name=f"Demo {role}", role=role, password=PASSWORD)
