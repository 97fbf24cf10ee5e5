#!/bin/sh
# Environment, database, demo, web server and worker; Ctrl-C ends these two only. PORT= and DATABASE_URL= are heeded.
set -eu
cd "$(dirname "$0")/.."

port=${PORT:-8000}
address=http://127.0.0.1:$port
pid_file=$(pwd -P)/var/web-$port.pid
worker_file=$(pwd -P)/var/worker-$port.pid
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
    sh scripts/server.sh "$pid_file" && refuse "it runs already at $address (make stop ends it)."
    refuse "port $port cannot be had, likely another program has it: choose one with make run PORT=8001."
}

sh scripts/environment.sh run
if [ -z "${DATABASE_URL:-}" ]; then
    DATABASE_URL=$(.venv/bin/python -m provenance.embedded start)
    export DATABASE_URL
fi
export SITE_URL="${SITE_URL:-$address}"
mkdir -p var
.venv/bin/python manage.py prepare --address "$address"

# Its pid file is also its name, so that server.sh knows it again.
.venv/bin/python manage.py procrastinate worker --name "$worker_file" &
worker=$!
echo "$worker" >"$worker_file"
.venv/bin/python -m gunicorn provenance.wsgi:application --bind "127.0.0.1:$port" \
    --workers 2 --threads 4 --pid "$pid_file" --log-level warning --no-control-socket &
web=$!
# Whatever this is ended by is passed on to the web server, and with that one the worker ends.
told=
trap 'kill -TERM "$web" 2>/dev/null || :' TERM HUP
trap 'told=yes; kill -TERM "$web" 2>/dev/null || :' INT
status=0
while kill -0 "$web" 2>/dev/null; do wait "$web" && status=0 || status=$?; done
# Ctrl-C reached the worker too: it finishes the job it is at, and told twice it would drop that.
tries=0
while [ -n "$told" ] && [ $tries -lt 300 ] && sh scripts/server.sh "$worker_file"; do
    sleep 0.1
    tries=$((tries + 1))
done
kill -TERM "$worker" 2>/dev/null || :
wait "$worker" || :
rm -f "$worker_file"
exit "$status"
