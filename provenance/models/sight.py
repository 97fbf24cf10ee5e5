"""The schema `seen`: the record without what the person who reads may not see.

Beside every table that a restricted case or a confidential source could show through stands a
view of the same name. With `seen` first in the search path, all that is read of the record lacks
the cases named in `provenance.hidden_cases` with everything that refers to them, and knows the
sources named in `provenance.hidden_sources` by their code names only. ADR 15 says why.

The views follow the foreign keys that the models have when a migration runs: a table that is
added later is covered without being named. `models/past.py` makes them anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import connection

SCHEMA = "seen"
# A row that says itself what it is about needs no look at what else it refers to.
_ANCHORS = {"case", "claim", "question"}
# What tells a confidential source by its code name; all else that refers to one is left out.
_SPEAKING = {"source", "assertion", "assessment", "publication", "rating"}


def hidden(setting: str) -> str:
    """SQL for the keys that a setting names, as an array that a query reads once."""
    named = f"nullif(current_setting('provenance.{setting}', true), '')"
    # The outer cast makes one value of it: ANY of a subquery would be of its rows.
    return f"(SELECT coalesce({named}, '{{}}')::uuid[])::uuid[]"


_CASES, _SOURCES = hidden("hidden_cases"), hidden("hidden_sources")
_CODE_NAME = "coalesce(nullif({row}.code_name, ''), 'Confidential source')"
# Columns that would say who a confidential source is, with what stands there instead: for whom
# `{key}` is hidden, or for everybody where a name may be within the words.
_MASKED: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "source": (
        "{row}.{key}",
        {
            "name": _CODE_NAME,
            "country": "''",
            "domains": "'{{}}'",
            "description": "''",
            "policies": "'{{}}'",
        },
    ),
    "publication": (
        "{row}.source_id",
        dict.fromkeys(("title", "url", "canonical_url", "standing_reason", "notice_url"), "''"),
    ),
    "rating": ("{row}.source_id", {"reason": "''"}),
    "review": (
        "",
        {
            # What somebody asks in their own words is theirs.
            "words": "CASE {row}.reason WHEN 'request' THEN {row}.words"
            " ELSE seen.masked({row}.words) END",
            "fell": "(SELECT coalesce(jsonb_agg(seen.masked(name)), '[]')"
            " FROM jsonb_array_elements_text({row}.fell) name)",
        },
    ),
}
# Names and titles that the program itself wrote into a text, former ones too, longest first.
_MASKING = """
CREATE FUNCTION seen.masked(words text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE known record;
BEGIN
    FOR known IN
        SELECT called.name, CASE WHEN source.kept_in_id IS NOT NULL THEN 'another source'
            ELSE coalesce(nullif(source.code_name, ''), 'Confidential source') END AS code
        FROM {record}.provenance_source source
        CROSS JOIN LATERAL (
            SELECT source.name
            UNION SELECT name FROM {record}.provenance_sourceevent WHERE pgh_obj_id = source.id
            UNION SELECT name FROM {record}.provenance_aliasevent WHERE source_id = source.id
            UNION SELECT name FROM {record}.provenance_source WHERE merged_into_id = source.id
            UNION SELECT title FROM {record}.provenance_publicationevent
                WHERE source_id = source.id
        ) called
        WHERE called.name <> ''
            AND (source.id = ANY ({sources}) OR source.kept_in_id = ANY ({cases}))
        ORDER BY length(called.name) DESC
    LOOP
        words := replace(words, known.name, known.code);
    END LOOP;
    RETURN words;
END $$
"""


def statements(models: Iterable[Any], record: str) -> Iterator[str]:
    """The SQL that makes the schema anew; `record` is the schema of the tables themselves."""
    every = {model._meta.model_name: model for model in models}
    has_code_names = "code_name" in _columns(every["source"])
    yield f"CREATE SCHEMA {SCHEMA}"
    if has_code_names:
        yield _MASKING.format(record=record, sources=_SOURCES, cases=_CASES)
    for model in every.values():
        hiding = " OR ".join(_hiding(model, record))
        masks = _masks(model) if has_code_names else {}
        if hiding or masks:
            told = ", ".join(masks.get(name, f'row."{name}"') for name in _columns(model))
            where = f" WHERE NOT coalesce({hiding}, false)" if hiding else ""
            table = model._meta.db_table
            rows = f'SELECT {told} FROM {record}."{table}" row{where}'  # noqa: S608 — from models
            yield f'CREATE VIEW {SCHEMA}."{table}" AS {rows}'


def dropping() -> str:
    return f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"


def _columns(model: Any) -> dict[str, Any]:
    return {field.column: field for field in model._meta.concrete_fields}


def _of(model: Any) -> str:
    """What the rows are, be they versions of it: "claim"."""
    return str(_live(model)._meta.model_name)


def _live(model: Any) -> Any:
    """The model itself, of versions the one whose versions they are."""
    is_versions = any(field.name == "pgh_obj" for field in model._meta.concrete_fields)
    return model._meta.get_field("pgh_obj").related_model if is_versions else model


def _references(model: Any) -> dict[str, Any]:
    """Column → the model it refers to: those that say what a row is about, else all."""
    own = {
        field.column: field
        for field in model._meta.concrete_fields
        if field.many_to_one or field.one_to_one
        if field.name not in ("pgh_obj", "pgh_context")
        if field.related_model._meta.app_label == "provenance"
    }
    anchors = {
        column: field for column, field in own.items() if _of(field.related_model) in _ANCHORS
    }
    says_itself = any(not field.null for field in anchors.values())
    told = anchors if says_itself else own
    return {column: field.related_model for column, field in told.items()}


def _hiding(model: Any, record: str) -> Iterator[str]:
    """Conditions, any of which keeps a row (or a version of one) from who may not see it."""
    live = _live(model)
    key = "id" if live is model else "pgh_obj_id"
    if _of(model) == "case":
        yield f"row.{key} = ANY ({_CASES})"
    yield from _leading(model, "row", (live,), record)
    if live is not model and any(_of(m) == "case" for m in _references(live).values()):
        # A version is judged by where its row stands now, and by where it stood itself.
        within = " OR ".join(_leading(live, "now", (live,), record))
        table = f'{record}."{live._meta.db_table}"'
        yield f"EXISTS (SELECT FROM {table} now WHERE now.id = row.pgh_obj_id AND ({within}))"
    if _of(model) == "source":
        # A spelling that was given up would say who it is.
        yield f"row.merged_into_id = ANY ({_SOURCES})"
    if _of(model) not in _SPEAKING:
        yield from _telling(model, "row", record)


def _telling(model: Any, row: str, record: str) -> Iterator[str]:
    """The references of `row` that would say who a hidden source is, or something of it."""
    for column, target in _references(model).items():
        if _of(target) == "source":
            yield f"{row}.{column} = ANY ({_SOURCES})"
        elif row == "row" and _of(target) not in _SPEAKING:
            within = " OR ".join(_telling(target, "told", record))
            if within:
                yield (
                    f'EXISTS (SELECT FROM {record}."{target._meta.db_table}" told '
                    f"WHERE told.id = row.{column} AND ({within}))"
                )


def _leading(model: Any, row: str, path: tuple[Any, ...], record: str) -> Iterator[str]:
    """The references of `row` that lead to a hidden case, near or far."""
    for column, target in _references(model).items():
        if _of(target) == "case":
            yield f"{row}.{column} = ANY ({_CASES})"
        elif target not in path:
            next_row = f"r{len(path)}"
            within = " OR ".join(_leading(target, next_row, (*path, target), record))
            if within:
                yield (
                    f'EXISTS (SELECT FROM {record}."{target._meta.db_table}" {next_row} '
                    f"WHERE {next_row}.id = {row}.{column} AND ({within}))"
                )


def _masks(model: Any) -> dict[str, str]:
    """Column → what is read in its place."""
    keyed, masked = _MASKED.get(_of(model), ("", {}))
    key = "id" if _live(model) is model else "pgh_obj_id"
    columns = _columns(model)
    masks = {}
    for name, mask in masked.items():
        if name not in columns:
            continue
        told = f"{mask.format(row='row')}::{columns[name].db_type(connection)}"
        if keyed:
            is_hidden = f"{keyed.format(row='row', key=key)} = ANY ({_SOURCES})"
            told = f'CASE WHEN {is_hidden} THEN {told} ELSE row."{name}" END'
        masks[name] = f'{told} AS "{name}"'
    return masks
