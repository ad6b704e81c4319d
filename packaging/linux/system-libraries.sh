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

# What the Qt libraries and plugins name as needed, and Debian's package of each.
offscreen='libGL.so.1 libgl1
libEGL.so.1 libegl1
libX11.so.6 libx11-6
libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libz.so.1 zlib1g
libzstd.so.1 libzstd1'
window='libX11-xcb.so.1 libx11-xcb1
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libcups.so.2 libcups2'

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
