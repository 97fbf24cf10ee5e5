"""The admin: the same records for staff. What carries history is only looked at here."""

from . import (
    cases,
    chains,
    claims,
    entrance,
    jobs,
    matrices,
    notices,
    pairs,
    people,
    proposals,
    questions,
    reviews,
    site,
    sources,
    supports,
    tags,
)

__all__ = [
    "cases",
    "chains",
    "claims",
    "entrance",
    "jobs",
    "matrices",
    "notices",
    "pairs",
    "people",
    "proposals",
    "questions",
    "reviews",
    "site",
    "sources",
    "supports",
    "tags",
]
