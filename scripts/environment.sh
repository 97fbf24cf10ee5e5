#!/bin/sh
# Makes .venv from the locked requirements; silent, and over in milliseconds, when that is done.
#   scripts/environment.sh [run|dev]     `run` is enough to serve, `dev` also tests and checks
set -eu
cd "$(dirname "$0")/.."

set=${1:-run}
mark() { printf '%s %s %s' "$1" "$(cksum <"requirements/$1.txt")" "$(pwd -P)"; }
wanted=$(mark "$set")
larger=$(mark dev)

case $(cat .venv/.installed 2>/dev/null) in
    "$wanted" | "$larger") .venv/bin/python -I -S -c '' 2>/dev/null && exit ;;
esac
python=$(sh scripts/python.sh)
exec "$python" -I scripts/environment.py "$set" "$wanted" "$larger"
