"""Watch claims, sources and cases, and say how one wants to hear of them."""

from datetime import datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.models import Case, Claim, Preference, Source, User, Watch


def watch(*, subject: Claim | Source | Case, delivery: str = "", by: User, at: datetime) -> Watch:
    """Hear of `subject` from now on, or otherwise than before; `delivery` "" is as one likes it."""
    policies.enforce(policies.read_refusal(by))
    with recording.change("watches.watch", by=by):
        mine = Watch.objects.select_for_update().filter(person=by, **_on(subject)).first()
        if mine is None:
            row = Watch(person=by, delivery=delivery, since=at, **_on(subject))
            return writing.insert(row)
        writing.update(mine, delivery=delivery)
        return mine


def unwatch(*, subject: Claim | Source | Case, by: User) -> None:
    """Hear of it no more; what was told already stays under the bell."""
    policies.enforce(policies.read_refusal(by))
    with recording.change("watches.unwatch", by=by):
        Watch.objects.filter(person=by, **_on(subject)).delete()


def prefer(*, delivery: str, by: User) -> Preference:
    """How one hears of whatever has no way of its own."""
    policies.enforce(policies.read_refusal(by))
    with recording.change("watches.prefer", by=by):
        mine = Preference.objects.select_for_update().filter(person=by).first()
        if mine is None:
            return writing.insert(Preference(person=by, delivery=delivery))
        writing.update(mine, delivery=delivery)
        return mine


def follow(*, keep: Source, absorb: Source) -> None:
    """Who watched `absorb` watches `keep`, inside the merge of the two."""
    both = Watch.objects.filter(source=keep).values("person")
    Watch.objects.filter(source=absorb, person__in=both).delete()
    Watch.objects.filter(source=absorb).update(source=keep)


def _on(subject: Claim | Source | Case) -> dict[str, Claim | Source | Case]:
    return {str(subject._meta.model_name): subject}
