#!/bin/sh
# Rewrites both locked files from pyproject.toml; UPGRADE=1 also takes newer versions.
set -eu
cd "$(dirname "$0")/.."

# A machine's own wheel folders would leave their hashes in files meant for every machine.
unset PIP_FIND_LINKS UV_FIND_LINKS PIP_NO_INDEX UV_NO_INDEX
compile() {
    .venv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
        --python-version 3.12 ${UPGRADE:+--upgrade} pyproject.toml "$@"
}
compile --output-file requirements/run.txt
# Bound to the first file: who has installed the second has installed the first.
compile --group dev --constraint requirements/run.txt --output-file requirements/dev.txt
echo "requirements/run.txt and requirements/dev.txt are renewed."
