"""Builders: a test's first line draws what the test is about.

`draw.claim("portal < wire < institute < imagery; radio < wire")` records the claim and its chain
through the same actions an editor uses. A name's kind is guessed from its words. Whatever is
asked for by name (people, sources, cases) is made once in a test and found again after that.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection
from django.db.models import Q

from provenance.actions import (
    assertions,
    assessments,
    attributions,
    cases,
    chains,
    comments,
    deliveries,
    hops,
    incoming,
    inferences,
    matrices,
    members,
    outsideratings,
    outsidereviews,
    pairs,
    proposals,
    publications,
    questions,
    ratings,
    ratingscales,
    releases,
    resolutions,
    reviews,
    savedfilters,
    sources,
    standings,
    tags,
    ties,
    tokens,
    verdicts,
    watches,
    webhooks,
)
from provenance.domain import chain_line, dates
from provenance.domain.outsidereviews import Party, Reviewed, Verbatim
from provenance.domain.vocabulary import (
    ClaimKind,
    Likelihood,
    PublicationKind,
    Reliability,
    Role,
    SourceKind,
    Stance,
    Standing,
    TieKind,
    VerdictStatus,
)
from provenance.domain.webhooks import TOLD, EventKind
from provenance.models import (
    Affiliation,
    Assertion,
    Assessment,
    Attribution,
    Case,
    Claim,
    ClaimPair,
    Comment,
    EvidenceItem,
    Import,
    IncomingFile,
    Inference,
    OutsideList,
    OutsideRating,
    OutsideReview,
    Proposal,
    Publication,
    Question,
    Rating,
    Release,
    Review,
    SavedFilter,
    Source,
    Tag,
    Tie,
    Token,
    User,
    Verdict,
    Watch,
    Webhook,
    WebhookDelivery,
    WebhookMessage,
)

NOW = datetime(2024, 11, 26, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
LATER = datetime(2024, 11, 27, 9, 0, tzinfo=UTC)
PASSWORD = "hamhung-february-11"
STATEMENT = "The plant at Hamhung is being expanded."

_KINDS = {
    "wire agency reuters yonhap": SourceKind.WIRE,
    "institute tank think centre cns iiss": SourceKind.THINK_TANK,
    "imagery satellite planet": SourceKind.IMAGERY,
    "government ministry army": SourceKind.GOVERNMENT,
    "state kcna": SourceKind.STATE_MEDIA,
    "person analyst expert": SourceKind.PERSON,
    "account": SourceKind.ACCOUNT,
    "dataset register": SourceKind.DATASET,
    "eyewitness witness": SourceKind.EYEWITNESS,
    "unnamed officials": SourceKind.UNNAMED,
}


def kind_of(name: str) -> SourceKind:
    """The kind a name's words speak of; an outlet where they speak of none."""
    words = re.findall(r"[a-z]+", name.lower())
    for hints, kind in _KINDS.items():
        if set(words) & set(hints.split()):
            return kind
    return SourceKind.OUTLET


def moment() -> datetime:
    """The database's clock: later than all that was drawn, earlier than all that will be."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now


def viewer() -> User:
    return person("Vida", Role.VIEWER)


def editor() -> User:
    return person("Edda", Role.EDITOR)


def second_editor() -> User:
    return person("Egon", Role.EDITOR)


def reviewer() -> User:
    return person("Rhea", Role.REVIEWER)


def admin() -> User:
    return person("Ada", Role.ADMIN)


def leaver() -> User:
    """An editor who left the desk: the account is closed."""
    return person("Leo", Role.EDITOR, is_active=False)


def person(name: str, role: str, **columns: Any) -> User:
    """Somebody of the desk, with `PASSWORD`; edda@desk.example for Edda."""
    email = f"{name.lower()}@desk.example"
    known = User.objects.filter(email=email).first()
    return known or User.objects.create_user(email, PASSWORD, name=name, role=role, **columns)


def case(
    title: str = "Hamhung", *, code: str = "HAM", by: User | None = None, **columns: Any
) -> Case:
    known = Case.objects.filter(title=title).first()
    return known or cases.open(title=title, code=code, **columns, by=by or editor(), at=NOW)


def restricted(title: str = "Sealed", *, members: Sequence[User] = ()) -> Case:
    """A case that Edda and `members` alone see."""
    drawn = case(title, code="SEA", is_restricted=True)
    return restrict(drawn, *members) if members else drawn


def restrict(case: Case, *people: User) -> Case:
    return members.restrict(case=case, members=[editor(), *people], by=editor())


def secret(name: str, code_name: str = "Heron", *, confidants: Sequence[User] = ()) -> Source:
    """The source `name`, known to Edda and `confidants` alone; others read `code_name`."""
    known = [editor(), *confidants]
    return members.keep_secret(
        source=source(name), code_name=code_name, confidants=known, by=editor()
    )


def source(name: str, *, kind: str = "", **columns: Any) -> Source:
    """The source that `name` leads to, also by an alias; added where it leads to none."""
    names = Q(name__iexact=name, merged_into=None) | Q(aliases__name__iexact=name)
    known = Source.objects.filter(names).first()
    return known or sources.add(
        name=name, kind=kind or kind_of(name), by=editor(), at=NOW, **columns
    )


def claim(
    chain: str = "",
    *,
    text: str = STATEMENT,
    case: Case | None = None,
    kind: str = ClaimKind.OBSERVATION,
    is_circular: bool = False,
    **columns: Any,
) -> Claim:
    """A claim with its chain; `;` parts the chain's lines."""
    lines = chain.replace(";", "\n")
    drawn = chains.record(
        case=case or globals()["case"](),
        text=text,
        kind=kind,
        chain=lines,
        kinds=_kinds(lines),
        is_circular=is_circular,
        by=editor(),
        at=NOW,
        **columns,
    )
    drawn.refresh_from_db()  # its version as the form that is opened next shows it
    return drawn


def chain(claim: Claim, lines: str, *, is_circular: bool = False) -> chains.Entered:
    """More lines on a claim that is there; names not known yet are added."""
    text = lines.replace(";", "\n")
    return chains.enter(
        claim=claim, text=text, kinds=_kinds(text), is_circular=is_circular, by=editor(), at=NOW
    )


def _kinds(lines: str) -> dict[str, str]:
    return {name: kind_of(name) for name in chain_line.parse(lines).names} if lines else {}


def assertion(claim: Claim, name: str, **columns: Any) -> Assertion:
    """What `name` says on `claim`. With columns, or where it says nothing yet, a new assertion."""
    said = claim.assertions.filter(source=source(name), withdrawn_at=None)
    if said.exists() and not columns:
        return said.select_related("source", "claim").get()
    return assertions.add(claim=claim, source=source(name), by=editor(), at=NOW, **columns)


def dissent(claim: Claim, name: str, **columns: Any) -> Assertion:
    """`name` says that it is not so."""
    return assertion(claim, name, stance=Stance.DENIES, **columns)


def fill(claim: Claim, name: str, publication: Publication, **columns: Any) -> Assertion:
    """Fill in the hop of `name` on `claim`: where it stands, and what else is known of it."""
    said = assertion(claim, name)
    columns = {key: getattr(said, key) for key in hops.Saying.__slots__} | columns
    return assertions.edit(assertion=said, publication=publication, **columns, by=editor(), at=NOW)


def withdraw(assertion: Assertion, reason: str = "Misread.") -> None:
    assertions.withdraw(assertion=assertion, reason=reason, by=editor(), at=LATER)


def hop(claim: Claim, line: str) -> Attribution:
    """The hop `"portal < wire"` of `claim`, added where it is none yet."""
    citing, cited = (assertion(claim, name) for name in line.split(" < "))
    there = citing.upstream.filter(cited=cited, withdrawn_at=None).first()
    return there or attributions.add(citing=citing, cited=cited, by=editor(), at=NOW)


def publication(
    name: str, *, kind: str = PublicationKind.ARTICLE, title: str = "", **columns: Any
) -> Publication:
    """An item put out by the source `name`."""
    return publications.file(
        source=source(name), kind=kind, title=title, by=editor(), at=NOW, **columns
    )


def retracted(name: str, **columns: Any) -> Publication:
    """A publication that its publisher took back."""
    return retract(publication(name, **columns))


def retract(
    publication: Publication,
    standing: str = Standing.RETRACTED,
    *,
    reason: str = "The pictures showed another plant.",
    **columns: Any,
) -> Publication:
    return standings.mark(
        publication=publication,
        standing=standing,
        reason=reason,
        **{"at": NOW, **columns},
        by=editor(),
    )


def inference(
    conclusion: Claim, premise: Claim, sentence: str = "The building is why output will grow."
) -> Inference:
    return inferences.add(
        conclusion=conclusion, premise=premise, sentence=sentence, by=editor(), at=NOW
    )


def pair(one: Claim, other: Claim, decision: str = "same", **columns: Any) -> ClaimPair:
    """What an editor found of two claims."""
    columns = {"by": editor(), "at": NOW, **columns}
    return pairs.decide(claim=one, other=other, decision=decision, **columns)


def review(claim: Claim, words: str = "Is this what the page says?", **columns: Any) -> Review:
    """A second look that somebody asked for."""
    return reviews.request(claim=claim, words=words, at=NOW, **{"by": editor(), **columns})


def watch(subject: Claim | Source | Case, *, by: User | None = None, delivery: str = "") -> Watch:
    return watches.watch(subject=subject, delivery=delivery, by=by or editor(), at=NOW)


def token(*scopes: str, by: User | None = None, **columns: Any) -> Token:
    """A token of `by`, the editor if nobody is named."""
    owner = by or editor()
    told = {"name": "A program", "scopes": scopes or ["read"], **columns}
    made, _ = tokens.make(owner=owner, **told, by=owner, at=NOW)
    return made


def webhook(
    url: str = "https://1.1.1.1/hook", *, kinds: Sequence[str] = TOLD, **columns: Any
) -> Webhook:
    """An endpoint that hears of `kinds`; nothing reaches it unless a test sends."""
    columns = {"by": editor(), "at": NOW, "name": "Newsroom", **columns}
    return webhooks.subscribe(url=url, kinds=kinds, **columns)


def delivery(webhook: Webhook, claim: Claim) -> WebhookDelivery:
    """A message about `claim` that was refused once and waits to be sent again."""
    message = WebhookMessage.objects.create(kind=EventKind.CLAIM_CHANGED, claim=claim)
    drawn = WebhookDelivery.objects.create(webhook=webhook, message=message)
    refused = deliveries.Tried(status=503, milliseconds=12, answer="Busy.", error="It is busy.")
    deliveries.settle(drawn, refused, at=NOW, lot=0)
    return drawn


def tag(name: str, *claims: Claim) -> Tag:
    """The tag of that name, now on `claims` too."""
    tags.add(claims=claims, name=name, by=editor())
    return Tag.objects.get(name__iexact=name)


def saved_filter(name: str = "Plants", query: str = "q=plant", **columns: Any) -> SavedFilter:
    owner = columns.pop("owner", None) or editor()
    return savedfilters.save(owner=owner, name=name, query=query, by=owner, **columns)


def verdict(
    claim: Claim,
    status: str = VerdictStatus.DISPUTED,
    *,
    reason: str = "Two agencies contradict one another.",
    at: datetime = NOW,
    **columns: Any,
) -> Verdict:
    return verdicts.decide(claim=claim, status=status, reason=reason, by=editor(), at=at, **columns)


def proposal(
    claim: Claim,
    status: str = VerdictStatus.DISPUTED,
    *,
    reason: str = "Two agencies contradict one another.",
    **columns: Any,
) -> Proposal:
    """A verdict that an editor proposed."""
    columns = {"by": editor(), "at": NOW, **columns}
    return proposals.propose(claim=claim, status=status, reason=reason, **columns)


def read(proposal: Proposal, status: str = "", *, by: User | None = None, **columns: Any) -> None:
    """A reviewer reads it blind, or without a status has it shown."""
    proposals.read(proposal=proposal, status=status, by=by or reviewer(), at=NOW, **columns)


def approved(proposal: Proposal, status: str = "", *, by: User | None = None) -> Verdict:
    """A reviewer read it, as in `read`, and approved it."""
    read(proposal, status, by=by)
    return proposals.approve(proposal=proposal, by=by or reviewer(), at=LATER)


def sent_back(proposal: Proposal, comment: str = "Which agencies?") -> Proposal:
    """A reviewer wants something changed first."""
    read(proposal)
    return proposals.send_back(proposal=proposal, comment=comment, by=reviewer(), at=LATER)


def comment(
    on: comments.About, text: str = "Is that the whole quote?", *, by: User | None = None
) -> Comment:
    return comments.add(on=on, text=text, by=by or editor(), at=NOW)


def release(claim: Claim, **shown: Any) -> Release:
    """The claim's public page, as a reviewer put it out."""
    by = shown.pop("by", None) or reviewer()
    return releases.publish(claim=claim, **{"at": NOW, **shown}, by=by)


def taken_back(release: Release, reason: str = "A number was wrong.") -> Release:
    return releases.take_back(release=release, reason=reason, by=editor(), at=LATER)


def rating(
    name: str,
    reliability: str = Reliability.B,
    *,
    valid_from: date = date(2024, 1, 1),
    reason: str = "Its corrections are open and prompt.",
    by: User | None = None,
    **columns: Any,
) -> Rating:
    return ratings.add(
        source=source(name),
        reliability=reliability,
        valid_from=valid_from,
        reason=reason,
        by=by or editor(),
        at=NOW,
        **columns,
    )


LIST = "domain,label,rater,date\nwire.example,Mostly factual,Observatory,2024-03-01\n"


def outside_list(text: str | bytes = LIST, name: str = "labels.csv") -> OutsideList:
    """A list of outside ratings as it was loaded; nothing of it is recorded yet."""
    content = text.encode() if isinstance(text, str) else text
    return outsideratings.load(name=name, content=content, by=editor(), at=NOW)[0]


def imported(by: User | None = None, **columns: Any) -> Import:
    """An import that is done, with a line that was refused."""
    told = {"kind": "ndjson", "name": "records.ndjson", "state": "done", "total": 1, "refused": 1}
    whole = Import.objects.create(**{**told, **columns}, asked_by=by or editor(), asked_at=NOW)
    whole.lines.create(number=1, text="{}", outcome="refused", why="/type: No type is given.")
    return whole


def outside_rating(name: str, label: str = "Mostly factual", rater: str = "Observatory") -> Any:
    """What `rater` says of the source `name`."""
    its = source(name)
    domain = f"{its.name.lower().replace(' ', '-')}.example"
    said = outsideratings.Stated(
        line=2,
        source=its.pk,
        domain=domain,
        label=label,
        dated=dates.Span("2024-03-01", NOW, NOW),
        rater_name=rater,
    )
    there = outside_list()
    outsideratings.record(outside_list=there, stated=[said], by=editor(), at=NOW)
    return OutsideRating.objects.latest("pk")


def reviewed(
    wording: str,
    publisher: str = "checkers",
    rating: str | Verbatim = "Mostly wrong",
    **more: Any,
) -> Reviewed:
    """What a record says of a claim; its page is on the publisher's site."""
    site = f"https://{publisher.replace(' ', '-')}.example"
    told = {"url": f"{site}/on/{len(wording)}", **more}
    verbatim = Verbatim(rating) if isinstance(rating, str) else rating
    return Reviewed(wording, Party(publisher, site), rating=verbatim, **told)


def outside_review(
    claim: Claim, publisher: str = "checkers", rating: str = "Mostly wrong", **more: Any
) -> OutsideReview:
    """The review of `claim` by `publisher`, its rating mapped to a word."""
    its = source(publisher)
    told = reviewed(claim.text, its.name, rating, **more)
    outsidereviews.record(reviewed=told, case=claim.case, by=editor(), at=NOW)
    ratingscales.map_ratings(publisher=its, meanings={rating: "mixed"}, by=editor(), at=NOW)
    return OutsideReview.objects.latest("pk")


def withdraw_review(review: OutsideReview, reason: str = "Of another claim.") -> None:
    outsidereviews.withdraw(review=review, reason=reason, by=editor(), at=LATER)


def incoming_file(by: User | None = None) -> IncomingFile:
    """A table of reviews that waits to be looked through."""
    content = b"claim,rating,publisher,url\nIt is new.,False,checkers,https://checkers.example/a\n"
    told = {"name": "reviews.csv", "kind": "review-table", "content": content}
    return incoming.load(**told, by=by or editor(), at=NOW)


def tie(holder: str, held: str, *, kind: str = TieKind.OWNS, **columns: Any) -> Tie:
    return ties.add(
        holder=source(holder), kind=kind, held=source(held), **{"at": NOW, **columns}, by=editor()
    )


def affiliation(name: str, organisation: str, **columns: Any) -> Affiliation:
    """The person `name` works at `organisation`."""
    return ties.affiliate(
        person=source(name, kind=SourceKind.PERSON),
        organisation=source(organisation),
        by=editor(),
        **{"at": NOW, **columns},
    )


def question(
    text: str = "Why is the plant being expanded?",
    hypotheses: Sequence[str] = ("export", "own arsenal"),
    *,
    case: Case | None = None,
    **columns: Any,
) -> Question:
    return questions.ask(
        case=case or globals()["case"](),
        text=text,
        hypotheses=hypotheses,
        by=editor(),
        **{"at": NOW, **columns},
    )


def resolution(
    question: Question, answer: str = "export", *, on: date = TODAY, **columns: Any
) -> Question:
    """The question settled as `answer`."""
    return resolutions.resolve(
        question=question,
        hypothesis=question.hypotheses.get(text=answer),
        on=on,
        settlement=resolutions.Settlement(**{"words": "A cargo was seized.", **columns}),
        by=editor(),
        at=NOW,
    )


def opinion(
    question: Question,
    expert: str = "analyst",
    likelihoods: Mapping[str, str | assessments.Said] | None = None,
    *,
    institution: str = "institute",
    quote: str = "Mainly for its own arsenal.",
    stated: str = "2024-11-25",
    lacks_affiliation: bool = True,
    **columns: Any,
) -> assessments.Opinion:
    """An assessment not yet recorded; `likelihoods` maps a hypothesis to an ICD 203 word, or to
    all that was said of it."""
    answers = {row.text: row.pk for row in question.hypotheses.all()}
    words = {next(iter(answers)): Likelihood.UNLIKELY} if likelihoods is None else likelihoods
    return assessments.Opinion(
        expert=expert,
        institution=institution,
        stated=stated,
        quote=quote,
        judgements={answers[text]: _said(word) for text, word in words.items()},
        lacks_affiliation=lacks_affiliation,
        kinds={expert: SourceKind.PERSON, institution: kind_of(institution)},
        **columns,
    )


def _said(word: str | assessments.Said) -> assessments.Said:
    return word if isinstance(word, assessments.Said) else assessments.Said(word)


def assessment(
    question: Question, expert: str = "analyst", *words: Any, **columns: Any
) -> Assessment:
    """A recorded assessment: `draw.assessment(q, "analyst", {"export": Likelihood.LIKELY})`."""
    drawn = opinion(question, expert, *words, **columns)
    return assessments.record(question=question, opinion=drawn, by=editor(), at=NOW)


def evidence(question: Question, *claims: Claim) -> EvidenceItem:
    """`claims` are evidence on the question, beside those that are; the last one's row."""
    there = [item.claim for item in question.evidence_items.filter(withdrawn_at=None)]
    chosen = list(dict.fromkeys([*there, *claims]))
    matrices.choose(question=question, claims=chosen, by=editor(), at=NOW)
    return question.evidence_items.get(claim=claims[-1])


def marks(
    question: Question, rows: Mapping[Claim, Sequence[str]], *, by: User | None = None
) -> None:
    """How somebody reads each claim, a word for each hypothesis: {claim: ["neutral", …]}."""
    answers = list(question.hypotheses.order_by("position"))
    items = {item.claim_id: item.pk for item in question.evidence_items.all()}
    given = {
        (items[claim.pk], answer.pk): word
        for claim, words in rows.items()
        for answer, word in zip(answers, words, strict=False)
    }
    matrices.mark(question=question, marks=given, by=by or editor(), at=NOW)
