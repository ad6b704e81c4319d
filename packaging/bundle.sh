#!/bin/sh
# Makes the bundle, dist/pkviewer: one folder with the program and all it needs to run.
#
#   bundle.sh [--unpruned]
#
# --unpruned leaves nothing out and writes to build/package/unpruned, for comparison.
# On Linux, macOS and (in Git's shell) Windows; only Linux has been tried.
# PYTHON names the interpreter to bundle; without it that of .venv, which `make bundle` makes.
set -eu
# What is frozen is what was installed, whatever else the caller's Python would find.
unset PYTHONPATH
cd "$(dirname -- "$0")/.."
# shellcheck source=packaging/linux/apt.sh
. packaging/linux/apt.sh

build=build/package
python=${PYTHON:-.venv/bin/python}
case $(uname -s) in
Linux) bin=$build/env/bin ;;
Darwin) bin=$build/env/bin ;;
*) bin=$build/env/Scripts ;;
esac

# PyInstaller reads libraries with objdump, and takes the interpreter's library along.
if [ "$(uname -s)" = Linux ]; then
    missing=""
    command -v objdump >/dev/null && command -v strip >/dev/null || missing=binutils
    minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    library=$("$python" -c 'import sysconfig as s; print(s.get_config_var("LIBDIR"))')
    if ! [ -e "$library/libpython$minor.so" ] && ! [ -e "$library/libpython$minor.so.1.0" ] &&
        ! ldconfig -p | grep -q "libpython$minor.so"; then
        missing="$missing libpython$minor"
    fi
    # shellcheck disable=SC2086
    if [ -n "$missing" ] && ! apt_install $missing; then
        echo "The bundle needs system packages that are missing here:" >&2
        echo "    $(apt_command $missing)" >&2
        exit 1
    fi
fi

# An environment of its own: what tests and checks need is never found by the analysis.
stamp() {
    "$python" --version
    cat requirements/package.txt
}
if ! { [ -f $build/env.stamp ] && stamp | cmp -s - $build/env.stamp; }; then
    mkdir -p $build
    rm -f $build/env.stamp
    "$python" -m venv --clear $build/env
    "$bin/python" -m pip --disable-pip-version-check --quiet install \
        --require-hashes --only-binary :all: -r requirements/package.txt
    stamp >$build/env.stamp
fi
packaging/nastaliq.sh || echo "The bundle has no Nastaliq face." >&2
PYTHONPATH=src "$bin/python" packaging/translations.py compile
# The program as a wheel brings it: its data and resources lie in the package.
"$bin/python" -m pip --disable-pip-version-check --quiet install \
    --no-deps --no-build-isolation --force-reinstall .
"$bin/python" packaging/icons.py $build/icons

dist=dist
if [ "${1:-}" = --unpruned ]; then
    dist=$build/unpruned
    PKVIEWER_UNPRUNED=1
    export PKVIEWER_UNPRUNED
fi
# The same bytes for the same tree: neither hashes nor dates of the day go in.
PYTHONHASHSEED=1 SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)} \
    "$bin/python" -m PyInstaller --noconfirm --log-level WARN \
    --distpath "$dist" --workpath "$build/work" packaging/pkviewer.spec
echo "$dist/pkviewer"
