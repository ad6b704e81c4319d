#!/bin/sh
# Run in an empty system by trial.sh: installs, uses and removes the packages that lie in /trial.
#
# All as a plain user without network: the installed command without a display, the smoke test on
# a virtual one, the archive from a path with spaces and Urdu letters and without any font, an
# entry in the user's menu; and that removing the package leaves nothing.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
install="apt-get install --yes -qq --no-install-recommends"
as_user() {
    env -i HOME=/home/tester USER=tester PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        unshare --net setpriv --reuid tester --regid tester --init-groups "$@"
}
told() { echo "== $*"; }
everything() {
    find / -xdev \( -path /proc -o -path /dev -o -path /var -o -path /trial \) -prune -o -print | sort
}

apt-get update -qq
everything >/trial/before

told "install: $(sed -n 's/^PRETTY_NAME=//p' /etc/os-release)"
$install /trial/*.deb >/trial/install.log 2>&1 || { tail -20 /trial/install.log; exit 1; }
told "without a display, as a plain user, without network"
as_user pkviewer --version
as_user pkviewer --diagnose
sectors=$(as_user pkviewer list | grep -c '^[^ ]')
sheets=$(cd /home/tester && as_user pkviewer export --all --to "برآمد sheets" 2>/dev/null | wc -l)
[ "$sheets" -eq "$sectors" ] || { echo "$sheets sheets of $sectors sectors"; exit 1; }
echo "$sheets sheets"
status=0
as_user pkviewer </dev/null || status=$?
[ $status -eq 2 ] || { echo "the window, asked for without a display, gave status $status"; exit 1; }

$install xvfb >/dev/null 2>&1
told "smoke test of the installed command"
# shellcheck disable=SC2046
as_user python3 /trial/smoke.py /usr/bin/pkviewer $(cat /trial/smoke)

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
left=$(find /home/tester/.local -type f)
[ -z "$left" ] || { echo "menu.sh --remove left $left"; exit 1; }

told "remove"
apt-get purge --yes -qq pkviewer >/dev/null 2>&1
everything >/trial/after
left=$(comm -13 /trial/before /trial/after | grep -i pkviewer | grep -v ^/home || true)
[ -z "$left" ] || { echo "left behind:"; echo "$left"; exit 1; }
told "all well"
