"""Reading the record as it was, on a connection that is as before afterwards."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from provenance.models import Alias, Claim, Source, User
from provenance.queries import past
from tests import draw

SETTINGS = "SELECT current_setting('search_path'), current_setting('transaction_read_only')"


@contextmanager
def apart():
    """A second connection to the same database."""
    other = connection.copy()
    other.inc_thread_sharing()
    try:
        yield other
    finally:
        other.close()


def settings():
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS)
        return cursor.fetchone()


def told():
    return sorted(Source.objects.values_list("name", flat=True))


@pytest.mark.django_db
def test_every_version_shows_from_its_own_moment_to_the_next():
    before = draw.moment()
    source = draw.source("portal")
    recorded = draw.moment()
    Source.objects.filter(pk=source.pk).update(name="herald")
    renamed = draw.moment()
    source.aliases.all().delete()
    source.delete()
    seen = []
    for moment in (before, recorded, renamed, None):
        with past.at(moment):
            seen.append(told())
    assert seen == [[], ["portal"], ["herald"], []]


@pytest.mark.django_db
def test_a_row_deleted_later_is_there_and_one_deleted_before_is_not():
    draw.source("portal", aliases=["The Portal"])
    draw.source("radio", aliases=["Radio One"]).aliases.all().delete()
    moment = draw.moment()
    Alias.objects.all().delete()
    with past.at(moment):
        assert [alias.name for alias in Alias.objects.all()] == ["The Portal"]


@pytest.mark.django_db
def test_people_have_the_names_they_had_and_no_password():
    editor = draw.editor()
    moment = draw.moment()
    User.objects.update(name="Married")
    with past.at(moment):
        then = User.objects.get(pk=editor.pk)
    assert (then.name, then.password, then.last_login) == ("Edda", "", None)


@pytest.mark.django_db
def test_acts_after_the_moment_are_in_no_history():
    claim = draw.claim()
    moment = draw.moment()
    draw.verdict(claim)
    events = Claim.pgh_event_model.objects
    with past.at(moment):
        assert events.filter(pgh_obj=claim.pk).count() == 1
    assert events.filter(pgh_obj=claim.pk).count() == 2


@pytest.mark.django_db
def test_a_write_into_the_past_fails():
    claim = draw.claim()
    moment = draw.moment()
    for write in (
        lambda: Claim.objects.update(text="Forged."),
        lambda: User.objects.create_user("forged@desk.example"),
    ):
        with pytest.raises(DatabaseError), past.at(moment):
            write()
    claim.refresh_from_db()
    assert claim.text == draw.STATEMENT


@pytest.mark.django_db
def test_inside_another_transaction_the_present_is_back_afterwards():
    before = settings()
    moment = draw.moment()
    with past.at(moment):
        assert settings() == (f"past, {before[0]}", "on")
    assert settings() == before
    with pytest.raises(ZeroDivisionError), past.at(moment):
        _ = 1 / 0
    with pytest.raises(DatabaseError), past.at(moment), connection.cursor() as cursor:
        cursor.execute("SELECT nothing")
    assert settings() == before
    draw.source("portal")
    assert told() == ["portal"]


@pytest.mark.django_db(transaction=True)
def test_a_connection_is_as_before_whatever_happened_inside():
    before = settings()
    moment = draw.moment()
    with past.at(moment):
        assert connection.in_atomic_block
    with pytest.raises(DatabaseError), past.at(moment), connection.cursor() as cursor:
        cursor.execute("SELECT nothing")
    assert (settings(), connection.in_atomic_block) == (before, False)
    draw.source("portal")
    assert told() == ["portal"]


@pytest.mark.django_db(transaction=True)
def test_no_moment_is_promised_to_which_somebody_could_still_add():
    draw.editor()
    before = draw.moment()

    def enters(cursor):
        cursor.execute("SELECT clock_timestamp()")
        (during,) = cursor.fetchone()
        cursor.execute(
            "INSERT INTO provenance_source (id, name, kind, country, domains, description, "
            "policies, recorded_at, version, is_confidential, code_name) VALUES "
            "(gen_random_uuid(), 'portal', 'outlet', '', '{}', '', '{}', now(), 1, false, '')"
        )
        return during

    with apart() as other, other.cursor() as cursor:
        cursor.execute("BEGIN")
        during = enters(cursor)
        # It wrote nothing yet that could be seen, and it began before `during`.
        with pytest.raises(past.NotSettled, match="Try again in a moment"), past.at(during):
            pass
        with past.at(before):
            assert told() == []
        cursor.execute("COMMIT")
    after = draw.moment()
    with past.at(during):
        assert told() == []
    with past.at(after):
        assert told() == ["portal"]


@pytest.mark.django_db(transaction=True)
def test_whoever_only_reads_or_wrote_nothing_of_ours_keeps_nobody_waiting():
    draw.source("portal")
    with apart() as other, other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("SELECT count(*) FROM provenance_sourceevent")
        cursor.execute("CREATE TEMP TABLE elsewhere AS SELECT 1")
        with past.at(draw.moment()):
            assert told() == ["portal"]
        cursor.execute("ROLLBACK")


@pytest.mark.django_db
def test_a_moment_to_come_is_not_promised():
    with (
        pytest.raises(past.NotSettled),
        past.at(draw.moment() + timedelta(days=1)),
        transaction.atomic(),
    ):
        pass
