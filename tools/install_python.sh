#!/usr/bin/env bash
# Installs a locked set of Python packages: install_python.sh PYTHON REQUIREMENTS
set -euo pipefail

python=$1
requirements=$2

echo "Installing $requirements"
if ! "$python" -m pip install --quiet --no-compile --require-hashes --requirement "$requirements"; then
    echo "pip could not install $requirements (its own words are above)." >&2
    echo "Mend: if the network or a proxy failed, run the same command again. If a hash does not match, or a package" >&2
    echo "is missing from the file, run \`make lock\`. A broken virtualenv is made anew after \`make distclean\`." >&2
    exit 1
fi
