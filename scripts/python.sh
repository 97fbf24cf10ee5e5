#!/bin/sh
# Prints the best Python from 3.12 to 3.14 on this machine, or says in one line what to install.
set -eu
cd "$(dirname "$0")/.."

# Prints a Python's real path if it runs (a pyenv shim may only pretend to), is new enough,
# and has all that an environment needs: Debian keeps ensurepip in a package of its own.
fits() {
    command -v "$1" >/dev/null 2>&1 && "$1" -I -c '
import sys
if not (3, 12) <= sys.version_info[:2] <= (3, 14):
    sys.exit(1)
if sys.argv[1]:
    import ensurepip, ssl
print(sys._base_executable)' "$2" 2>/dev/null
}

if command -v uv >/dev/null 2>&1; then uv=yes need=; else uv= need=all; fi
wanted=$(sed -n '1s/^\([0-9]*\.[0-9]*\).*/\1/p' .python-version 2>/dev/null || :)
for version in $wanted 3.14 3.13 3.12; do
    fits "python$version" "$need" && exit
    found=
    for python in "${PYENV_ROOT:-${HOME:-}/.pyenv}/versions/$version".*[0-9]/bin/python; do
        found=$(fits "$python" "$need") || continue
    done
    [ -z "$found" ] || { echo "$found"; exit; }
    [ -z "$uv" ] || found=$(uv python find --system "$version" 2>/dev/null) || continue
    fits "$found" "$need" && exit
done
fits python3 "$need" && exit

for python in python3.14 python3.13 python3.12 python3; do
    if fits "$python" "" >/dev/null; then
        echo "provenance: $python cannot make environments; install its venv (apt-get install $python-venv)." >&2
        exit 1
    fi
done
echo "provenance: no Python 3.12 to 3.14 found; install one (apt-get install python3 python3-venv on Debian 13," \
    "brew install python@3.13, pyenv install 3.13, or uv python install 3.13) and call make again." >&2
exit 1
