#!/bin/sh
# Runs the suite with branch coverage, and holds what is promised of it.
#
#   packaging/coverage.sh
#
# All branches of what counts and judges, and 92 % of the whole.
set -eu

python=.venv/bin/python
rooms="*/pkviewer/model/*,*/pkviewer/facts/*,*/pkviewer/claims/*"

rm -rf build/coverage
mkdir -p build/coverage
# Measured, a test takes up to three times as long.
"$python" -m coverage run -m pytest --numprocesses auto --dist loadfile --timeout 900 --quiet
# A process that a test kills leaves half a file: it is passed over, with a warning.
"$python" -m coverage combine --quiet
"$python" -m coverage report --fail-under 92 > build/coverage/report.txt || {
    cat build/coverage/report.txt
    exit 1
}
tail -n 3 build/coverage/report.txt
"$python" -m coverage report --include "$rooms" --fail-under 100
