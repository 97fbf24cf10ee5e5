"""One of everything, and the address of every page about it."""

from urllib.parse import urlencode

from django.apps import apps
from django.conf import settings
from django.urls import reverse

from provenance.actions import cases, watches
from provenance.actions.ratings import Found
from provenance.domain.notices import Delivery
from provenance.domain.vocabulary import PublicationKind
from provenance.models import Claim, Question

from . import draw

CHAIN = "portal < wire < institute < imagery; radio < wire"


def story() -> dict[str, object]:
    """A case with everything the program records; the rows by a short name."""
    claim = draw.claim(CHAIN, when="early October 2024", place="Hamhung")
    denial = draw.dissent(claim, "ministry", quote="There is no such plant.")
    publication = draw.publication(
        "portal", title="Plant grows", url="https://portal.example/plant", published="2024-11-25"
    )
    said = draw.assertion(claim, "portal", publication=publication, quote="It grows.")
    draw.publication("imagery", kind=PublicationKind.IMAGERY, title="Frame 12")
    draw.verdict(claim)
    rating = draw.rating("wire", criteria={"corrections": Found("met", "https://wire.example/c")})
    outside = draw.outside_rating("wire")
    outside_review = draw.outside_review(claim)
    withdrawn_review = draw.outside_review(claim, "other checkers")
    draw.withdraw_review(withdrawn_review)
    incoming_file = draw.incoming_file()
    for watched in (claim, claim.case, draw.source("wire")):
        draw.watch(watched)
    watches.prefer(delivery=Delivery.DAILY, by=draw.editor())
    draw.rating("wire", by=draw.reviewer())
    proposal = draw.proposal(claim, by=draw.second_editor(), reason="The images are from May.")
    question = draw.question()
    # By the admin first: in the admin too one sees others' marks of what one marked.
    draw.evidence(question, claim)
    for by in (draw.admin(), draw.editor()):
        draw.marks(question, {claim: ["inconsistent", "consistent"]}, by=by)
    draw.tie("wire", "institute")
    case = cases.edit(case=claim.case, title="Hamhung", summary="A plant.", by=draw.editor())
    webhook = draw.webhook(case=claim.case, source=draw.source("wire"))
    delivery = draw.delivery(webhook, claim)
    inference = draw.inference(claim, draw.claim("radio", text="A building went up."))
    return {
        "case": claim.case,
        "claim": claim,
        "change": apps.get_model("provenance", "CaseEvent").objects.filter(pgh_obj=case.pk).last(),
        "voice": draw.assertion(claim, "wire"),
        "said": said,
        "denial": denial,
        "inference": inference,
        "hop": draw.hop(claim, "wire < institute"),
        "publication": publication,
        "question": question,
        "settled": draw.resolution(draw.question("Who pays for the plant?")),
        "assessment": draw.assessment(question),
        "source": draw.source("wire"),
        "person": draw.source("analyst"),
        "tie": draw.tie("wire", "portal"),
        "rating": rating,
        "outside": outside,
        "outside_list": outside.outside_list,
        "outside_review": outside_review,
        "withdrawn_review": withdrawn_review,
        "incoming_file": incoming_file,
        "affiliation": draw.affiliation("analyst", "wire"),
        "proposal": proposal,
        "comment": draw.comment(said, f"Is that the whole quote, @{draw.reviewer()}?"),
        "review": draw.review(claim, by=draw.second_editor()),
        "pair": draw.pair(claim, draw.claim(text="The plant at Hamhung is growing."), note="One."),
        "release": draw.release(claim, headline="Is the plant growing?", shows_experts=True),
        "tag": draw.tag("plants", claim),
        "saved filter": draw.saved_filter(),
        "retracted": draw.retracted("portal", title="An older page"),
        "restricted": draw.restricted(),
        "import": draw.imported(),
        "secret": draw.secret("informer"),
        "token": draw.token(),
        "webhook": webhook,
        "delivery": delivery,
    }


def of(rows: dict[str, object]) -> dict[str, str]:
    """Route name → address, of every page that can be opened."""
    claim, question = rows["claim"], rows["question"]
    assert isinstance(claim, Claim)
    assert isinstance(question, Question)
    ref, asked, case = claim.ref, question.ref, claim.case.ref
    pk = {name: row.pk for name, row in rows.items()}  # type: ignore[attr-defined]
    args: dict[str, tuple[object, ...]] = {
        **dict.fromkeys(("desk", "search", "styleguide", "account", "chain-complete"), ()),
        **dict.fromkeys((f"{noun}-list" for noun in ("case", "claim", "question", "source")), ()),
        **dict.fromkeys((f"{noun}-new" for noun in ("case", "claim", "question", "source")), ()),
        **dict.fromkeys(("case", "case-edit", "case-history", "case-overlap"), (case,)),
        "overlap": (),
        **dict.fromkeys(("case-brief", "case-brief-pdf"), (case,)),
        **dict.fromkeys(("claim-brief", "claim-brief-pdf"), (ref,)),
        **dict.fromkeys(("claim", "claim-edit", "claim-history", "verdict", "speak"), (ref,)),
        "claim-known": (),
        "claim-similar": (ref,),
        **dict.fromkeys(("claim-pair", "claim-pair-take-back"), (ref, rows["pair"].other.ref)),
        "put-back": ("case", pk["change"], "summary"),
        **dict.fromkeys(("assertion", "hop-add", "assertion-withdraw"), (ref, pk["voice"])),
        "hop-withdraw": (ref, pk["hop"]),
        "inference-new": (ref,),
        "inference-withdraw": (ref, pk["inference"]),
        **dict.fromkeys(("question", "question-edit", "question-history", "assess"), (asked,)),
        **dict.fromkeys(
            ("question-settle", "question-csv", "question-svg", "question-png"), (asked,)
        ),
        "question-reopen": (rows["settled"].ref,),  # type: ignore[attr-defined]
        **dict.fromkeys(("matrix", "matrix-mark", "matrix-evidence"), (asked,)),
        **dict.fromkeys(("assessment-edit", "assessment-withdraw"), (asked, pk["assessment"])),
        **dict.fromkeys(("source", "source-edit", "source-rate"), (pk["source"],)),
        **dict.fromkeys(("source-merge", "source-tie", "source-history"), (pk["source"],)),
        "case-restrict": (case,),
        "case-open-up": (rows["restricted"].ref,),  # type: ignore[attr-defined]
        "source-keep-secret": (pk["source"],),
        "source-name-openly": (pk["secret"],),
        "source-record": (pk["source"],),
        "source-affiliate": (pk["person"],),
        "tie-withdraw": (pk["source"], pk["tie"]),
        "rating-withdraw": (pk["source"], pk["rating"]),
        "outside-rating-withdraw": (pk["source"], pk["outside"]),
        "outside-list": (pk["outside_list"],),
        **dict.fromkeys(("import-list", "import-new"), ()),
        **dict.fromkeys(("import", "import-refused"), (pk["import"],)),
        **dict.fromkeys(("outside-list-list", "outside-list-new", "incoming-new"), ()),
        "outside-review-withdraw": (ref, pk["outside_review"]),
        "outside-review-put-back": (ref, pk["withdrawn_review"]),
        "incoming": (pk["incoming_file"],),
        "source-scale": (rows["outside_review"].publisher_id,),  # type: ignore[attr-defined]
        "affiliation-withdraw": (pk["person"], pk["affiliation"]),
        **dict.fromkeys(
            ("publication", "publication-edit", "publication-history", "publication-mark"),
            (pk["publication"],),
        ),
        "publication-restore": (pk["retracted"],),
        "proposal": (pk["proposal"],),
        "claim-comment": (ref,),
        "assertion-comment": (ref, pk["voice"]),
        "question-comment": (asked,),
        "assessment-comment": (asked, pk["assessment"]),
        **dict.fromkeys(("comment-edit", "comment-withdraw"), (pk["comment"],)),
        "tag-list": (),
        **dict.fromkeys(("tag-edit", "tag-history"), (pk["tag"],)),
        **dict.fromkeys(("filter-new", "keys", "claims-export"), ()),
        "filter-edit": (pk["saved filter"],),
        **dict.fromkeys((f"claims-{act}" for act in ("move", "assign", "tag", "untag")), ()),
        "review": (pk["review"],),
        "review-new": (ref,),
        **dict.fromkeys(
            ("claim-publish", "claim-take-back", "public-claim", "embed-claim"), (ref,)
        ),
        **dict.fromkeys(("public-claims", "public-feed", "public-sitemap", "robots", "oembed"), ()),
        "review-list": (),
        "notice-list": (),
        **dict.fromkeys(("webhook-list", "webhook-new", "verdict-feed"), ()),
        **dict.fromkeys(("token-list", "token-new"), ()),
        **dict.fromkeys(("webhook", "webhook-edit"), (pk["webhook"],)),
    }
    asked = {f"claims-{act}": f"claim={ref}" for act in ("move", "assign", "tag", "untag")}
    asked["filter-new"] = "kind=observation"
    asked["oembed"] = urlencode(
        {"url": f"{settings.SITE_URL}{reverse('public-claim', args=[ref])}"}
    )
    return {
        name: reverse(name, args=given) + (f"?{asked[name]}" if name in asked else "")
        for name, given in args.items()
    }


def every() -> dict[str, str]:
    """The address of every page, about a story drawn for it."""
    return of(story())
