"""What had been published by a moment. What is not known to have been out is left out."""

from datetime import datetime

from .vocabulary import LeftOut, Standing


def left_out(
    by: datetime,
    *,
    earliest: datetime | None,
    latest: datetime | None,
    standing: str,
    notice: datetime | None = None,
) -> LeftOut | None:
    """Why a publication does not count as out by `by`, or None where it certainly was.

    `earliest` and `latest` are the ends of its date as far as it is known, both included. One
    that was retracted stood until its notice: `notice` is when that came out at the earliest.
    Where that is not known, or not later than `by`, it is left out.
    """
    if latest is None:
        return LeftOut.UNDATED
    if earliest is not None and earliest > by:
        return LeftOut.LATER
    if latest > by:
        return LeftOut.PERHAPS_LATER
    still_stood = notice is not None and notice > by
    return LeftOut.RETRACTED if standing == Standing.RETRACTED and not still_stood else None
