#!/bin/sh
# The whole test suite on all cores, browser journeys included where there is a Chromium.
set -eu
cd "$(dirname "$0")/.."

found=
for browser in chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    command -v "$browser" >/dev/null 2>&1 && found=yes
done
[ -n "$found" ] || echo "No Chromium here, so the browser journeys are skipped (apt-get install chromium)."
exec .venv/bin/python -m pytest -n auto --dist worksteal "$@"
