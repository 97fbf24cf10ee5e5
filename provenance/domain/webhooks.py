"""Webhooks: what is told, how it is signed, and when it is tried again.

Headers, signature and waits are those of the Standard Webhooks specification
(https://www.standardwebhooks.com), so that its libraries verify what we send.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from .vocabulary import Term

PREFIX = "whsec_"
SECRET_BYTES = 32
ANSWER_KEPT = 2048
KEPT = timedelta(days=30)
DISABLED_AFTER = timedelta(days=3)
BOTH_SIGN_FOR = timedelta(days=1)
# From the specification. The last of ten tries comes some 76 hours after the first.
WAITS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
SPREAD = 0.1


class EventKind(Term):
    """What a webhook tells of."""

    CLAIM_RECORDED = "claim.recorded", "Claim recorded", "A claim is new."
    CLAIM_CHANGED = (
        "claim.changed",
        "Claim changed",
        "The words of a claim, its circumstances or its chain are others than before.",
    )
    VERDICT_PROPOSED = (
        "verdict.proposed",
        "Verdict proposed",
        "A verdict waits for a second person; which one is not said.",
    )
    VERDICT_GIVEN = (
        "verdict.given",
        "Verdict given",
        "The desk decided on a claim for the first time.",
    )
    VERDICT_CHANGED = (
        "verdict.changed",
        "Verdict changed",
        "The desk decided anew on a claim that had a verdict.",
    )
    SUPPORT_CHANGED = (
        "support.changed",
        "Support changed",
        "Origins, channels or another figure of a claim, or what they suggest, changed.",
    )
    CORRECTED = "publication.corrected", "Publication corrected", "A publisher corrected an item."
    RETRACTED = "publication.retracted", "Publication retracted", "A publisher took an item back."
    RESTORED = (
        "publication.restored",
        "Publication restored",
        "A publication counts again as it was published.",
    )
    REVIEW_OPENED = "review.opened", "Review opened", "A claim must be looked at again."
    REVIEW_SETTLED = "review.settled", "Review settled", "A claim was looked at again."
    ASSESSMENT_RECORDED = (
        "assessment.recorded",
        "Assessment recorded",
        "What an expert thinks of a question was recorded.",
    )
    PING = "ping", "Test", "Somebody asked for a test; nothing happened."


# What one can subscribe to: a test is sent whatever that is.
TOLD = tuple(kind for kind in EventKind if kind is not EventKind.PING)


class DeliveryState(Term):
    """What has become of one message to one webhook."""

    WAITING = "waiting", "Waiting", "It is sent now, or tried again later."
    DELIVERED = "delivered", "Delivered", "It was answered with a status from 200 to 299."
    FAILED = "failed", "Failed", "It is tried no more; it can be sent again by hand."
    DROPPED = "dropped", "Not sent", "The owner may not see what it is about, or it is gone."


class Disabling(Term):
    """Why a webhook is switched off."""

    BY_HAND = "by-hand", "Switched off", "Its owner switched it off."
    FAILING = "failing", "Failing for days", "Nothing could be delivered for three days."
    GONE = "gone", "Gone", "It answered with 410, which says that it wants no more."


def new_secret() -> str:
    """`whsec_` and 32 random bytes in Base64."""
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def signature(secret: str, message: str, at: datetime, body: bytes) -> str:
    """`v1,` and the Base64 of the HMAC-SHA256 of `message.timestamp.body`."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = f"{message}.{int(at.timestamp())}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


def headers(secrets: Iterable[str], message: str, at: datetime, body: bytes) -> dict[str, str]:
    """What goes with `body`: one signature for each secret, parted by spaces."""
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(signature(each, message, at, body) for each in secrets),
    }


def next_try(tries: int, at: datetime, lot: float) -> datetime | None:
    """When to try again after `tries` that failed, the last one `at`; None: never.

    `lot` from 0 to 1 adds up to a tenth, so that what failed together is not tried together.
    """
    if tries > len(WAITS):
        return None
    return at + WAITS[tries - 1] * (1 + SPREAD * lot)
