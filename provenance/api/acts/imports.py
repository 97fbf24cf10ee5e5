"""Do for real what a dry run tried; stop an import."""

from datetime import datetime
from typing import Any

from provenance.actions import imports
from provenance.models import User
from provenance.queries import imports as import_rows

from ..imports import Import
from ..reading import keyed
from ..sent import Nothing
from ..writing import Writing


class _OnImport(Writing):
    noun = "bulk"
    one = "import"
    body = Nothing
    answer = Import
    address = (keyed("import"),)


class ImportForReal(_OnImport):
    """Apply the lines that a dry run of yours tried to its end, as an import of their own."""

    operation = "importForReal"
    summary = "Do a dry run for real"
    status = 201

    def find(self, **address: Any) -> Any:
        return import_rows.own(self.person, address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return import_rows.facts(imports.for_real(whole=found, by=by, at=at))


class StopImport(_OnImport):
    """Apply no further line of an import. Those that were applied stay."""

    operation = "stopImport"
    summary = "Stop an import"

    def find(self, **address: Any) -> Any:
        return import_rows.found(self.person, address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return import_rows.facts(imports.stop(whole=found, by=by, at=at))
