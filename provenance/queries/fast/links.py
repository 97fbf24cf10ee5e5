"""Small objects that several answers show; the serializers of api/facts.py describe them."""

from .shapes import Address, Rows, Shape, case_ref, keyed, moment, person, span


def claim(row: str) -> Shape:
    ref = f"'C-' || {row}.number"
    return Shape({"ref": ref, "text": f"{row}.text", "url": Address("api:claim", ref)})


def case(row: str) -> Shape:
    ref = case_ref(row)
    return Shape({"ref": ref, "title": f"{row}.title", "url": Address("api:case", ref)})


def source(row: str) -> Shape:
    return Shape(
        {
            "id": f"{row}.id",
            "name": f"{row}.name",
            "kind": f"{row}.kind",
            "url": keyed("api:source", f"{row}.id"),
        }
    )


def publication(row: str) -> Shape:
    return Shape(
        {
            "id": f"{row}.id",
            "kind": f"{row}.kind",
            "title": f"nullif({row}.title, '')",
            "link": f"nullif({row}.url, '')",
            "published": span(row, "published"),
            "standing": f"{row}.standing",
            "url": keyed("api:publication", f"{row}.id"),
        },
        unless=f"{row}.id IS NULL",
    )


def rating(source: str, day: str) -> Rows:
    """The rating of a source that counts on a day, or the latest where `day` is null.

    domain/ratings.py says which: the desk's own, else the strictest of each rater's newest.
    """
    newest = f"""
        SELECT DISTINCT ON (rater) rating.*,
            CASE WHEN rating.is_desk THEN NULL ELSE rating.rated_by_id END AS rater
        FROM provenance_rating rating
        WHERE rating.source_id = {source} AND rating.withdrawn_at IS NULL
            AND ({day} IS NULL OR rating.valid_from <= {day})
        ORDER BY rater, valid_from DESC, rated_at DESC, id DESC"""  # noqa: S608 — columns alone
    return Rows(
        Shape(
            {
                "reliability": "newest.reliability",
                "valid_from": "newest.valid_from",
                "reason": "newest.reason",
                "rated_by": person("newest.rated_by_id"),
                "is_desk": "newest.is_desk",
            }
        ),
        f"""({newest}) newest
            ORDER BY is_desk DESC, nullif(reliability, 'F') DESC NULLS LAST, valid_from DESC,
                rated_at, id""",
        is_one=True,
    )


def verdict(row: str) -> Shape:
    return Shape(
        {
            "status": f"{row}.status",
            "credibility": f"nullif({row}.credibility, '')",
            "reason": f"{row}.reason",
            "wording": f"{row}.wording",
            "decided_by": person(f"{row}.decided_by_id"),
            "decided_at": moment(f"{row}.decided_at"),
            "approved_by": person(f"{row}.approved_by_id"),
            "approved_at": moment(f"{row}.approved_at"),
            "superseded_at": moment(f"{row}.superseded_at"),
        },
        unless=f"{row}.id IS NULL",
    )
