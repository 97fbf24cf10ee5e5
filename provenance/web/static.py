"""How static files are named on a public site."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Hashed names, also for the modules that our scripts import from one another."""

    support_js_module_import_aggregation = True
