"""Sources as JSON."""

from . import links
from .lists import List
from .shapes import Shape, keyed

LIST = List(
    Shape(
        {
            "id": "source.id",
            "url": keyed("api:source", "source.id"),
            "page": keyed("source", "source.id"),
            "name": "source.name",
            "kind": "source.kind",
            "country": "nullif(source.country, '')",
            "aliases": """(SELECT coalesce(json_agg(alias.name ORDER BY alias.name), '[]')
                FROM provenance_alias alias WHERE alias.source_id = source.id)""",
            "rating": links.rating("source.id", "CURRENT_DATE"),
            "claims": """(SELECT count(DISTINCT claim_id) FROM provenance_assertion
                WHERE source_id = source.id AND withdrawn_at IS NULL)""",
        }
    ),
    "JOIN provenance_source source ON source.id = page.id",
)
