#!/bin/sh
# The shared libraries that Qt expects of a Linux system.
#
#   system-libraries.sh [--missing] offscreen|window
#
# offscreen: what importing Qt and writing sheets needs; window: and what a display needs.
# Looks for the libraries themselves, so that nothing is asked of apt on a system that has them.
# --missing only prints the Debian packages that would bring the missing ones, on one line.
# Otherwise installs them where that may be done unasked; where not, prints the command, status 1.
set -eu

here=$(dirname -- "$0")
# shellcheck source=packaging/linux/apt.sh
. "$here/apt.sh"

offscreen='libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1'
window='libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0'

# missing_packages TABLE: the packages of the libraries that the dynamic linker does not find.
missing_packages() {
    printf '%s\n' "$1" | "${PYTHON:-python3}" -c '
import ctypes, sys
missing = []
for soname, package in map(str.split, sys.stdin):
    try:
        ctypes.CDLL(soname)
    except OSError:
        if package not in missing:
            missing.append(package)
print(*missing)'
}

only_list=no
if [ "${1:-}" = --missing ]; then
    only_list=yes
    shift
fi
case ${1:-} in
offscreen) table=$offscreen ;;
window) table="$offscreen
$window" ;;
*)
    echo "usage: $0 [--missing] offscreen|window" >&2
    exit 2
    ;;
esac

[ "$(uname -s)" = Linux ] || exit 0
missing=$(missing_packages "$table")
if [ "$only_list" = yes ]; then
    echo "$missing"
    exit 0
fi
[ -n "$missing" ] || exit 0
# shellcheck disable=SC2086
if ! apt_install $missing; then
    echo "Qt needs system libraries that are missing here. Install them, then try again:" >&2
    echo "    $(apt_command "$missing")" >&2
    exit 1
fi
