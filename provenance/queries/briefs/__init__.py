"""A claim or a case on paper: all that the desk says of it, as finished words."""

from .cases import MOST_CLAIMS, of_case
from .claims import of_claim
from .values import CaseBrief, ClaimBrief

__all__ = ["MOST_CLAIMS", "CaseBrief", "ClaimBrief", "of_case", "of_claim"]
