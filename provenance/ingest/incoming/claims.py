"""Claims as they come in, with what is said of them, the tags, and the verdict."""

from collections.abc import Mapping
from typing import Any

from provenance.actions import claims, inferences, proposals, tags
from provenance.models import Claim, Inference, Proposal, Verdict

from . import cases, chains
from .scribes import Scribe

_EDITED = ("text", "kind", "when", "place")


def take(scribe: Scribe, told: dict[str, Any]) -> None:
    outside = told["id"]
    voices = told.get("assertions", [])
    hops = told.get("attributions", [])
    scribe.gather(
        {
            "claim": [outside],
            "case": [told.get("case", "")],
            "source": [voice["source"] for voice in voices],
            "publication": [voice.get("publication", "") for voice in voices],
            "assertion": [
                *(voice["id"] for voice in voices),
                *(hop[end] for hop in hops for end in ("citing", "cited")),
            ],
        }
    )
    given = {name: told[name] for name in _EDITED if name in told}
    is_new = scribe.find("claim", outside) is None
    claim = _stated(scribe, outside, told, given)
    if is_new:
        chains.tell(scribe, claim, voices, hops)
    else:
        chains.speak(scribe, claim, voices)
    parts = {name: told[name] for name in ("tags", "attributions", "verdict") if name in told}
    if hops and not is_new and scribe.is_news("claim", outside, "attributions", hops):
        chains.lean(scribe, claim, hops)
    if "tags" in told and scribe.is_news("claim", outside, "tags", told["tags"]):
        _tag(scribe, claim, told["tags"])
    if "verdict" in told:
        _judge(scribe, claim, told["verdict"])
    scribe.keep("claim", outside, claim, given | parts)


def _stated(scribe: Scribe, outside: str, told: dict[str, Any], given: dict[str, Any]) -> Claim:
    claim: Claim | None = scribe.find("claim", outside)
    if claim is None:
        scribe.changed()
        return claims.record(case=cases.of(scribe, told), **given, **scribe.who)
    here = {name: getattr(claim, name) for name in ("text", "kind", "place")}
    here["when"] = claim.when_words
    if fresh := scribe.news("claim", outside, given, here):
        edited = {**here, **fresh}
        claim = claims.edit(claim=claim, **edited, reason=scribe.reason, by=scribe.by)
        scribe.changed()
    return claim


def _tag(scribe: Scribe, claim: Claim, names: list[str]) -> None:
    """A record puts tags on; it takes none off."""
    there = {name.lower() for name in claim.tagged.values_list("tag__name", flat=True)}
    for name in names:
        if name.lower() not in there:
            tags.add(claims=[claim], name=name, by=scribe.by)
            scribe.changed()


def _judge(scribe: Scribe, claim: Claim, said: Mapping[str, str]) -> None:
    """Propose it, where nothing was decided or proposed here: what holds here is the desk's own."""
    if said.get("wording", claim.text) != claim.text:
        scribe.notes.append("Its verdict was on other words, and was left out.")
        return
    if (
        Verdict.objects.filter(claim=claim).exists()
        or Proposal.objects.filter(claim=claim).exists()
    ):
        return
    proposals.mark(
        claim=claim,
        status=said["status"],
        credibility=said.get("credibility", ""),
        reason=said["reason"],
        **scribe.who,
    )
    scribe.changed()


def take_inference(scribe: Scribe, told: dict[str, Any]) -> None:
    """A step between two claims is known by its ends; one that was withdrawn here stays so."""
    scribe.gather({"claim": [told["conclusion"], told["premise"]]})
    conclusion = scribe.must("claim", told["conclusion"], "/conclusion")
    premise = scribe.must("claim", told["premise"], "/premise")
    if Inference.objects.filter(conclusion=conclusion, premise=premise).exists():
        return
    inferences.add(conclusion=conclusion, premise=premise, sentence=told["sentence"], **scribe.who)
    scribe.changed()
