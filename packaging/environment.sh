#!/bin/sh
# Makes the virtual environment .venv, or brings it up to date; does nothing where it is.
#
#   environment.sh run|dev [offscreen|window]
#
# run: what the program needs; dev: and what its tests and checks need.
# A second word says which system libraries are wanted (default: offscreen).
# PYTHON names the interpreter to build on; without it the environment's own is kept,
# or the first one taken that is new enough.
set -eu

wanted=${1:?usage: environment.sh run|dev [offscreen|window]}
display=${2:-offscreen}
cd "$(dirname -- "$0")/.."
# shellcheck source=packaging/linux/apt.sh
. packaging/linux/apt.sh

# new_enough PYTHON: whether it runs and is 3.11 or later.
new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

# is_usable: whether .venv works and can be installed into.
is_usable() {
    new_enough .venv/bin/python && .venv/bin/python -c 'import pip' 2>/dev/null
}

# find_python: the interpreter to build the environment on.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if new_enough "$candidate"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

# stamp SET: what an environment for SET was made from.
stamp() {
    cat "requirements/$1.txt" pyproject.toml
}

# is_current SET: whether .venv was made from the lock as it is now.
is_current() {
    [ -f ".venv/$1.stamp" ] && stamp "$1" | cmp -s - ".venv/$1.stamp"
}

if [ -z "${PYTHON:-}" ] && is_usable; then
    python=.venv/bin/python
elif ! python=$(find_python); then
    found=$("${PYTHON:-python3}" --version 2>&1) || found="none"
    echo "pkviewer needs Python 3.11 or later; found: $found." >&2
    echo "Install a newer one, or name one: make PYTHON=/path/to/python3.12 …" >&2
    exit 1
fi
is_kept=no
if is_usable && [ "$(.venv/bin/python --version)" = "$("$python" --version)" ]; then
    is_kept=yes
fi

# All that the system lacks is gathered first: one question, one command.
packages=$(PYTHON=$python packaging/linux/system-libraries.sh --missing "$display")
if [ $is_kept = no ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    packages="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])') $packages"
fi
# shellcheck disable=SC2086
if [ -n "$packages" ] && ! apt_install $packages; then
    echo "pkviewer needs system packages that are missing here. Install them, then try again:" >&2
    echo "    $(apt_command $packages)" >&2
    command -v apt-get >/dev/null 2>&1 || echo "(Debian's names; other systems have others.)" >&2
    exit 1
fi

# The development set holds the run-time set.
if [ $is_kept = yes ] && { is_current dev || { [ "$wanted" = run ] && is_current run; }; }; then
    exit 0
fi
if [ $is_kept = no ]; then
    echo "Making .venv with $("$python" --version)…" >&2
    "$python" -m venv --clear .venv
fi
rm -f .venv/run.stamp .venv/dev.stamp
echo "Installing requirements/$wanted.txt into .venv…" >&2
pip=".venv/bin/python -m pip --disable-pip-version-check --quiet install"
$pip --require-hashes --only-binary :all: -r "requirements/$wanted.txt"
$pip --no-deps --no-build-isolation --editable .
stamp "$wanted" >".venv/$wanted.stamp"
