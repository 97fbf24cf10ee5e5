"""Who is within the circle of a restricted case or a confidential source."""

from django.db.models import QuerySet

from provenance.models import Case, Confidant, Member, Source, User


def of(row: Case | Source) -> QuerySet[User]:
    """Those within, by name; of an open case or source those of the last circle it had."""
    people = User.objects.order_by("name", "email")
    if isinstance(row, Case):
        return people.filter(pk__in=Member.objects.filter(case=row).values("user"))
    return people.filter(pk__in=Confidant.objects.filter(source=row).values("user"))
