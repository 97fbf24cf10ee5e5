"""The ids that records go out under."""

from collections.abc import Collection, Mapping
from typing import Any

from provenance.models import OutsideId


def of(noun: str, keys: Collection[Any]) -> Mapping[Any, str]:
    """Key → the id under which it came in, where its origin has no name; else the key itself.

    A confidential source goes by its key: what others call it could say who it is. One query.
    """
    wanted = {key for key in keys if key}
    if not wanted:
        return {None: ""}
    rows = OutsideId.objects.filter(origin="", **{f"{noun}__in": wanted})
    if noun == "source":
        rows = rows.filter(source__is_confidential=False)
    told = {key: str(key) for key in wanted}
    # The first one it came in under stays the one it goes out under.
    told |= dict(rows.order_by("-pk").values_list(noun, "outside"))
    return {None: "", **told}
