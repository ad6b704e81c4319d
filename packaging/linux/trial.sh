#!/bin/sh
# Tries the packages of dist/ in an empty Debian: installs, uses and removes them.
#
#   trial.sh [SUITE]          as root; SUITE is bookworm unless named
#
# The tree is made by debootstrap in build/package/trial and used in a mount namespace of its own.
# What is tried, all as a plain user without network: the installed command without a display, the
# smoke test on a virtual one, the archive from a path with spaces and Urdu letters and without
# any font, an entry in the user's menu; and that removing the package leaves nothing.
set -eu
suite=${1:-bookworm}
cd "$(dirname -- "$0")/../.."
[ "$(id -u)" -eq 0 ] || { echo "trial.sh needs root, to make a system within this one." >&2; exit 2; }
# shellcheck source=packaging/linux/apt.sh
. packaging/linux/apt.sh
command -v debootstrap >/dev/null || apt_install debootstrap

base=${TRIAL_BASE:-build/package/trial/$suite-base}
tree=$PWD/build/package/trial/$suite
if [ ! -e "$base/etc/debian_version" ]; then
    echo "Making an empty $suite…"
    mkdir -p "$base"
    debootstrap --variant=minbase --include=python3 "$suite" "$base" >"$base.log" 2>&1
fi
rm -rf --one-file-system "$tree"
mkdir -p "$(dirname "$tree")"
cp -a --reflink=auto "$base" "$tree"
cp /etc/resolv.conf /etc/hosts "$tree/etc/"
# How this machine reaches Debian's packages, where it has a way of its own.
for file in /etc/apt/apt.conf.d/99*; do [ -e "$file" ] && cp "$file" "$tree/etc/apt/apt.conf.d/"; done
mkdir -p "$tree/etc/ssl/certs" "$tree/trial"
[ -e /etc/ssl/certs/ca-certificates.crt ] &&
    cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/"
chroot "$tree" useradd --create-home --shell /bin/sh tester
cp dist/*.deb dist/*.tar.gz packaging/smoke.py packaging/screen.py packaging/sheets.py "$tree/trial/"

cat >"$tree/trial/trial.sh" <<'INSIDE'
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
install="apt-get install --yes -qq --no-install-recommends"
as_user() {
    env -i HOME=/home/tester USER=tester PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        unshare --net setpriv --reuid tester --regid tester --init-groups "$@"
}
told() { echo "== $*"; }

apt-get update -qq
find / -xdev \( -path /proc -o -path /dev -o -path /var -o -path /trial \) -prune -o -print | sort >/trial/before

told "install: $(sed -n 's/^PRETTY_NAME=//p' /etc/os-release)"
$install /trial/*.deb >/trial/install.log 2>&1 || { tail -20 /trial/install.log; exit 1; }
told "without a display, as a plain user, without network"
as_user pkviewer --version
as_user pkviewer --diagnose
(cd /home/tester && as_user pkviewer export --all --to "برآمد sheets" 2>/dev/null | wc -l)
status=0
as_user pkviewer </dev/null || status=$?
[ $status -eq 2 ] || { echo "the window, asked for without a display, gave status $status"; exit 1; }

$install xvfb >/dev/null 2>&1
told "smoke test of the installed command"
as_user python3 /trial/smoke.py /usr/bin/pkviewer ${SMOKE:---quick}

told "the archive, from a path with spaces and Urdu letters, where there is no font at all"
rm -rf /usr/share/fonts /var/cache/fontconfig
folder="/home/tester/میرے پروگرام (new)"
as_user mkdir "$folder"
as_user tar -C "$folder" -xzf /trial/*.tar.gz
program=$(echo "$folder"/pkviewer-*)
as_user python3 /trial/smoke.py "$program/pkviewer" --quick
as_user "$program/menu.sh"
grep '^Exec' /home/tester/.local/share/applications/pkviewer.desktop
as_user "$program/menu.sh" --remove
find /home/tester/.local -type f | grep . && { echo "menu.sh --remove left files"; exit 1; } || true

told "remove"
apt-get purge --yes -qq pkviewer >/dev/null 2>&1
find / -xdev \( -path /proc -o -path /dev -o -path /var -o -path /trial \) -prune -o -print | sort >/trial/after
left=$(comm -13 /trial/before /trial/after | grep -i pkviewer | grep -v ^/home || true)
[ -z "$left" ] || { echo "left behind:"; echo "$left"; exit 1; }
told "all well"
INSIDE
export tree SMOKE="${SMOKE:-}"
unshare --mount --propagation private sh -euc '
    mount -t proc proc "$tree/proc"
    mount --rbind /dev "$tree/dev"
    chroot "$tree" sh /trial/trial.sh </dev/null
'
rm -rf --one-file-system "$tree"
