"""E-mails made of notices, in plain text and HTML."""

from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from provenance.models import Notice, User
from provenance.queries import notices, sight
from provenance.queries.notices import NoticeFacts

LONGEST_SUBJECT = 120


def send(sending: Sequence[Notice]) -> None:
    """One e-mail to the one person all of `sending` is for; none where nothing may be told."""
    if not sending:
        return
    person = User.objects.get(pk=sending[0].person_id)
    with sight.of(person):
        told = notices.for_letter(notice.pk for notice in sending)
    if told:
        letter(person, told).send()


def letter(person: User, told: Sequence[NoticeFacts]) -> EmailMultiAlternatives:
    """What `person` is told; each notice is linked, and so is how to hear of it otherwise."""
    site, choices = settings.SITE_URL, f"{settings.SITE_URL}{reverse('account')}#watches"
    context = {"notices": told, "site": site, "choices": choices, "inbox": reverse("notice-list")}
    mail = EmailMultiAlternatives(
        subject=_subject(told),
        body=render_to_string("mail/notices.txt", context),
        to=[person.email],
        # Auto-Submitted (RFC 3834) keeps holiday answers away.
        headers={"List-Unsubscribe": f"<{choices}>", "Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(render_to_string("mail/notices.html", context), "text/html")
    return mail


def _subject(told: Sequence[NoticeFacts]) -> str:
    """One line, whatever line breaks a title was recorded with."""
    words = told[0].title if len(told) == 1 else f"{len(told)} notices from the desk"
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_SUBJECT else f"{line[: LONGEST_SUBJECT - 1]}…"
