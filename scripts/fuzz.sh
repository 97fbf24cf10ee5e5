#!/bin/sh
# Holds a server of its own, over the demo in a database of its own, against the OpenAPI document: Schemathesis asks
# every operation and looks at what is answered. Arguments are passed on to it.
set -eu
cd "$(dirname "$0")/.."

sh scripts/environment.sh dev
if [ "${1:-}" != --inside ]; then
    exec .venv/bin/python -m provenance.embedded throwaway sh scripts/fuzz.sh --inside "$@"
fi
shift

place=$(mktemp -d)
web=
trap '[ -z "$web" ] || kill -TERM "$web" 2>/dev/null || :; rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
# It is no part of the environment: what it needs is as much again, and only this script does.
.venv/bin/python -m venv "$place/venv"
"$place/venv/bin/pip" --quiet install schemathesis

port=${PORT:-8073}
at=http://127.0.0.1:$port
.venv/bin/python manage.py prepare --address "$at" >/dev/null
token=$(.venv/bin/python manage.py token create admin@demo.example \
    --scope read --scope write --scope review --scope admin)
API_RATE=1000000 SITE_URL=$at .venv/bin/python -m gunicorn provenance.wsgi:application --bind "127.0.0.1:$port" \
    --threads 2 --log-level critical --no-control-socket &
web=$!
.venv/bin/python scripts/fuzz.py "$at" "$token" >"$place/schema.json"

# It cannot write NDJSON, so the import is left to the tests.
cd "$place"
venv/bin/st run schema.json --url "$at" --header "Authorization: Bearer $token" \
    --exclude-path /api/v1/import/ --phases examples,coverage,fuzzing --max-examples 15 --no-shrink \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --continue-on-failure --suppress-health-check all --warnings off "$@"
