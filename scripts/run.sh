#!/bin/sh
# Environment, database, demo, web server; Ctrl-C ends the web server only. PORT= and DATABASE_URL= are heeded.
set -eu
cd "$(dirname "$0")/.."

port=${PORT:-8000}
address=http://127.0.0.1:$port
pid_file=$(pwd -P)/var/web-$port.pid
refuse() { echo "provenance: $1" >&2; exit 1; }

# The port first: nobody should wait minutes to be told this.
case $port in '' | *[!0-9]*) refuse "PORT=$port is not a number: say make run PORT=8001." ;; esac
python=.venv/bin/python
"$python" -I -S -c '' 2>/dev/null || python=$(sh scripts/python.sh)
"$python" -I -S -c '
import socket, sys
with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    probe.bind(("127.0.0.1", int(sys.argv[1])))' "$port" 2>/dev/null || {
    sh scripts/web.sh "$pid_file" && refuse "it runs already at $address (make stop ends it)."
    refuse "port $port cannot be had, likely another program has it: choose one with make run PORT=8001."
}

sh scripts/environment.sh run
if [ -z "${DATABASE_URL:-}" ]; then
    DATABASE_URL=$(.venv/bin/python -m provenance.embedded start)
    export DATABASE_URL
fi
mkdir -p var
.venv/bin/python manage.py prepare --address "$address"
exec .venv/bin/python -m gunicorn provenance.wsgi:application --bind "127.0.0.1:$port" \
    --workers 2 --threads 4 --pid "$pid_file" --log-level warning --no-control-socket
