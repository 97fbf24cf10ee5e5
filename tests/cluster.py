"""Gives the test session a database server of its own; loaded by `-p tests.cluster`.

A DATABASE_URL that is set already is used as it is. The server ends with the session, even one
that is killed, and xdist's workers share the one their parent made.
"""

import os
from collections.abc import Generator

import pytest

from provenance import embedded


# Wrapped around all others: pytest-django reads the settings in this very hook.
@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    # Playwright's event loop runs in the thread in which tests use the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    only_asked = early_config.known_args_namespace.help or early_config.known_args_namespace.version
    worker = "PYTEST_XDIST_WORKER" in os.environ
    if not (only_asked or worker or os.environ.get("DATABASE_URL")):
        try:
            os.environ["DATABASE_URL"] = embedded.throwaway()
        except embedded.Trouble as trouble:
            raise pytest.UsageError(str(trouble)) from trouble
    return (yield)
