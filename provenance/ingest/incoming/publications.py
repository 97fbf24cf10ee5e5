"""Publications as they come in, with their standing."""

from typing import Any

from provenance.actions import publications, standings
from provenance.domain.vocabulary import Standing
from provenance.models import Publication

from .scribes import Scribe

_EDITED = ("kind", "title", "url", "published")


def take(scribe: Scribe, told: dict[str, Any]) -> None:
    """An address that is filed here is that publication."""
    outside = told["id"]
    scribe.gather({"publication": [outside], "source": [told["source"]]})
    renamed = told | ({"url": told["link"]} if "link" in told else {})
    given = {name: renamed[name] for name in _EDITED if name in renamed}
    row = scribe.find("publication", outside)
    if row is None:
        row = _file(scribe, told, given)
    else:
        here = {name: getattr(row, name) for name in ("kind", "title", "url")}
        here["published"] = row.published_words
        if fresh := scribe.news("publication", outside, given, here):
            row = publications.edit(publication=row, **{**here, **fresh}, **scribe.who)
            scribe.changed()
    _stand(scribe, outside, row, told)
    marked = {name: told[name] for name in ("standing", "notice") if name in told}
    scribe.keep("publication", outside, row, given | marked)


def _file(scribe: Scribe, told: dict[str, Any], given: dict[str, Any]) -> Publication:
    source = scribe.must("source", told["source"], "/source")
    url = publications.canonical(given.get("url", ""))
    filed = Publication.objects.filter(canonical_url=url) if url else Publication.objects.none()
    before = dict(filed.values_list("pk", "version"))
    row = publications.file(source=source, **given, kept_in=scribe.kept_in, **scribe.who)
    if before.get(row.pk) != row.version:
        scribe.changed()
    return row


def _stand(scribe: Scribe, outside: str, row: Publication, told: dict[str, Any]) -> None:
    """Mark it corrected or retracted as the record says; no mark is ever taken back."""
    standing = told.get("standing", Standing.CURRENT)
    notice = told.get("notice", {})
    if not any(
        scribe.is_news("publication", outside, name, told.get(name))
        for name in ("standing", "notice")
        if name in told
    ):
        return
    if standing not in (Standing.CORRECTED, Standing.RETRACTED):
        if row.standing != standing and "standing" in told:
            scribe.notes.append(f"It stays marked {row.standing}: an import takes no mark back.")
        return
    if row.standing == Standing.RETRACTED and standing != Standing.RETRACTED:
        scribe.notes.append("It stays marked retracted: an import takes no mark back.")
        return
    mark = {
        "standing": standing,
        "standing_reason": notice.get("reason", ""),
        "notice_url": notice.get("link", ""),
        "notice_words": notice.get("dated", ""),
    }
    if mark == {name: getattr(row, name) for name in mark}:
        return
    standings.mark(
        publication=row,
        standing=standing,
        reason=notice.get("reason", ""),
        notice=notice.get("dated", ""),
        notice_url=notice.get("link", ""),
        **scribe.who,
    )
    scribe.changed()
