"""Rename a tag, or merge it into another."""

from datetime import datetime
from typing import Any

from provenance.actions import tags
from provenance.models import Tag, User
from provenance.models.tags import LONGEST_TAG
from provenance.queries import tags as tag_rows

from ..reading import keyed
from ..sent import Flag, Words
from ..tags import TagRecord
from ..writing import Body, Changing


class TagBody(Body):
    """What a tag is to be called, and why."""

    name = Words("The tag.", needed=True, most=LONGEST_TAG)
    is_merging = Flag(
        "Whether the two are made one where another tag has that name; refused without it. The "
        "other one stays and is the answer, and the former name leads to it."
    )
    reason = Words("Why it is renamed.")


class ChangeTag(Changing):
    """Call a tag otherwise, on all claims at once."""

    operation = "changeTag"
    noun = "tags"
    summary = "Change a tag"
    body = TagBody
    answer = TagRecord
    address = (keyed("tag"),)

    def find(self, **address: Any) -> Any:
        return Tag.objects.standing().filter(pk=address["id"]).first()

    def now(self, found: Tag) -> dict[str, Any]:
        return {"name": found.name}

    def act(self, found: Tag, data: dict[str, Any], by: User, at: datetime) -> Any:
        tag = tags.rename(tag=found, **data, version=found.version, by=by)
        return tag_rows.by_key(tag.pk)
