"""Tag claims and take tags off; rename a tag, or merge it into another."""

from collections.abc import Sequence

from provenance import policies
from provenance.actions import keeping, recording, selecting, writing
from provenance.errors import Refused
from provenance.models import Claim, ClaimTag, Tag, User
from provenance.models.tags import LONGEST_TAG
from provenance.queries import selections, sight
from provenance.queries import tags as tags_read


class NotATag(Refused):
    pass


class NameTaken(Refused):
    """Another tag has the name; saying so joins the two."""


def add(*, claims: Sequence[Claim], name: str, by: User) -> list[Claim]:
    """Tag `claims` with what `name` leads to, a new tag where it is new; those newly tagged."""
    policies.enforce(policies.edit_refusal(by))
    word = _word(name)
    with recording.change("tags.add", by=by):
        rows = selecting.locked(claims)
        tag = tags_read.called(word)
        changed = selecting.changed(selections.tagged(rows, tag, word), "name")
        if tag is None:
            tag = writing.insert(Tag(name=word, kept_in=keeping.within_all(rows)))
        for claim in changed:
            keeping.release(claim.case_id, tag)
        ClaimTag.objects.bulk_create(ClaimTag(claim=claim, tag=tag) for claim in changed)
        return changed


def take_off(*, claims: Sequence[Claim], tag: Tag, by: User) -> list[Claim]:
    """Take `tag` off `claims`; those that carried it. The history keeps that they did."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("tags.take_off", by=by):
        rows = selecting.locked(claims)
        changed = selecting.changed(selections.untagged(rows, tag), "tag")
        ClaimTag.objects.filter(tag=tag, claim__in=changed).delete()
        return changed


def rename(
    *,
    tag: Tag,
    name: str,
    is_merging: bool = False,
    version: int | None = None,
    reason: str = "",
    by: User,
) -> Tag:
    """Call `tag` otherwise, on all claims at once; the tag that has the name afterwards.

    Where another has it already that is refused, unless the two are meant to be merged: then the
    other stays, the claims carry that, and the former name leads to it.
    """
    policies.enforce(policies.edit_refusal(by))
    word = _word(name)
    with recording.change("tags.rename", by=by, reason=reason):
        tag = Tag.objects.select_for_update().get(pk=tag.pk)
        writing.fresh(tag, version, "this tag")
        _refuse_merged(tag)
        other = tags_read.called(word)
        if other is None or other.pk == tag.pk:
            _refuse_former(tag, word)
            writing.update(tag, name=word)
            return tag
        with sight.the_readers():
            seen = Tag.objects.filter(pk=other.pk).exists()
            count = ClaimTag.objects.filter(tag=other).count()
        if seen and not is_merging:
            raise NameTaken(
                f"“{other}” is another tag, on {count:,} claims. To make the two "
                "one tag, say so below.",
                field="name",
            )
        return _merge(tag, other)


def _merge(absorb: Tag, keep: Tag) -> Tag:
    """Each claim carries `keep` once; names that led to `absorb` lead there too."""
    carried = ClaimTag.objects.filter(tag=absorb)
    there = ClaimTag.objects.filter(tag=keep).values("claim")
    carried.filter(claim__in=there).delete()
    carried.update(tag=keep)
    Tag.objects.filter(merged_into=absorb).update(merged_into=keep)
    writing.update(absorb, merged_into=keep)
    if keep.kept_in_id != absorb.kept_in_id:
        writing.update(keep, kept_in=None)
    return keep


def _refuse_former(tag: Tag, word: str) -> None:
    if Tag.objects.filter(merged_into=tag, name__iexact=word).exists():
        raise NotATag(f"“{word}” was merged into this tag and leads to it already.", field="name")


def _refuse_merged(tag: Tag) -> None:
    if tag.merged_into:
        raise NotATag(f"“{tag}” was merged into “{tag.merged_into}”; rename that one.")


def _word(name: str) -> str:
    word = tags_read.folded(name)
    if not word:
        raise NotATag("Write the tag.", field="name")
    if len(word) > LONGEST_TAG:
        raise NotATag(f"A tag has {LONGEST_TAG} characters at most.", field="name")
    return word
