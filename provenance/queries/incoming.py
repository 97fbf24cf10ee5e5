"""Files of reviews before they are imported: whose they are, and how such columns were read."""

from uuid import UUID

from django.db.models import Case, Value, When

from provenance.models import ColumnMapping, IncomingFile, User


def found(pk: UUID, person: User) -> IncomingFile | None:
    """The person's own file. One query."""
    return IncomingFile.objects.filter(pk=pk, loaded_by=person).first()


def remembered(fingerprint: str, person: User) -> dict[str, str]:
    """Role → column as the person last read such columns, else as anybody did. One query."""
    own = Case(When(saved_by=person, then=Value(0)), default=Value(1))
    rows = ColumnMapping.objects.filter(fingerprint=fingerprint).order_by(own, "-saved_at")
    return dict(rows.values_list("chosen", flat=True).first() or {})
