"""What an act is called where history is told."""

VERBS = {
    "cases.open": "opened the case",
    "cases.edit": "edited the case",
    "claims.record": "recorded the claim",
    "claims.edit": "edited the claim",
    "chains.enter": "added to the chain",
    "assertions.add": "added what a source says",
    "assertions.edit": "filled in a hop",
    "assertions.withdraw": "withdrew what a source says",
    "attributions.add": "added a hop",
    "attributions.edit": "described a hop",
    "attributions.withdraw": "withdrew a hop",
    "hops.fill_in": "filled in a hop",
    "hops.speak": "added what a source says",
    "verdicts.decide": "marked the claim",
    "sources.add": "added the source",
    "sources.edit": "edited the source",
    "sources.merge": "merged a source",
    "ratings.add": "rated the source",
    "ties.add": "recorded a tie",
    "ties.withdraw": "withdrew a tie",
    "affiliations.add": "recorded an affiliation",
    "publications.file": "filed a publication",
    "publications.edit": "edited a publication",
    "questions.ask": "asked the question",
    "questions.edit": "edited the question",
    "assessments.record": "recorded what an expert thinks",
    "assessments.edit": "corrected what an expert thinks",
    "assessments.withdraw": "withdrew what an expert thinks",
    "restorings.put_back": "put back what stood before",
}
THROUGH = {"page": "page", "api": "API", "admin": "admin", "command": "command line"}
NOBODY = "Somebody outside the program"
LABELS = {"insert": "recorded", "update": "changed", "delete": "deleted"}
