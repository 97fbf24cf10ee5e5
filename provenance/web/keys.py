"""Single keys as shortcuts: which there are, and the switch that turns them off."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from provenance.actions import users

from . import replies


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    return render(request, "keys/page.html")


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """`keys=on` switches them on for whoever asks; anything else off."""
    person, are_on = replies.reader(request), request.POST.get("keys") == "on"
    users.switch_key_shortcuts(person=person, are_on=are_on, by=person)
    told = "on" if are_on else "off"
    messages.success(request, f"Single-key shortcuts are switched {told}.")
    return redirect("account")
