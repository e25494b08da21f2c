#!/usr/bin/env bash
# Installs the npm packages that a folder's package-lock.json lists: install_npm.sh DIRECTORY
set -euo pipefail

directory=$1
# Where a company's proxy signs for the registry, the system knows its certificate; Node looks there only when told.
export NODE_USE_SYSTEM_CA=1

echo "Installing $directory/package-lock.json"
if ! (cd "$directory" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error); then
    echo "npm could not install what $directory/package-lock.json lists (its own words are above), so nothing was built." >&2
    echo "Mend: if the network or a proxy failed, run the same command again. If package.json and package-lock.json" >&2
    echo "disagree, run \`make lock\`. If neither helps, remove $directory/node_modules and try once more." >&2
    exit 1
fi
