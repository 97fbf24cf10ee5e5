"""Every action, tried by everybody who may not, and none left out."""

import inspect
import pkgutil
from copy import deepcopy
from dataclasses import dataclass
from importlib import import_module

import pytest
from django.contrib.auth.models import AnonymousUser

from provenance import actions
from provenance.actions import (
    assertions,
    assessments,
    assignments,
    attributions,
    cases,
    chains,
    claims,
    comments,
    hops,
    imports,
    incoming,
    inferences,
    matrices,
    members,
    merges,
    notices,
    opinions,
    outsideratings,
    outsidereviews,
    pairs,
    placements,
    proposals,
    publications,
    questions,
    ratings,
    ratingscales,
    releases,
    repeats,
    resolutions,
    restorings,
    reviews,
    reviewvoices,
    savedfilters,
    sources,
    standings,
    tags,
    tellings,
    ties,
    tokens,
    users,
    verdicts,
    watches,
    webhooks,
)
from provenance.domain import dates
from provenance.errors import NotAllowed
from tests import draw, ledger

pytestmark = pytest.mark.django_db

OUTSIDERS = {"viewer": draw.viewer, "leaver": draw.leaver, "anonymous": AnonymousUser}
DATED = {"at": draw.NOW}
WHY = {"reason": "misread"}


@dataclass
class Record:
    """A record in which every action could be done by an editor."""

    def __post_init__(self):
        self.case = draw.case()
        self.claim = draw.claim("portal < wire; radio")
        self.portal, self.radio = (draw.assertion(self.claim, n) for n in ("portal", "radio"))
        self.hop = draw.hop(self.claim, "portal < wire")
        self.source, self.other = draw.source("wire"), draw.source("agency")
        self.person = draw.source("analyst")
        self.tie = draw.tie("holding", "radio")
        self.rating = draw.rating("radio")
        self.outside = draw.outside_rating("radio")
        self.outside_review = draw.outside_review(self.claim)
        self.withdrawn_review = draw.outside_review(self.claim, "other checkers")
        draw.withdraw_review(self.withdrawn_review)
        self.file = incoming.load(
            name="a.json", kind="claim-reviews", content=b"{}", by=draw.editor(), at=draw.NOW
        )
        self.stated = outsideratings.Stated(
            2, self.source.pk, "wire.example", "Mixed", dates.parse("2024"), rater_name="Watch"
        )
        self.publication = draw.publication("wire", title="Report")
        self.retracted = draw.retracted("radio", title="Programme")
        self.premise = draw.claim("agency", text="Workers were seen.")
        self.inference = draw.inference(draw.claim("", text="It grows."), self.premise)
        self.review = draw.review(self.premise)
        self.reviewer = draw.reviewer()
        self.release = draw.release(self.premise)
        proposed = draw.claim("wire", text="It was proposed.")
        self.proposal = draw.proposal(proposed, by=draw.second_editor())
        self.read_proposal = draw.proposal(draw.claim(text="It was read."), by=draw.second_editor())
        draw.read(self.read_proposal, by=draw.admin())
        self.own_proposal = draw.proposal(draw.claim(text="Mine."), by=draw.admin())
        self.question = draw.question()
        self.comment = draw.comment(self.claim, by=draw.admin())
        self.assessment = draw.assessment(self.question)
        self.restricted = draw.restricted(members=[draw.admin()])
        self.secret = draw.secret("informer", confidants=[draw.admin()])
        self.people = [draw.editor(), draw.admin()]
        self.elsewhere = draw.case("Hall 7", code="HAL")
        self.tag = draw.tag("plants", self.claim)
        self.imported = draw.imported(is_dry_run=True)
        self.waiting = draw.imported(state="waiting")
        self.untold = draw.claim("", text="Nobody says it.")
        self.saved = draw.saved_filter()
        self.settled = draw.resolution(draw.question("Who pays?"))
        self.settlement = resolutions.Settlement("It was seen.")
        self.item = draw.evidence(self.question, self.claim)
        self.pair = draw.pair(self.claim, draw.claim(text="It grew."))
        self.token = draw.token()
        self.webhook = draw.webhook(kinds=["claim.recorded"])
        self.delivery = webhooks.ping(webhook=self.webhook, by=draw.editor(), at=draw.NOW)
        self.opinion = draw.opinion(self.question, quote="No.")

    @property
    def marks(self):
        return {(self.item.pk, h.pk): "neutral" for h in self.question.hypotheses.all()}

    @property
    def statement(self):
        return {"text": "The hall is new.", "kind": "observation"}

    @property
    def said(self):
        columns = hops.Saying(quote="growing").columns()
        return {"assertion": self.portal, "publication": None, **columns}

    @property
    def known(self):
        return {"country": "", "domains": [], "aliases": [], "description": ""}

    @property
    def filled(self):
        return {"saying": hops.Saying(quote="growing"), "filing": publications.Filing()}


ACTIONS = {
    assertions.add: lambda r: {"claim": r.claim, "source": r.other, **DATED},
    assertions.edit: lambda r: {**r.said, **DATED},
    assertions.withdraw: lambda r: {"assertion": r.portal, **WHY, **DATED},
    assessments.record: lambda r: {"question": r.question, "opinion": r.opinion, **DATED},
    assessments.edit: lambda r: {"assessment": r.assessment, "opinion": r.opinion, **DATED},
    assessments.withdraw: lambda r: {"assessment": r.assessment, **WHY, **DATED},
    assignments.assign: lambda r: {"claims": [r.claim], "person": r.reviewer},
    attributions.add: lambda r: {"citing": r.radio, "cited": r.portal, **DATED},
    attributions.edit: lambda r: {
        "attribution": r.hop,
        "mode": "quotes",
        "cue": "",
        "is_inferred": False,
        "inferred_because": "",
    },
    attributions.withdraw: lambda r: {"attribution": r.hop, **WHY, **DATED},
    cases.open: lambda r: {"title": "Hall 7", "code": "HAL", **DATED},
    cases.edit: lambda r: {"case": r.case, "title": "Hall 7", "summary": ""},
    chains.record: lambda r: {"case": r.case, **r.statement, "chain": "radio < wire", **DATED},
    chains.enter: lambda r: {"claim": r.claim, "text": "radio < wire", **DATED},
    claims.record: lambda r: {"case": r.case, **r.statement, **DATED},
    claims.edit: lambda r: {"claim": r.claim, **r.statement, "when": "", "place": ""},
    comments.add: lambda r: {"on": r.claim, "text": "Is it?", **DATED},
    comments.edit: lambda r: {"comment": r.comment, "text": "Is it so?", **DATED},
    comments.withdraw: lambda r: {"comment": r.comment, **WHY, **DATED},
    hops.fill_in: lambda r: {"assertion": r.portal, **r.filled, "leanings": {}, **DATED},
    hops.speak: lambda r: {"claim": r.claim, "source": "agency", **r.filled, **DATED},
    members.restrict: lambda r: {"case": r.case, "members": r.people},
    members.open_up: lambda r: {"case": r.restricted, **WHY},
    members.keep_secret: lambda r: {
        "source": r.other,
        "code_name": "Crane",
        "confidants": r.people,
    },
    members.name_openly: lambda r: {"source": r.secret, **WHY},
    pairs.decide: lambda r: {
        "claim": r.claim,
        "other": r.premise,
        "decision": "same",
        **DATED,
    },
    pairs.take_back: lambda r: {"pair": r.pair, **WHY, **DATED},
    placements.move: lambda r: {"claims": [r.claim], "case": r.elsewhere},
    savedfilters.save: lambda r: {"owner": draw.editor(), "name": "Mine", "query": "q=hall"},
    savedfilters.edit: lambda r: {"saved": r.saved, "name": "Halls", "is_shared": True},
    tokens.revoke: lambda r: {"token": r.token, **DATED},
    savedfilters.drop: lambda r: {"saved": r.saved},
    tags.add: lambda r: {"claims": [r.claim], "name": "halls"},
    tags.take_off: lambda r: {"claims": [r.claim], "tag": r.tag},
    tags.rename: lambda r: {"tag": r.tag, "name": "halls"},
    users.switch_key_shortcuts: lambda r: {"person": draw.editor(), "are_on": False},
    matrices.choose: lambda r: {"question": r.question, "claims": [r.claim, r.premise], **DATED},
    matrices.mark: lambda r: {"question": r.question, "marks": r.marks, **DATED},
    merges.merge: lambda r: {"keep": r.source, "absorb": r.other, **WHY},
    proposals.mark: lambda r: {"claim": r.claim, "status": "refuted", **WHY, **DATED},
    proposals.propose: lambda r: {"claim": r.claim, "status": "refuted", **WHY, **DATED},
    proposals.read: lambda r: {"proposal": r.proposal, **DATED},
    proposals.approve: lambda r: {"proposal": r.read_proposal, **DATED},
    proposals.send_back: lambda r: {"proposal": r.read_proposal, "comment": "Who?", **DATED},
    proposals.take_back: lambda r: {"proposal": r.own_proposal, **DATED},
    publications.file: lambda r: {"source": r.source, "kind": "article", **DATED},
    publications.edit: lambda r: {
        "publication": r.publication,
        "kind": "dispatch",
        "title": "",
        "url": "",
        "published": "",
        **DATED,
    },
    questions.ask: lambda r: {"case": r.case, "text": "Why?", "hypotheses": ["a", "b"], **DATED},
    questions.edit: lambda r: {
        "question": r.question,
        "text": "Why?",
        "hypotheses": ["export", "own arsenal"],
    },
    resolutions.resolve: lambda r: {
        "question": r.question,
        "hypothesis": r.question.hypotheses.first(),
        "on": draw.TODAY,
        "settlement": r.settlement,
        **DATED,
    },
    resolutions.declare_unresolvable: lambda r: {
        "question": r.question,
        "settlement": r.settlement,
        **DATED,
    },
    resolutions.reopen: lambda r: {"question": r.settled, **WHY},
    imports.keep: lambda r: {
        "kind": "ndjson",
        "name": "a.ndjson",
        "texts": ["{}"],
        "choices": {},
        "is_dry_run": True,
        **DATED,
    },
    imports.for_real: lambda r: {"whole": r.imported, **DATED},
    imports.stop: lambda r: {"whole": r.waiting, **DATED},
    inferences.add: lambda r: {
        "conclusion": r.claim,
        "premise": r.premise,
        "sentence": "So it grows.",
        **DATED,
    },
    inferences.withdraw: lambda r: {"inference": r.inference, **WHY, **DATED},
    reviews.request: lambda r: {"claim": r.claim, "words": "Is it so?", **DATED},
    reviews.take: lambda r: {"review": r.review, **DATED},
    reviews.hand_over: lambda r: {"review": r.review, "person": r.reviewer, **DATED},
    reviews.settle: lambda r: {"review": r.review, "because": "It is so.", **DATED},
    ratings.add: lambda r: {
        "source": r.source,
        "reliability": "B",
        "valid_from": draw.TODAY,
        **WHY,
        **DATED,
    },
    ratings.withdraw: lambda r: {"rating": r.rating, **WHY, **DATED},
    outsideratings.load: lambda r: {"name": "more.csv", "content": b"domain,label", **DATED},
    outsideratings.record: lambda r: {
        "outside_list": r.outside.outside_list,
        "stated": [r.stated],
        **DATED,
    },
    outsideratings.withdraw: lambda r: {"rating": r.outside, **WHY, **DATED},
    outsidereviews.record: lambda r: {
        "reviewed": draw.reviewed("The hall is old."),
        "case": r.case,
        **DATED,
    },
    outsidereviews.withdraw: lambda r: {"review": r.outside_review, **WHY, **DATED},
    outsidereviews.put_back: lambda r: {"review": r.withdrawn_review, **WHY, **DATED},
    ratingscales.map_ratings: lambda r: {
        "publisher": r.source,
        "meanings": {"Half True": "mixed"},
        **DATED,
    },
    incoming.load: lambda r: {
        "name": "b.json",
        "kind": "claim-reviews",
        "content": b"[]",
        **DATED,
    },
    incoming.drop: lambda r: {"file": r.file},
    incoming.remember: lambda r: {
        "columns": ["claim"],
        "fingerprint": "1",
        "chosen": {"claim": "claim"},
        **DATED,
    },
    restorings.put_back: lambda r: {
        "row": r.case,
        "column": "summary",
        "value": "A plant.",
        **WHY,
        **DATED,
    },
    releases.publish: lambda r: {"claim": r.claim, **DATED},
    releases.take_back: lambda r: {"release": r.release, **WHY, "at": draw.LATER},
    sources.add: lambda r: {"name": "Labs", "kind": "imagery-provider", **DATED},
    sources.edit: lambda r: {"source": r.source, "name": "W", "kind": "outlet", **r.known},
    standings.mark: lambda r: {
        "publication": r.publication,
        "standing": "retracted",
        **WHY,
        **DATED,
    },
    standings.restore: lambda r: {"publication": r.retracted, **WHY, **DATED},
    tellings.tell: lambda r: {
        "claim": r.untold,
        "voices": [tellings.Voice(r.source, None, {})],
        "hops": [],
        **DATED,
    },
    ties.add: lambda r: {"holder": r.source, "kind": "owns", "held": r.other, **DATED},
    ties.affiliate: lambda r: {"person": r.person, "organisation": r.source, **DATED},
    ties.withdraw: lambda r: {"row": r.tie, **WHY, **DATED},
    users.add: lambda r: {"email": "new@desk.example", "password": draw.PASSWORD},
    verdicts.decide: lambda r: {"claim": r.claim, "status": "refuted", **WHY, **DATED},
}


# What people do for themselves alone: whoever may read may do it.
OWN = {
    watches.watch: lambda r: {"subject": r.claim, **DATED},
    watches.unwatch: lambda r: {"subject": r.claim},
    watches.prefer: lambda r: {"delivery": "daily"},
    webhooks.subscribe: lambda r: {
        "name": "Mine",
        "url": "https://1.1.1.1/",
        "kinds": ["claim.recorded"],
        **DATED,
    },
    notices.read: lambda r: {"notices": [], **DATED},
    notices.read_all: lambda r: {"upto": r.claim.pk, **DATED},
}

# What is one person's alone: an admin is refused too, who would see through another's eyes.
THEIRS = {
    tokens.make: lambda r: {"owner": draw.editor(), "name": "Bot", "scopes": ["read"], **DATED},
    webhooks.edit: lambda r: {
        "webhook": r.webhook,
        "name": "Mine",
        "url": "https://1.1.1.1/",
        "kinds": ["claim.recorded"],
    },
    webhooks.rotate: lambda r: {"webhook": r.webhook, **DATED},
    webhooks.disable: lambda r: {"webhook": r.webhook, **DATED},
    webhooks.enable: lambda r: {"webhook": r.webhook},
    webhooks.withdraw: lambda r: {"webhook": r.webhook, **DATED},
    webhooks.ping: lambda r: {"webhook": r.webhook, **DATED},
    webhooks.redeliver: lambda r: {"delivery": r.delivery, **DATED},
}


@pytest.fixture(scope="module", autouse=True)
def _drawn(once):
    return Record()


@pytest.fixture
def record(_drawn):
    return deepcopy(_drawn)


def name_of(action):
    return f"{action.__module__.rpartition('.')[2]}.{action.__name__}"


@pytest.mark.parametrize("action", THEIRS, ids=name_of)
def test_what_is_somebodys_own_is_refused_to_everybody_else(record, action):
    for outsider in (*OUTSIDERS.values(), draw.admin):
        by = outsider()
        with ledger.refused(NotAllowed):
            action(**THEIRS[action](record), by=by)


@pytest.mark.parametrize("action", [*ACTIONS, *OWN], ids=name_of)
def test_who_may_not_is_refused_and_writes_nothing(record, action):
    for role, outsider in OUTSIDERS.items():
        by = outsider()
        if action in OWN and role == "viewer":
            continue
        with ledger.refused(NotAllowed):
            action(**(ACTIONS | OWN)[action](record), by=by)


# No history is kept of a saved filter, an import or a token, so that changing one adds no row.
WITHOUT_A_ROW = {savedfilters.edit, imports.stop, tokens.revoke}


@pytest.mark.parametrize("action", [a for a in ACTIONS if a not in WITHOUT_A_ROW], ids=name_of)
def test_who_may_does_the_same_and_it_is_written(record, action):
    by = draw.admin()
    before = ledger.counts()
    action(**ACTIONS[action](record), by=by)
    assert ledger.counts() != before


def test_no_action_is_left_out():
    found = set()
    for module in pkgutil.iter_modules(actions.__path__):
        functions = inspect.getmembers(
            import_module(f"provenance.actions.{module.name}"), inspect.isfunction
        )
        found |= {
            function
            for name, function in functions
            if not name.startswith("_") and "by" in inspect.signature(function).parameters
        }
    parts = {f"provenance.actions.{name}" for name in ("recording", "recounting", "causes")}
    found = {f for f in found if f.__module__ not in parts}
    found -= {reviews.answer, notices.tell, opinions.lacks_affiliation, publications.used}
    found -= {reviewvoices.filed, repeats.once}  # what that does is another's business
    found -= {chains.foresee}  # it is `enter`, taken back
    assert {name_of(action) for action in found} == {
        name_of(action) for action in ACTIONS | OWN | THEIRS
    }
