"""Settings, from the environment only; docs/operations.md lists every variable.

Without SECRET_KEY the program runs locally: it keeps a key of its own in var/, answers on
this machine only, and speaks plain HTTP. With SECRET_KEY it is a public site: HTTPS, secure
cookies, hashed static names, ALLOWED_HOSTS required.
"""

import os
import secrets
from contextlib import suppress
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from provenance import connections, embedded

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("PROVENANCE_VAR") or ROOT / "var")
LOCAL = not os.environ.get("SECRET_KEY")
# How many proxies of ours stand before the program; each adds one X-Forwarded-For entry.
TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "0" if LOCAL else "1"))
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES


def _own_key() -> str:
    """The local installation's key, made on first use and readable by its owner only."""
    path = VAR / "secret-key"
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        # Written whole before it gets its name, so that of two starters none reads half a key.
        fresh = VAR / f"secret-key.{os.getpid()}"
        with open(os.open(fresh, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
    return path.read_text()


def _database() -> dict[str, object]:
    url = os.environ.get("DATABASE_URL") or embedded.url(ROOT)
    try:
        database = dj_database_url.parse(url)
    except (dj_database_url.ParseError, dj_database_url.UnknownSchemeError, ValueError) as error:
        raise ImproperlyConfigured(
            "DATABASE_URL is not a database's address; "
            "write it as postgres://user:password@host:5432/name."
        ) from error
    if database["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL: postgres://…")
    most = int(os.environ.get("DATABASE_POOL", "8"))
    pool = {"min_size": 1, "max_size": most, "timeout": 10, "check": connections.check}
    # With a threshold a statement is prepared that asks for it (queries/fast); Django's own, into
    # which values are written, never are.
    # A connection that nobody announced the end of, as behind a firewall, is found by these.
    alive = {"keepalives_idle": 60, "keepalives_interval": 10, "keepalives_count": 3}
    options = {"pool": pool, "prepare_threshold": 5, **alive}
    database["OPTIONS"] = {**database.get("OPTIONS", {}), **options}
    # Behind PgBouncer in transaction mode a cursor would not outlive its statement.
    database["DISABLE_SERVER_SIDE_CURSORS"] = True
    return dict(database)


def _site_url() -> str:
    """Where people reach the site: e-mails link to it, and no request tells them."""
    host = next((host for host in ALLOWED_HOSTS if not host.startswith(("*", "."))), "localhost")
    own = "http://127.0.0.1:8000" if LOCAL else f"https://{host}"
    return (os.environ.get("SITE_URL") or own).rstrip("/")


def _digest_time() -> tuple[time, ZoneInfo]:
    """The hour of the day at which daily e-mails go out, and where it is that hour."""
    hour, zone = os.environ.get("DIGEST_AT", "07:00"), os.environ.get("DIGEST_ZONE", "UTC")
    try:
        return time.fromisoformat(hour), ZoneInfo(zone)
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise ImproperlyConfigured(
            f"DIGEST_AT={hour} or DIGEST_ZONE={zone} cannot be read; "
            "write them as 07:00 and Europe/Berlin."
        ) from error


def _mailer() -> dict[str, object]:
    """The mail server of the environment; without one, mail is printed to the terminal."""
    host, port = os.environ.get("EMAIL_HOST"), int(os.environ.get("EMAIL_PORT", "587"))
    if not host:
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    options = {
        "host": host,
        "port": port,
        "username": os.environ.get("EMAIL_HOST_USER", ""),
        "password": os.environ.get("EMAIL_HOST_PASSWORD", ""),
        "use_tls": port == 587,
        "use_ssl": port == 465,
        # A job holds its notices while it sends; a server that says nothing must not hold it.
        "timeout": 20,
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}


SECRET_KEY = os.environ.get("SECRET_KEY") or _own_key()
DEBUG = os.environ.get("DEBUG") == "1"
ALLOWED_HOSTS = (
    ["127.0.0.1", "localhost", "[::1]"]
    if LOCAL
    else [host.strip() for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()]
)
DATABASES = {"default": _database()}

INSTALLED_APPS = [
    "provenance",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Before all that looks at who asks and how: what it passes on is an ordinary request.
    "provenance.api.google.middleware.GoogleMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "provenance.web.middleware.NobodyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "provenance.api.middleware.TokenMiddleware",
    "provenance.web.middleware.SightMiddleware",
    "provenance.api.middleware.ConditionalMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "provenance.web.middleware.ThroughMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "provenance.urls"
WSGI_APPLICATION = "provenance.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "provenance.web.notices.waiting",
            ],
        },
    }
]
FORM_RENDERER = "provenance.web.forms.renderer.ProvenanceRenderer"

AUTH_USER_MODEL = "provenance.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
ACCOUNT_ADAPTER = "provenance.web.accounts.ByInvitation"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts are made by an admin, who knows the address
# Guessing is locked out per person and address, in the database, for every process at once.
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 1  # hour
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "provenance.web.accounts.who"
AXES_CLIENT_IP_CALLABLE = "provenance.web.accounts.where_from"
AXES_LOCKOUT_TEMPLATE = "lockout.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_VERBOSE = False

# The moment of each change, not of its transaction: acts keep their order within one.
PGHISTORY_CREATED_AT_FUNCTION = "CLOCK_TIMESTAMP()"

SITE_URL = _site_url()

# Whether a verdict stands only once another person has approved it. A desk of one says 0.
VERDICTS_NEED_APPROVAL = os.environ.get("VERDICTS_NEED_APPROVAL", "1") != "0"

# Who publishes what the desk decides, as outside formats name it, and in which language it writes.
# The address of a local installation says nothing to whoever reads who published it.
_publisher = "Local desk" if LOCAL else SITE_URL.split("://")[-1]
PUBLISHER_NAME = os.environ.get("PUBLISHER_NAME") or _publisher
PUBLISHER_URL = os.environ.get("PUBLISHER_URL", SITE_URL).rstrip("/")
PUBLISHER_LANGUAGE = os.environ.get("PUBLISHER_LANGUAGE", "en")

# How many requests a token may make in a minute.
API_RATE = int(os.environ.get("API_RATE", "600"))
# How many days the lines of an import are kept after its end.
IMPORT_LINES_DAYS = int(os.environ.get("IMPORT_LINES_DAYS", "90"))
# Which sites may put the card of a published claim into a frame (CSP frame-ancestors).
EMBED_ANCESTORS = os.environ.get("EMBED_ANCESTORS", "*").split() or ["'none'"]
# Networks and hosts to which webhooks may lead although they are private, or speak plain HTTP.
WEBHOOKS_ALLOW_PRIVATE = [
    word.strip() for word in os.environ.get("WEBHOOKS_ALLOW_PRIVATE", "").split(",") if word.strip()
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = None if LOCAL else VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "provenance.web.static.HashedStorage"
    },
}
WHITENOISE_USE_FINDERS = LOCAL
WHITENOISE_MAX_AGE = 0 if LOCAL else 600

DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "provenance@localhost")
MAILERS = {"default": _mailer()}
DIGEST_AT, DIGEST_ZONE = _digest_time()

# Jobs are queued by name; only the worker loads what does them.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
# The database tells a waiting worker of new jobs; it asks only for those that are due later.
PROCRASTINATE_WORKER_DEFAULTS = {
    "fetch_job_polling_interval": 15,
    "abort_job_polling_interval": 60,
    "concurrency": int(os.environ.get("WORKER_CONCURRENCY", "2")),
}
PROCRASTINATE_IMPORT_PATHS = [
    "provenance.jobs.imports",
    "provenance.jobs.mails",
    "provenance.jobs.upkeep",
    "provenance.jobs.webhooks",
]

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if not LOCAL:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    CSRF_TRUSTED_ORIGINS = [
        f"https://{'*' if host.startswith('.') else ''}{host}" for host in ALLOWED_HOSTS
    ]
SESSION_COOKIE_NAME = "provenance_session"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "provenance.api.access.ByToken",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["provenance.api.access.MayUse"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["provenance.api.parsers.Json"],
    "DEFAULT_SCHEMA_CLASS": "provenance.api.schema.Schema",
    "EXCEPTION_HANDLER": "provenance.api.errors.handler",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Provenance API",
    "DESCRIPTION": "Claims, who asserts them, and from whom they had it.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "LICENSE": {"name": "Apache License 2.0", "identifier": "Apache-2.0"},
    "CONTACT": {"name": PUBLISHER_NAME, "url": PUBLISHER_URL},
    "SERVERS": [{"url": "/", "description": "The site that this document is read from."}],
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "provenance.api.documents.complete",
    ],
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    # A refused form or an unknown address is an answer, not an incident.
    "loggers": {"django.request": {"level": "ERROR"}},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
