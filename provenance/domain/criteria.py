"""What a rating may look at: what a publisher tells of itself and holds itself to.

Two public lists in one: the policy properties of schema.org's NewsMediaOrganization, which are the
policies of a source (`PolicyKind`), and those clauses of the Journalism Trust Initiative
(CWA 17493:2019) that none of the properties covers. Only headings are taken from either. Where
the two ask for the same, such as who owns the publisher, it is one criterion.
"""

from collections.abc import Mapping

from .vocabulary import PolicyKind, Term


class Answer(Term):
    """What a rater found. What nobody looked at has no row: it is neither."""

    MET = "met", "met", "The rater looked and found it so."
    NOT_MET = "not-met", "not met", "The rater looked and did not find it so."


def _published(kind: PolicyKind, clause: str = "") -> tuple[str, str, str]:
    also = f" JTI {clause}." if clause else ""
    return kind.value, kind.label, f"{kind.definition}{also}"


class Criterion(Term):
    PRINCIPLES = _published(PolicyKind.PRINCIPLES, "clause 9")
    CORRECTIONS = _published(PolicyKind.CORRECTIONS)
    OWNERSHIP = _published(PolicyKind.OWNERSHIP, "clauses 4, 5 and 8")
    UNNAMED = _published(PolicyKind.UNNAMED, "clause 12")
    ETHICS = _published(PolicyKind.ETHICS)
    FACT_CHECKING = _published(PolicyKind.FACT_CHECKING, "clause 10")
    MASTHEAD = _published(PolicyKind.MASTHEAD, "clause 6")
    MISSION = _published(PolicyKind.MISSION, "clause 2")
    FEEDBACK = _published(PolicyKind.FEEDBACK)
    BYLINES = _published(PolicyKind.BYLINES)
    DIVERSITY = _published(PolicyKind.DIVERSITY)
    STAFFING = _published(PolicyKind.STAFFING)
    IDENTITY = "identity", "Identity", "Says who it is. JTI clause 1."
    PUBLIC_SERVICE = "public-service", "Public service", "Its remit, if it is one. JTI clause 3."
    CONTACT = "contact", "Contact", "How its editors are reached. JTI clause 7."
    PUBLIC_CONTENT = (
        "public-content",
        "Content by the public",
        "Answers for what readers send in. JTI clause 11.",
    )
    AFFILIATIONS = (
        "affiliations",
        "Affiliations",
        "How conflicts of interest are handled. JTI clause 13.",
    )
    INTERNAL = "internal", "Internal accountability", "Who checks inside the house. JTI clause 14."
    EXTERNAL = "external", "External accountability", "Who hears complaints. JTI clause 15."
    PROFESSIONALISM = (
        "professionalism",
        "Professionalism",
        "The conditions its people work under. JTI clause 16.",
    )
    TRAINING = "training", "Training", "How its people are trained. JTI clause 17."
    SELF_ASSESSMENT = (
        "self-assessment",
        "Self-assessment",
        "Publishes how it assesses itself. JTI clause 18.",
    )


def offered(policies: Mapping[str, str]) -> dict[str, str]:
    """Criterion → where the source publishes it, of those of its policies that are recorded."""
    return {term.value: policies[term.value] for term in Criterion if policies.get(term.value)}
