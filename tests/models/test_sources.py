from datetime import date

import pytest
from django.db.models import ProtectedError

from provenance.models import Affiliation, Alias, Publication, Rating, Source, Tie, User
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_one_name_is_one_source_in_any_case_of_letters():
    draw.source("Reuters")
    with refused_by("source_name_once"):
        Source.objects.create(name="REUTERS", kind="wire-agency")


def test_a_merged_source_gives_its_name_free():
    kept, absorbed = draw.source("Reuters"), draw.source("Reuter")
    Source.objects.filter(pk=absorbed.pk).update(merged_into=kept)
    again = Source.objects.create(name="Reuter", kind="wire-agency")
    assert set(Source.objects.standing()) == {kept, again}


def test_a_source_is_not_merged_into_itself():
    source = draw.source("Reuters")
    with refused_by("source_not_merged_into_itself"):
        Source.objects.update(merged_into=source)


def test_an_alias_leads_to_one_source():
    draw.source("Reuters", aliases=["RTRS"])
    with refused_by("alias_name_once"):
        Alias.objects.create(source=draw.source("radio"), name="rtrs")


def test_a_publication_is_filed_once_per_canonical_address():
    there = draw.publication("portal", url="https://portal.example/a")
    with refused_by("publication_once_per_canonical_url"):
        Publication.objects.create(
            source=draw.source("radio"), kind="article", canonical_url=there.canonical_url
        )


def test_publications_without_an_address_are_as_many_as_there_are():
    draw.publication("portal", title="a")
    draw.publication("portal", title="b")
    assert Publication.objects.filter(canonical_url="").count() == 2


def test_a_publications_dates_are_in_order():
    draw.publication("portal", published="2024-10")
    with refused_by("publication_published_earliest_before_published_latest"):
        Publication.objects.update(published_earliest=draw.LATER, published_latest=draw.NOW)


def test_a_person_rates_a_source_once_from_a_day_on():
    there = draw.rating("wire")
    with refused_by("rating_once_a_day_and_person"):
        Rating.objects.create(
            source=there.source,
            reliability="C",
            valid_from=there.valid_from,
            reason="second thoughts",
            rated_by=there.rated_by,
        )


def test_a_rating_has_a_reason():
    draw.rating("wire")
    with refused_by("rating_has_reason"):
        Rating.objects.update(reason="")


def test_a_tie_is_not_to_itself_and_not_twice_also_with_open_ends():
    there = draw.tie("holding", "portal")
    with refused_by("tie_not_to_itself"):
        Tie.objects.update(held=there.holder)
    with refused_by("tie_once"):
        Tie.objects.create(holder=there.holder, kind=there.kind, held=there.held)


def test_a_tie_does_not_end_before_it_begins():
    draw.tie("holding", "portal", since=date(2020, 1, 1))
    with refused_by("tie_since_before_until"):
        Tie.objects.update(until=date(2019, 12, 31))


def test_a_withdrawn_tie_leaves_room_for_another():
    there = draw.tie("holding", "portal")
    Tie.objects.update(withdrawn_at=draw.NOW)
    Tie.objects.create(holder=there.holder, kind=there.kind, held=there.held)
    assert Tie.objects.count() == 2


def test_an_affiliation_is_not_to_itself_not_twice_and_in_order():
    there = draw.affiliation("analyst", "institute")
    with refused_by("affiliation_not_to_itself"):
        Affiliation.objects.update(organisation=there.person)
    with refused_by("affiliation_once"):
        Affiliation.objects.create(person=there.person, organisation=there.organisation)
    with refused_by("affiliation_since_before_until"):
        Affiliation.objects.update(since=date(2020, 1, 2), until=date(2020, 1, 1))


def test_an_address_is_one_account_in_any_case_of_letters():
    user = draw.editor()
    with refused_by("user_email_once_in_any_case"):
        User.objects.create(email=user.email.upper())


def test_a_source_with_publications_is_not_deleted():
    publication = draw.publication("portal", title="a")
    with pytest.raises(ProtectedError):
        publication.source.delete()
