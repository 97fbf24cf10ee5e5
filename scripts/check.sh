#!/bin/sh
# The gate but for the tests, which make check runs after it. Runs all stages, then fails if one did.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=

stage() {
    name=$1
    shift
    if said=$("$@" 2>&1); then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        echo "$said"
        failed="$failed $name,"
    fi
}

# Production's values, so that what is checked is what is deployed; a database only of its own.
production() {
    env -u DEBUG SECRET_KEY="for-the-check-only-$$-0123456789abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ" \
        ALLOWED_HOSTS=provenance.example EMAIL_HOST=mail.provenance.example "$bin/python" -W error -m provenance.embedded throwaway "$@"
}
templates() { find templates -name '*.html' -exec "$bin/djade" --check --target-version 6.1 {} +; }

stage "ruff format" "$bin/ruff" format --check .
stage "ruff" "$bin/ruff" check .
stage "djade" templates
stage "djlint" "$bin/djlint" --lint --quiet templates
stage "mypy" "$bin/mypy"
stage "lint-imports" "$bin/lint-imports"
stage "makemigrations" production "$bin/python" manage.py makemigrations --check --dry-run
stage "check --deploy" production "$bin/python" manage.py check --deploy --fail-level WARNING

[ -z "$failed" ] || { echo "The gate is shut:${failed%,}."; exit 1; }
