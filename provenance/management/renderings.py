"""The models that migrations see, made anew only where they change.

After each step Django makes anew the model that the step changed and all that are related to it:
here, where everything leads to a user, nearly all there are. From nothing to the newest migration
that is 45,000 models and over a minute, of which PostgreSQL needs two seconds.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations.state import ProjectState


@contextmanager
def alone() -> Iterator[None]:
    """Within, a step makes anew only the model it changes; for a database with nothing in it.

    Others go on referring to that model as it was, which tells a foreign key all it has to know
    as long as the type of no key changes. Who reads relations themselves (RunPython, RebuildPast)
    has all models made anew first: Django does that where `is_delayed` is set.
    """

    def only(state: Any, app_label: str, model_name: str, delay: bool = False) -> Any:
        state.is_delayed = True
        return {(app_label, model_name)}

    # No public way leads there; `~=` in pyproject.toml keeps to a Django that has it.
    states: Any = ProjectState
    ordinary = states._find_reload_model
    states._find_reload_model = only
    try:
        yield
    finally:
        states._find_reload_model = ordinary
