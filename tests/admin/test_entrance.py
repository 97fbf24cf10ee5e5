"""Who was locked out, and how staff let them in again."""

import pytest
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from tests import draw
from tests.admin.pages import listing, page, strange

pytestmark = pytest.mark.django_db


def try_to_enter(email, password):
    client = Client()
    answer = client.post("/account/login/", {"login": email, "password": password})
    return answer.status_code, "_auth_user_id" in client.session


def test_staff_unlock_who_was_locked_out(admin_client):
    editor = draw.editor()
    for number in range(settings.AXES_FAILURE_LIMIT):
        cache.clear()  # each process slows guessing down by itself, which is not meant here
        try_to_enter(editor.email, f"guess {number}")
    cache.clear()
    assert try_to_enter(editor.email, draw.PASSWORD) == (429, False)
    attempt = AccessAttempt.objects.get(username=editor.email)
    admin_client.post(
        listing(AccessAttempt), {"action": "unlock", "_selected_action": str(attempt.pk)}
    )
    assert not AccessAttempt.objects.filter(username=editor.email).exists()
    assert try_to_enter(editor.email, draw.PASSWORD) == (302, True)


def test_a_second_factor_that_was_lost_is_taken_off_and_its_secret_is_never_shown(admin_client):
    strange(1)
    factor = Authenticator.objects.get()
    for url in (listing(Authenticator), page(factor)):
        shown = admin_client.get(url).content.decode()
        assert "guest1" in shown.lower()
        assert "hidden-secret" not in shown
    admin_client.post(
        listing(Authenticator), {"action": "take_off", "_selected_action": str(factor.pk)}
    )
    assert not Authenticator.objects.exists()


def test_what_a_failed_log_in_sent_is_not_shown(admin_client):
    strange(1)
    AccessAttempt.objects.update(post_data="typed-by-mistake")
    shown = admin_client.get(page(AccessAttempt.objects.get())).content.decode()
    assert "typed-by-mistake" not in shown
