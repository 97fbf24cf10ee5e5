"""People: let in, given a role, their account closed; never deleted, history names them."""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import BaseUserCreationForm, UserChangeForm
from django.core.exceptions import ValidationError
from django.forms import ModelForm
from django.http import HttpRequest

from provenance.actions import recording, users
from provenance.domain.vocabulary import Role
from provenance.models import User

from .kept import Remembered

ROLES = " ".join(f"{role.label}: {role.definition}" for role in Role)


class NewUserForm(BaseUserCreationForm):
    class Meta:
        model = User
        fields = ("email", "name", "role")
        help_texts = {"role": ROLES}

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()


class UserForm(UserChangeForm):
    """`editor` is who fills it in: nobody shuts themselves out."""

    editor: User

    class Meta:
        model = User
        fields = ("email", "name", "role", "is_active", "password")
        help_texts = {
            "role": ROLES,
            "is_active": "Take this off to close the account: it is kept, nobody logs in with it.",
        }

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        stays = data.get("is_active") and data.get("role") == Role.ADMIN
        if self.instance == self.editor and not stays:
            raise ValidationError(
                "This is your own account: another admin closes it or changes its role."
            )
        return data


@admin.register(User)
class PersonAdmin(Remembered, UserAdmin):
    form = UserForm
    add_form = NewUserForm
    add_form_template = None
    show_full_result_count = False
    list_display = ("email", "name", "role", "is_active", "last_login", "joined_at")
    list_filter = ("role", "is_active")
    search_fields = ("email", "name")
    ordering = ("email",)
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("email", "password")}),
        ("About", {"fields": ("name", "role", "is_active", "has_key_shortcuts")}),
        ("Dates", {"fields": ("last_login", "joined_at")}),
    )
    readonly_fields = ("has_key_shortcuts", "last_login", "joined_at")
    add_fieldsets = ((None, {"fields": ("email", "name", "role", "password1", "password2")}),)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm]:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.editor = request.user
        return form

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        by: Any = request.user
        if not change:
            data = form.cleaned_data
            added = users.add(
                email=data["email"],
                name=data["name"],
                role=data["role"],
                password=data["password1"],
                by=by,
            )
            obj.__dict__.update(added.__dict__)
            return
        with recording.change("users.edit", by=by):
            super().save_model(request, obj, form, change)
            if "email" in form.changed_data:
                # The log-in knows addresses of its own: the one given up must not open the door.
                given_up = form.initial["email"]
                EmailAddress.objects.filter(user=obj, email__iexact=given_up).delete()
