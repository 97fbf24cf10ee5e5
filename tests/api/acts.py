"""Everything that is done with JSON through the API, with a body that does it, over one story."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from provenance.actions import tokens
from provenance.domain.tokens import Scope
from provenance.models import Claim, IncomingFile, Question, User
from tests import addresses, draw


@dataclass(frozen=True)
class Act:
    """`is_of_case`: it is about something within the story's case."""

    name: str
    method: str
    url: str
    body: dict[str, Any]
    is_of_case: bool

    @property
    def unknown(self) -> str:
        """The same address with a record that is not there; "" where it names none."""
        parts = self.url.split("/")
        for place, part in enumerate(parts):
            if "-" in part and part[:1].isupper():
                return "/".join([*parts[:place], "C-999999", *parts[place + 1 :]])
            if len(part) == 36:
                nobody = "00000000-0000-0000-0000-000000000007"
                return "/".join([*parts[:place], nobody, *parts[place + 1 :]])
        return ""


def bearer(owner: User | None = None, *scopes: str, **columns: Any) -> Client:
    """A program that logs in with a token of its own; left out, an admin's with all scopes."""
    _, secret = tokens.make(
        owner=owner or draw.admin(),
        name="a program",
        scopes=scopes or list(Scope),
        by=owner or draw.admin(),
        at=draw.moment(),
        **columns,
    )
    return Client(headers={"Authorization": f"Bearer {secret}"})


def send(client: Client, act: Act, **headers: str) -> Any:
    """Do it; PATCH says that it changes the record whatever it is by now."""
    if act.method == "patch":
        headers = {"If-Match": "*", **headers}
    kind = {"content_type": "application/json", "headers": headers}
    return getattr(client, act.method)(act.url, act.body, **kind)


def every() -> dict[str, Act]:
    """Name and method → act."""
    rows: dict[str, Any] = addresses.story()
    return {f"{act.method} {act.name}": act for act in (*_of_case(rows), *_of_desk(rows))}


def _of_case(rows: dict[str, Any]) -> list[Act]:
    claim: Claim = rows["claim"]
    question: Question = rows["question"]
    case, reason = claim.case.ref, {"reason": "It was another plant."}
    said, hop, answer = rows["said"].pk, rows["hop"].pk, rows["assessment"].pk
    ends = {"citing": str(rows["voice"].pk), "cited": str(rows["denial"].pk)}
    hypothesis = str(question.hypotheses.order_by("position")[0].pk)
    told = {"expert": "wire", "quote": "For export.", "stated": "2024-11-25"}
    judged = {"judgements": [{"hypothesis": hypothesis, "likelihood": "likely"}]}
    other = rows["pair"].other.ref
    proposal, waiting = rows["proposal"].pk, _read_proposal(rows).pk
    made = [
        ("claims", "post", [], {"case": case, "text": "It grew.", "kind": "observation"}),
        ("claim", "patch", [claim.ref], {"place": "Wonsan"}),
        ("chain", "post", [claim.ref], {"chain": "radio < imagery"}),
        ("chain-preview", "post", [], {"chain": "radio < imagery", "claim": claim.ref}),
        ("put-back", "post", ["case", rows["change"].pk, "summary"], reason),
        ("assert", "post", [claim.ref], {"source_name": "blog", "source_kind": "outlet"}),
        ("assertion", "patch", [said], {"was_read": True}),
        ("assertion-withdraw", "post", [said], reason),
        ("attribute", "post", [claim.ref], ends),
        ("attribution", "patch", [hop], {"mode": "quotes"}),
        ("attribution-withdraw", "post", [hop], reason),
        ("infer", "post", [rows["inference"].premise.ref], _step(rows)),
        ("inference-withdraw", "post", [claim.ref, rows["inference"].pk], reason),
        ("review-request", "post", [claim.ref], {"words": "Whose images?"}),
        ("review-take", "post", [rows["review"].pk], {}),
        ("review-hand-over", "post", [rows["review"].pk], {"person": draw.reviewer().email}),
        ("review-settle", "post", [rows["review"].pk], {"because": "It does."}),
        ("propose", "post", [rows["inference"].premise.ref], _grade()),
        ("verdict-read", "post", [proposal], {"status": "refuted"}),
        ("verdict-approve", "post", [waiting], {"comment": "Seen."}),
        ("verdict-send-back", "post", [waiting], {"comment": "Why?"}),
        ("verdict-take-back", "post", [_own_proposal(rows).pk], {"reason": "Too soon."}),
        ("case", "patch", [case], {"title": "Hamhung again"}),
        ("questions", "post", [], {"case": case, "text": "Why?", "hypotheses": ["a", "b"]}),
        ("question", "patch", [question.ref], {"note": "Asked in May."}),
        ("question-settle", "post", [question.ref], {"hypothesis": None, "words": "Lost."}),
        ("question-reopen", "post", [rows["settled"].ref], reason),
        ("assess", "post", [question.ref], told | judged),
        ("assessment", "patch", [answer], {"caveats": "Scale unclear."}),
        ("assessment-withdraw", "post", [answer], reason),
        ("case-restrict", "post", [case], {"members": [str(draw.admin().pk)]}),
        ("case-open-up", "post", [case], reason),
        ("matrix-evidence", "post", [question.ref], {"claims": [claim.ref]}),
        ("matrix-mark", "post", [question.ref], {"marks": [_mark(claim, hypothesis)]}),
        ("review-file-preview", "post", [_file().pk], {"case": case}),
        ("review-file-import", "post", [_file().pk], {"case": case}),
        ("outside-review-withdraw", "post", [rows["outside_review"].pk], reason),
        ("outside-review-put-back", "post", [rows["withdrawn_review"].pk], reason),
        ("watch", "delete", [_watch(claim).pk], {}),
        *_of_comments(rows),
        ("release", "post", [claim.ref], {"headline": "Does it grow?"}),
        ("take-back", "post", [claim.ref], reason),
        ("pair-decide", "post", [claim.ref], {"claim": other, "decision": "different"}),
        ("pair-take-back", "post", [claim.ref], {"claim": other, **reason}),
    ]
    return [_act(*one, is_of_case=True) for one in made]


def _of_desk(rows: dict[str, Any]) -> list[Act]:
    wire, reason = rows["source"], {"reason": "It was another one."}
    other, filed = draw.source("blog"), rows["publication"].pk
    tie = {"holder": str(other.pk), "kind": "owns", "held": str(wire.pk)}
    works = {"person": str(draw.source("a witness", kind="person").pk)}
    works["organisation"] = str(wire.pk)
    rated = {"reliability": "B", "valid_from": "2024-01-01", "reason": "Careful."}
    dispatch = {"source": str(wire.pk), "kind": "dispatch", "link": "https://wire.example/9"}
    made = [
        ("cases", "post", [], {"title": "Sinpo", "code": "SIN"}),
        ("sources", "post", [], {"name": "Yonhap", "kind": "wire-agency"}),
        ("source", "patch", [wire.pk], {"country": "KR"}),
        ("source-merge", "post", [wire.pk], {"absorb": str(other.pk), **reason}),
        ("source-keep-secret", "post", [other.pk], _circle()),
        ("source-name-openly", "post", [other.pk], reason),
        ("rate", "post", [wire.pk], rated),
        ("rating-withdraw", "post", [rows["rating"].pk], reason),
        ("ties", "post", [], tie),
        ("tie-withdraw", "post", [rows["tie"].pk], reason),
        ("affiliations", "post", [], works),
        ("affiliation-withdraw", "post", [rows["affiliation"].pk], reason),
        ("publications", "post", [], dispatch),
        ("publication", "patch", [filed], {"title": "Plant grows again"}),
        ("publication-mark", "post", [filed], {"standing": "retracted", **reason}),
        ("publication-restore", "post", [rows["retracted"].pk], reason),
        ("outside-lists", "post", [], {"name": "b.csv", "text": f"{draw.LIST}b.example"}),
        ("outside-list-record", "post", [rows["outside_list"].pk], {"rater_name": "Us"}),
        ("outside-rating-withdraw", "post", [rows["outside"].pk], reason),
        ("review-files", "post", [], {"kind": "review-table", "name": "b.csv", "text": "claim"}),
        ("scale", "post", [rows["outside_review"].publisher_id], {"meanings": {"True": "mixed"}}),
        ("watches", "post", [], {"source": str(wire.pk), "delivery": "daily"}),
        ("notices-read", "post", [], {"upto": str(_notice(wire).pk)}),
        ("notice-read", "post", [draw.admin().notices.latest("pk").pk], {}),
        ("preference", "post", [], {"delivery": "program"}),
        *_of_selections(rows),
        *_of_own(),
        *_of_hooks(rows),
    ]
    return [_act(*one, is_of_case=False) for one in made]


def _of_comments(rows: dict[str, Any]) -> list[tuple[str, str, list[Any], dict[str, Any]]]:
    own, said = draw.comment(rows["claim"], by=draw.admin()).pk, {"text": "Whose images?"}
    about = {"claim": rows["claim"].ref, "question": rows["question"].ref}
    about |= {"assertion": rows["said"].pk, "assessment": rows["assessment"].pk}
    return [
        *((f"{noun}-comments", "post", [named], said) for noun, named in about.items()),
        ("comment", "patch", [own], said),
        ("comment-withdraw", "post", [own], {"reason": "It was answered."}),
    ]


def _of_selections(rows: dict[str, Any]) -> list[tuple[str, str, list[Any], dict[str, Any]]]:
    some = {"claims": [rows["claim"].ref]}
    return [
        ("claims-tag", "post", [], {**some, "tags": ["walls"]}),
        ("claims-untag", "post", [], {**some, "tags": ["plants"]}),
        ("claims-assign", "post", [], {**some, "person": draw.reviewer().email}),
        ("claims-move", "post", [], {**some, "case": draw.case("Wonsan", code="WON").ref}),
        ("tag", "patch", [rows["tag"].pk], {"name": "works"}),
    ]


def _of_own() -> list[tuple[str, str, list[Any], dict[str, Any]]]:
    mine = draw.saved_filter(owner=draw.admin()).pk
    tried = draw.imported(draw.admin(), is_dry_run=True).pk
    return [
        ("filters", "post", [], {"name": "Observed", "query": "kind=observation"}),
        ("filter", "patch", [mine], {"is_shared": True}),
        ("filter", "delete", [mine], {}),
        ("import-for-real", "post", [tried], {}),
        ("import-stop", "post", [draw.imported(draw.admin(), state="waiting").pk], {}),
    ]


def _of_hooks(rows: dict[str, Any]) -> list[tuple[str, str, list[Any], dict[str, Any]]]:
    hook = draw.webhook(by=draw.admin())
    told = {"name": "Bot", "url": "https://1.1.1.1/hook", "events": ["verdict.given"]}
    delivery = draw.delivery(hook, rows["claim"]).pk
    acts = ("ping", "rotate", "enable", "disable", "withdraw")
    return [
        ("webhooks", "post", [], told),
        ("webhook", "patch", [hook.pk], {"name": "Another bot"}),
        *((f"webhook-{act}", "post", [hook.pk], {}) for act in acts),
        ("webhook-redeliver", "post", [delivery], {}),
    ]


def _act(name: str, method: str, args: list[Any], body: Any, *, is_of_case: bool) -> Act:
    return Act(name, method, reverse(f"api:{name}", args=args), body, is_of_case)


def _step(rows: dict[str, Any]) -> dict[str, str]:
    premise = draw.claim("blog", text="A wall went up.", case=rows["claim"].case)
    return {"premise": premise.ref, "sentence": "A wall is a building."}


def _mark(claim: Claim, hypothesis: str) -> dict[str, str]:
    return {"claim": claim.ref, "hypothesis": hypothesis, "consistency": "neutral"}


def _file() -> Any:
    own = IncomingFile.objects.filter(loaded_by=draw.admin()).first()
    return own or draw.incoming_file(by=draw.admin())


def _circle() -> dict[str, Any]:
    return {"code_name": "Curlew", "confidants": [str(draw.editor().pk)]}


def _grade() -> dict[str, str]:
    return {"status": "disputed", "reason": "Two agencies differ."}


def _own_proposal(rows: dict[str, Any]) -> Any:
    case = rows["claim"].case
    return draw.proposal(draw.claim("radio", text="It burnt.", case=case), by=draw.admin())


def _read_proposal(rows: dict[str, Any]) -> Any:
    claim = draw.claim("radio", text="It was rebuilt.", case=rows["claim"].case)
    proposal = draw.proposal(claim, by=draw.editor())
    for reader in (draw.admin(), draw.person("Olga", "reviewer")):
        draw.read(proposal, by=reader)
    return proposal


def _watch(claim: Claim) -> Any:
    return draw.watch(claim, by=draw.admin())


def _notice(source: Any) -> Any:
    draw.watch(source, by=draw.admin())
    draw.rating(source.name, by=draw.second_editor(), reliability="C")
    return draw.admin().notices.latest("pk")
