"""Signatures and waits, held against the Standard Webhooks specification."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from provenance.domain import webhooks
from tests import endpoint

AT = datetime(2021, 2, 25, 12, 0, tzinfo=UTC)


def test_the_signature_is_that_of_the_specification():
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    at = datetime.fromtimestamp(1614265330, UTC)
    signed = webhooks.signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, b'{"test": 2432232314}')
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_each_secret_signs():
    old, new = webhooks.new_secret(), webhooks.new_secret()
    headers = webhooks.headers([new, old], "m", AT, b"{}")
    assert all(endpoint.verified(secret, headers, b"{}") for secret in (old, new))
    assert not endpoint.verified(webhooks.new_secret(), headers, b"{}")


def test_ten_tries_come_within_three_days_or_four_each_later_than_the_one_before():
    for lot in (0, 1):
        times, tries = [AT], 1
        while again := webhooks.next_try(tries, times[-1], lot):
            times.append(again)
            tries += 1
        waits = [later - sooner for sooner, later in pairwise(times)]
        assert (len(times), waits) == (10, sorted(waits))
        assert webhooks.DISABLED_AFTER < times[-1] - AT < timedelta(days=4)


def test_the_receiver_in_the_documentation_verifies_what_is_sent():
    text = (Path(__file__).parents[2] / "docs" / "webhooks.md").read_text()
    told = {}
    exec(text.split("```python\n")[1].split("```")[0], told)
    secret, now = webhooks.new_secret(), datetime.now(UTC)
    headers = webhooks.headers([webhooks.new_secret(), secret], "m", now, b"{}")
    assert told["verified"](secret, headers, b"{}")
    assert not told["verified"](secret, headers, b"{ }")
    old = webhooks.headers([secret], "m", now - timedelta(minutes=6), b"{}")
    assert not told["verified"](secret, old, b"{}")
