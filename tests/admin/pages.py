"""The admin's pages about a story drawn for them."""

from typing import Any

from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt, AccessLog
from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from provenance.models import User
from tests import addresses, draw

KEPT = [
    model
    for model in apps.get_app_config("provenance").get_models()
    if admin.site.is_registered(model) and model is not User
]
EVERY = [*KEPT, User, AccessAttempt, AccessLog, Authenticator]


def story() -> dict[str, Any]:
    """One of everything that the admin lists."""
    rows = addresses.story()
    draw.source("wire").aliases.create(name="The Wire")
    frame = draw.publication("imagery", title="Frame 13")
    draw.assessment(draw.question("Who built it?"), evidence=[frame], publication=frame)
    draw.inference(rows["claim"], draw.claim("agency", text="Workers were seen."))
    draw.read(rows["proposal"], "disputed")
    draw.restrict(rows["restricted"], draw.admin())
    draw.secret("informer", confidants=[draw.admin()])
    strange(0)
    return rows


def strange(number: int) -> None:
    """Somebody at the door: a failed log-in, one that went well, a second factor."""
    agent = {"user_agent": f"Browser {number}", "http_accept": "*/*", "path_info": "/"}
    about = {"username": f"guest{number}@desk.example", "ip_address": "192.0.2.1", **agent}
    AccessAttempt.objects.create(**about, failures_since_start=8)
    AccessLog.objects.create(**about)
    guest = draw.person(f"Guest{number}", "viewer")
    Authenticator.objects.create(user=guest, type="totp", data={"secret": "hidden-secret"})


def listing(model: type[Model]) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def page(row: Model, what: str = "change") -> str:
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_{what}"
    return reverse(name, args=[row.pk])


def first(model: type[Model]) -> Model:
    """The row with the most to show: of everything the oldest."""
    row = model._default_manager.order_by("pk").first()
    assert row is not None, model
    return row
