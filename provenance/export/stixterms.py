"""What our words are in STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html).

*Opinion* (section 4.14) has five steps of agreement. Only the words at both ends of ICD 203's scale
are told as strong ones: no step says more than the word it stands for.

*Confidence* (Appendix A) is that in the correctness of what is said, 0 to 100. It comes from two of
the appendix's tables. None of them has a source's reliability, so no letter becomes a number, F
least of all; and what stands for a likelihood is an opinion, never a confidence.
"""

from provenance.domain import probabilities
from provenance.domain.vocabulary import Confidence, Credibility, Likelihood, SourceKind

OPINIONS: dict[Likelihood, str] = {
    Likelihood.ALMOST_NO_CHANCE: "strongly-disagree",
    Likelihood.REMOTE: "strongly-disagree",
    Likelihood.VERY_UNLIKELY: "disagree",
    Likelihood.HIGHLY_IMPROBABLE: "disagree",
    Likelihood.UNLIKELY: "disagree",
    Likelihood.IMPROBABLE: "disagree",
    Likelihood.EVEN_CHANCE: "neutral",
    Likelihood.EVEN_ODDS: "neutral",
    Likelihood.LIKELY: "agree",
    Likelihood.PROBABLE: "agree",
    Likelihood.VERY_LIKELY: "agree",
    Likelihood.HIGHLY_PROBABLE: "agree",
    Likelihood.ALMOST_CERTAIN: "strongly-agree",
    Likelihood.NEARLY_CERTAIN: "strongly-agree",
}
# The table None / Low / Med / High; nobody states that they have none.
CONFIDENCES: dict[str, int] = {Confidence.LOW: 15, Confidence.MODERATE: 50, Confidence.HIGH: 85}
# The table Admiralty Credibility. 6, “cannot be judged”, has no value there and none here.
CREDIBILITIES: dict[str, int] = {
    Credibility.ONE: 90,
    Credibility.TWO: 70,
    Credibility.THREE: 50,
    Credibility.FOUR: 30,
    Credibility.FIVE: 10,
}
# identity-class-ov; of the other kinds nobody knows whether they are one or many.
IDENTITIES: dict[str, str] = {
    SourceKind.PERSON: "individual",
    SourceKind.DATASET: "system",
    **dict.fromkeys(
        (
            *(SourceKind.OUTLET, SourceKind.WIRE, SourceKind.THINK_TANK, SourceKind.IMAGERY),
            *(SourceKind.GOVERNMENT, SourceKind.STATE_MEDIA),
        ),
        "organization",
    ),
}


def opinion(likelihood: Likelihood | None, low: int | None, high: int | None) -> str:
    """The step of agreement; "" where neither a word nor figures within one word were given."""
    if likelihood is None and low is not None and high is not None:
        within = (word for word in probabilities.FIRST_ROW if probabilities.covers(word, low, high))
        likelihood = next(within, None)
    return OPINIONS[likelihood] if likelihood else ""
