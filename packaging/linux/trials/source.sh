#!/bin/sh
# Run in an empty system by trial.sh: sets the project up from a clone, as its README says.
#
# First as a plain user, who is told what the system lacks and cannot install it; then as root.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
as_user() {
    env -i HOME=/home/tester USER=tester PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        setpriv --reuid tester --regid tester --init-groups "$@"
}
told() { echo "== $*"; }
# run_and_test COMMAND…: both targets of the README, by way of the command before them.
run_and_test() {
    rm -rf build/sheets
    "$@" make run
    sheets=$(find build/sheets -name '*.pdf' | wc -l)
    [ "$sheets" -gt 0 ] || { echo "no sheets"; exit 1; }
    told "$sheets sheets; now the tests"
    "$@" make test
}

told "README's set-up: $(sed -n 's/^PRETTY_NAME=//p' /etc/os-release), $(python3 --version)"
apt-get update -qq
apt-get install --yes -qq --no-install-recommends git make >/dev/null 2>&1

told "as a plain user"
as_user git -c advice.detachedHead=false clone --quiet /trial/tree.bundle /home/tester/pkviewer
cd /home/tester/pkviewer
while ! as_user make run >/trial/said 2>&1; do
    asked=$(sed -n 's/^ *sudo apt-get update && sudo //p' /trial/said)
    [ -n "$asked" ] || { cat /trial/said; exit 1; }
    [ "$asked" != "${before:-}" ] || { echo "asks twice for the same:"; cat /trial/said; exit 1; }
    before=$asked
    told "the administrator types: $asked"
    $asked >/dev/null 2>&1
done
run_and_test as_user

told "as root"
git -c advice.detachedHead=false clone --quiet /trial/tree.bundle /root/pkviewer
cd /root/pkviewer
run_and_test env -i HOME=/root USER=root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
told "all well"
