#!/usr/bin/env bash
# Makes the virtualenv: create_venv.sh PYTHON DIRECTORY
set -euo pipefail

python=$1
directory=$2

if ! command -v "$python" >/dev/null; then
    echo "There is no $python here, and the project needs Python 3.11 or newer." >&2
    echo "Mend: install it, or name one that you have: make PYTHON=python3.12 ..." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$python is $("$python" --version 2>&1), and the project needs Python 3.11 or newer." >&2
    echo "Mend: install a newer one, or name one that you have: make PYTHON=python3.12 ..." >&2
    exit 1
fi

# Debian keeps what venv needs in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update; apt-get install -y python3-venv; } >&2 </dev/null || true
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$python cannot make virtualenvs: its modules venv and ensurepip are missing." >&2
        echo "Mend: install them (on Debian and Ubuntu: sudo apt-get install python3-venv)." >&2
        exit 1
    fi
fi

echo "Making a virtualenv in $directory with $("$python" --version)"
"$python" -m venv --clear "$directory"
