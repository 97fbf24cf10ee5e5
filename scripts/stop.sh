#!/bin/sh
# Ends this folder's web servers, their workers and its database.
set -eu
cd "$(dirname "$0")/.."

for pid_file in "$(pwd -P)"/var/web-*.pid; do
    sh scripts/server.sh "$pid_file" stop && echo "The web server is stopped."
done
for pid_file in "$(pwd -P)"/var/worker-*.pid; do
    # It ends with its web server, after the job it is at; ended here is one that was left alone.
    tries=0
    while sh scripts/server.sh "$pid_file" && [ $tries -lt 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    sh scripts/server.sh "$pid_file" stop || :
done
python=.venv/bin/python
"$python" -I -S -c '' 2>/dev/null || python=$(sh scripts/python.sh)
exec "$python" -m provenance.embedded stop
