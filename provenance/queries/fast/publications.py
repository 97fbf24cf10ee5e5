"""Publications as JSON."""

from . import links
from .lists import List
from .shapes import Shape, keyed, moment, span

LIST = List(
    Shape(
        {
            "id": "publication.id",
            "url": keyed("api:publication", "publication.id"),
            "page": keyed("publication", "publication.id"),
            "source": links.source("source"),
            "kind": "publication.kind",
            "title": "nullif(publication.title, '')",
            "link": "nullif(publication.url, '')",
            "canonical_link": "nullif(publication.canonical_url, '')",
            "published": span("publication", "published"),
            "standing": "publication.standing",
            "notice": Shape(
                {
                    "reason": "publication.standing_reason",
                    "dated": span("publication", "notice"),
                    "link": "nullif(publication.notice_url, '')",
                },
                unless="publication.standing = 'current'",
            ),
            "recorded_at": moment("publication.recorded_at"),
        }
    ),
    """
    JOIN provenance_publication publication ON publication.id = page.id
    JOIN provenance_source source ON source.id = publication.source_id
    """,
)
