#!/bin/sh
# Tries what people are promised in an empty system of its own, as root.
#
#   trial.sh packages [SUITE]    install, use and remove the packages of dist/
#   trial.sh source [SUITE]      clone, make run and make test, as README says
#
# SUITE is bookworm unless named: one of Debian's, or of Ubuntu's. SMOKE is passed to the smoke
# test of the installed command (default: --quick). What is tried is written in trials/.
set -eu
kind=${1:?usage: trial.sh packages|source [SUITE]}
suite=${2:-bookworm}
cd "$(dirname -- "$0")/../.."
# shellcheck source=packaging/linux/apt.sh
. packaging/linux/apt.sh
# shellcheck source=packaging/linux/tree.sh
. packaging/linux/tree.sh

make_tree "$suite-$kind" "$suite"
case $kind in
packages)
    cp dist/*.deb dist/*.tar.gz packaging/smoke.py packaging/screen.py packaging/sheets.py "$tree/trial/"
    echo "${SMOKE---quick}" >"$tree/trial/smoke"
    ;;
source) git bundle create --quiet "$tree/trial/tree.bundle" HEAD ;;
*)
    echo "usage: trial.sh packages|source [SUITE]" >&2
    exit 2
    ;;
esac
cp "packaging/linux/trials/$kind.sh" "$tree/trial/trial.sh"
in_tree trial.sh
drop_tree
