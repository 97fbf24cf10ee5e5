"""Claims that are released, as everybody may read them, and what the desk knows of that.

All but `of_claim` reads in the sight of nobody, whoever asks: what goes out is the same for all,
lacks what is restricted, and calls a confidential source by its code name.
"""

from .lists import in_parts, listed, newest
from .pages import is_taken_back, page
from .reviews import of_claims, reviewed
from .standings import ReleaseFacts, of_claim, standing
from .values import Decided, PublicPage, Reviewed

__all__ = [
    "Decided",
    "PublicPage",
    "ReleaseFacts",
    "Reviewed",
    "in_parts",
    "is_taken_back",
    "listed",
    "newest",
    "of_claim",
    "of_claims",
    "page",
    "reviewed",
    "standing",
]
