"""Say how one wants to hear of what one watches."""

from datetime import datetime
from typing import Any

from provenance.actions import watches
from provenance.domain.notices import Delivery
from provenance.models import User

from ..people import Account, whole
from ..sent import choice
from ..writing import Body, Writing


class PreferenceBody(Body):
    """How to hear of what is watched."""

    delivery = choice(Delivery, "How, of whatever has no way of its own.", needed=True)


class Prefer(Writing):
    """Choose how you hear of what you watch, unless a watch says otherwise."""

    operation = "preferDelivery"
    noun = "people"
    summary = "Choose how to be told"
    body = PreferenceBody
    answer = Account

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        watches.prefer(delivery=data["delivery"], by=by)
        return whole(by)
