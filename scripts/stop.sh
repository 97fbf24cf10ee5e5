#!/bin/sh
# Ends this folder's web servers and its database.
set -eu
cd "$(dirname "$0")/.."

for pid_file in "$(pwd -P)"/var/web-*.pid; do
    sh scripts/web.sh "$pid_file" stop && echo "The web server is stopped."
done
python=.venv/bin/python
"$python" -I -S -c '' 2>/dev/null || python=$(sh scripts/python.sh)
exec "$python" -m provenance.embedded stop
