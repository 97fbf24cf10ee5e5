"""The tour, from a claim to its verdict and its public page."""

from provenance.models import Inference

from .desk import Desk

NEW = "North Korea is building a second assembly hall at the February 11 plant."


def tour(desk: Desk) -> None:
    _reading(desk)
    _recording(desk)
    _verdicts(desk)
    _public(desk)


def _reading(desk: Desk) -> None:
    desk.ask("listClaims", page_size=1, q="assembly building")
    desk.ask("readClaim", "C-1001")
    chain = desk.ask("readChain", "C-1001")
    reuters = next(said for said in chain["nodes"] if said["source"]["name"] == "Reuters")
    desk.ask("readAssertion", reuters["id"])
    desk.ask("readAttribution", chain["edges"][0]["id"])
    desk.ask("supposeWithout", "C-1001", without=reuters["source"]["id"])
    desk.ask("matchClaims", text="A new assembly hall is going up at the plant in Hamhung")
    desk.ask("readClaimHistory", "C-1002", page_size=2)
    desk.ask("readClaimReview", "C-1001")
    desk.ask("readClaimJsonLd", "C-1001")
    desk.ask("readClaimProv", "C-1014")
    desk.ask("listVerdictChanges", page_size=1)
    desk.ask("exportClaims", q="satellite image")
    desk.ask("exportRecords")


def _recording(desk: Desk) -> None:
    chain = "ViewUSGlobal < Reuters < CNS"
    body = {"case": "HAM-0001", "text": NEW, "kind": "observation", "place": "Hamhung"}
    ref = desk.ask("recordClaim", body={**body, "chain": chain})["ref"]
    desk.ask("changeClaim", ref, body={"when": "October 2024", "reason": "The month was missing."})
    told = desk.ask("enterChain", ref, body={"chain": "LIGA.net < Reuters < CNS < Planet Labs"})
    voices = {said["source"]["name"]: said["id"] for said in told["nodes"]}
    filing = {"kind": "article", "link": "https://www.yna.co.kr/view/1", "published": "2024-11-26"}
    saying = {"source_name": "Yonhap", "quote": "a second assembly hall", "filing": filing}
    said = desk.ask("recordAssertion", ref, body=saying)["id"]
    desk.ask("changeAssertion", said, body={"was_read": True, "hedge": "what appears to be"})
    lean = {"citing": said, "cited": voices["Reuters"], "mode": "paraphrases", "cue": "reported"}
    hop = desk.ask("recordAttribution", ref, body=lean)["id"]
    desk.ask("changeAttribution", hop, body={"mode": "quotes"})
    desk.ask("withdrawAttribution", hop, body={"reason": "It names no agency."})
    desk.ask("withdrawAssertion", said, body={"reason": "It spoke of another hall."})
    step = {"premise": ref, "sentence": "Two halls would turn out more than one."}
    desk.ask("inferClaim", "C-1004", body=step)
    drawn = Inference.objects.latest("pk").pk
    desk.ask("withdrawInference", "C-1004", drawn, body={"reason": "A hall may stand empty."})
    pair = {"claim": ref, "decision": "same", "note": "One hall, counted twice."}
    desk.ask("decidePair", "C-1001", body=pair)
    back = {"claim": ref, "reason": "They are two halls."}
    desk.ask("takePairBack", "C-1001", body=back)


def _verdicts(desk: Desk) -> None:
    disputed = {"status": "disputed", "credibility": "4", "reason": "Two analysts differ."}
    first = desk.ask("proposeVerdict", "C-1016", body=disputed)["proposal"]["id"]
    desk.ask("readProposal", first)
    own = {"status": "unverified", "credibility": "3", "note": "One firm, and no images."}
    desk.ask("readVerdict", first, by="reviewer", body=own)
    desk.ask("sendBackVerdict", first, by="reviewer", body={"comment": "Which two analysts?"})
    one = {"status": "unverified", "credibility": "3", "reason": "One firm's reading."}
    second = desk.ask("proposeVerdict", "C-1015", body=one)["proposal"]["id"]
    desk.ask("readVerdict", second, by="reviewer", body=own)
    desk.ask("approveVerdict", second, by="reviewer", body={"comment": "At one on what matters."})
    third = desk.ask("proposeVerdict", "C-1014", body=one)["proposal"]["id"]
    desk.ask("takeVerdictBack", third, body={"reason": "The original caption has turned up."})


def _public(desk: Desk) -> None:
    desk.ask("readRelease", "C-1001")
    page = {"headline": "Where the image of the plant is from", "shows_experts": True}
    desk.ask("publishClaim", "C-1013", by="reviewer", body=page)
    desk.ask("takeClaimBack", "C-1013", by="reviewer", body={"reason": "The image has two dates."})
