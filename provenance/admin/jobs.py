"""Jobs that wait, run, are done or have failed: what a worker did of late."""

from django.contrib import admin
from procrastinate.contrib.django import admin as queue_admin
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

from .kept import KeptInline, ReadOnly

# Imported before it is taken off: importing it is what registers its table.
REGISTERING = (queue_admin,)

admin.site.unregister([ProcrastinateJob])


class EventInline(KeptInline):
    model = ProcrastinateEvent
    show_change_link = False


@admin.register(ProcrastinateJob)
class JobAdmin(ReadOnly):
    list_display = ("id", "task_name", "status", "attempts", "scheduled_at", "args")
    list_filter = ("status", "task_name")
    inlines = (EventInline,)
