#!/bin/sh
# Find or fetch the Chromium that the browser tests drive, and axe-core, which looks for what keeps people
# out of a page. Never fails: without them those tests skip (and fail where CI=true), and this script says so.
set -u

AXE=4.10.3
if [ ! -f .tools/axe/node_modules/axe-core/axe.min.js ]; then
    if command -v npm >/dev/null 2>&1 && npm install --silent --no-audit --no-fund --prefix .tools/axe "axe-core@$AXE" >/dev/null 2>&1; then
        echo "Fetched axe-core $AXE with npm."
    else
        echo "No axe-core here: the tests of accessibility will skip. It takes npm and the network."
    fi
fi

found() {
    [ -n "${LOREGRAPH_CHROMIUM:-}" ] && [ -x "$LOREGRAPH_CHROMIUM" ] && return 0
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    return 1
}

found && exit 0

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Fetching Chromium with apt-get, for the browser tests."
    { apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1
fi
found && exit 0

echo "No Chromium here: the browser tests will skip. Install it with your package manager,"
echo "or say where it is: LOREGRAPH_CHROMIUM=/path/to/chromium make test"
exit 0
