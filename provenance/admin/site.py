"""Who comes in, and what other apps bring along that nobody here needs."""

from allauth.account import admin as account_admin
from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa import admin as second_factor_admin
from allauth.mfa.models import Authenticator
from axes import admin as lock_admin
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.auth import admin as auth_admin
from django.contrib.auth.models import Group

# Imported before anything is taken off: importing them is what registers their tables.
REGISTERING = (account_admin, second_factor_admin, lock_admin, auth_admin)

admin.site.unregister([Group, EmailAddress, Authenticator])
admin.site.unregister([AccessAttempt, AccessFailureLog, AccessLog])
# One log-in for pages and admin, so that lock-out and second factor hold for both.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
