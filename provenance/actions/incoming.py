"""Files of reviews that somebody looks through before they are imported, and how columns are read.

They are personal: kept until the import begins, for whoever loaded them.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from provenance import policies
from provenance.domain.imports import ImportKind
from provenance.errors import Refused
from provenance.models import ColumnMapping, IncomingFile, User

LARGEST = 50 * 1024 * 1024


def load(*, name: str, kind: str, content: bytes, by: User, at: datetime) -> IncomingFile:
    """Keep a file's bytes, in place of what the person loaded and never imported."""
    policies.enforce(policies.edit_refusal(by))
    if kind not in (ImportKind.CLAIM_REVIEWS, ImportKind.REVIEW_TABLE):
        raise Refused("Choose what the file is.", field="kind")
    if not content.strip():
        raise Refused("The file is empty.", field="file")
    if len(content) > LARGEST:
        raise Refused("The file has more than 50 MB. Cut it into several.", field="file")
    IncomingFile.objects.filter(loaded_by=by).delete()
    return IncomingFile.objects.create(
        name=name[:200], kind=kind, content=content, loaded_by=by, loaded_at=at
    )


def drop(*, file: IncomingFile, by: User) -> None:
    policies.enforce(policies.edit_refusal(by))
    policies.enforce(policies.own_refusal(by, file.loaded_by))
    file.delete()


def remember(
    *,
    columns: Sequence[str],
    fingerprint: str,
    chosen: Mapping[str, str],
    by: User,
    at: datetime,
) -> None:
    """The next table with the same columns is read the same way."""
    policies.enforce(policies.edit_refusal(by))
    ColumnMapping.objects.update_or_create(
        saved_by=by,
        fingerprint=fingerprint,
        defaults={"columns": list(columns), "chosen": dict(chosen), "saved_at": at},
    )
