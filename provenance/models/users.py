"""People who log in."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from provenance.domain.vocabulary import Role

from .columns import key, only, tracked, word

EDITING = (Role.EDITOR, Role.REVIEWER, Role.ADMIN)


class UserQuerySet(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, **{"role": Role.ADMIN, **fields})

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


@tracked(but_not=("password", "last_login"))
class User(AbstractBaseUser):
    """Logs in by e-mail; one role says what they may do."""

    id = key()
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=100, blank=True)
    role = word(Role, default=Role.VIEWER)
    is_active = models.BooleanField(default=True)
    has_key_shortcuts = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects = UserQuerySet()

    class Meta:
        constraints = [
            only("role", Role, "user"),
            models.UniqueConstraint(Lower("email"), name="user_email_once_in_any_case"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_editor(self) -> bool:
        return self.is_active and self.role in EDITING

    @property
    def is_staff(self) -> bool:
        return self.is_superuser

    @property
    def is_superuser(self) -> bool:
        return self.is_active and self.role == Role.ADMIN

    def has_perm(self, perm: str, obj: object = None) -> bool:
        return self.is_superuser

    def has_perms(self, perms: list[str], obj: object = None) -> bool:
        return self.is_superuser

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_superuser

    def get_all_permissions(self, obj: object = None) -> set[str]:
        return set()
