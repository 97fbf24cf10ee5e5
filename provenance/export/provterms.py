"""What our words are in W3C PROV and in CiTO.

PROV's terms after PROV-DM (https://www.w3.org/TR/prov-dm/): a *quotation* repeats some or all of an
entity (5.2.3), a *primary source* is what an agent with direct experience and knowledge produced,
without the benefit of hindsight (5.2.4). CiTO's after http://purl.org/spar/cito: an excerpt is the
wider word, for what is published again; what is disputed is said to be wrong, what is refuted is
shown to be.
"""

from prov.constants import PROV
from prov.identifier import Namespace, QualifiedName

from provenance.domain.vocabulary import Mode, SourceKind, Stance, VerdictStatus

CITO = Namespace("cito", "http://purl.org/spar/cito/")
DCTERMS = Namespace("dcterms", "http://purl.org/dc/terms/")

# How a hop is characterised as a citation.
CITATIONS: dict[str, QualifiedName] = {
    Mode.CITES: CITO["cites"],
    Mode.QUOTES: CITO["includesQuotationFrom"],
    Mode.PARAPHRASES: CITO["citesForInformation"],
    Mode.REPUBLISHES: CITO["includesExcerptFrom"],
    Mode.CITES_DATA: CITO["usesDataFrom"],
    # CiTO has no word for a citation that names nobody.
    Mode.CITES_UNNAMED: CITO["cites"],
}
# The modes in which words are repeated; all others are plain derivations.
QUOTATIONS = {Mode.QUOTES, Mode.REPUBLISHES}
# Towards the claim. Who denies it disputes it: that it is shown to be wrong is for a verdict.
STANCES: dict[str, QualifiedName] = {
    Stance.ASSERTS: CITO["agreesWith"],
    Stance.DENIES: CITO["disputes"],
}
# Towards the claim as it was worded.
VERDICTS: dict[str, QualifiedName] = {
    VerdictStatus.UNVERIFIED: CITO["discusses"],
    VerdictStatus.CORROBORATED: CITO["confirms"],
    VerdictStatus.DISPUTED: CITO["disputes"],
    VerdictStatus.REFUTED: CITO["refutes"],
    VerdictStatus.WITHDRAWN: CITO["retracts"],
}
# Where the kind of source says for certain what it is. An eyewitness may be several, an account
# anybody's or a program's, and nobody knows who is unnamed: they are agents and no more.
AGENTS: dict[str, QualifiedName] = {
    SourceKind.PERSON: PROV["Person"],
    **dict.fromkeys(
        (
            *(SourceKind.OUTLET, SourceKind.WIRE, SourceKind.THINK_TANK, SourceKind.IMAGERY),
            *(SourceKind.GOVERNMENT, SourceKind.STATE_MEDIA),
        ),
        PROV["Organization"],
    ),
}
