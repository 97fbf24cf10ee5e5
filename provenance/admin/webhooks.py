"""Where the program tells others of what happened: looked at here, looked after by each owner."""

from django.contrib import admin

from provenance.models import Webhook, WebhookAttempt, WebhookDelivery, WebhookMessage

from .kept import KeptInline, ReadOnly


@admin.register(Webhook)
class WebhookAdmin(ReadOnly):
    """Without its secrets, be they encrypted."""

    joined = ("owner", "case", "source")
    list_display = ("name", "owner", "url", "failing_since", "disabled_because", "withdrawn_at")
    list_filter = ("disabled_because",)
    search_fields = ("name", "url", "owner__email", "owner__name")
    exclude = ("secret", "former_secret")
    readonly_fields = (
        *("owner", "made_at", "rotated_at", "failing_since"),
        *("disabled_at", "disabled_because", "withdrawn_at"),
    )


class DeliveriesInline(KeptInline):
    model = WebhookDelivery
    joined = ("webhook",)
    max_num = 0


@admin.register(WebhookMessage)
class WebhookMessageAdmin(ReadOnly):
    joined = ("claim", "publication__source", "review__claim")
    list_display = ("kind", "claim", "publication", "review", "at")
    list_filter = ("kind", "at")
    raw_id_fields = ("claim", "verdict", "proposal", "publication", "review", "assessment")
    readonly_fields = ("at",)
    inlines = (DeliveriesInline,)


class AttemptsInline(KeptInline):
    model = WebhookAttempt
    show_change_link = False
    max_num = 0


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(ReadOnly):
    joined = ("webhook", "message")
    list_display = ("message", "webhook", "state", "tries", "next_at")
    list_filter = ("state",)
    search_fields = ("webhook__name",)
    inlines = (AttemptsInline,)
