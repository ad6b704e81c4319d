# Sourced by the trials: an empty system within this one, below build/package/trial.
# shellcheck shell=sh
#
# Made by debootstrap, which fetches from the suite's own mirror, and kept: a trial gets a copy.

# make_tree NAME SUITE: sets tree, an empty SUITE with Python and a plain user called tester.
make_tree() {
    [ "$(id -u)" -eq 0 ] || { echo "A trial needs root, to make a system within this one." >&2; return 2; }
    apt_need debootstrap debootstrap || return
    tree_base=build/package/trial/$2-base
    if [ ! -e "$tree_base.made" ]; then
        echo "Making an empty $2…"
        rm -rf --one-file-system "$tree_base"
        mkdir -p "$tree_base"
        # Ubuntu keeps the virtual display in universe; Debian's debootstrap knows its way of
        # being made, and its mirror, by the name of an older release.
        case $2 in
        jammy | noble | plucky | questing)
            tree_mirror=$(sed -n 's/^[[:space:]]*default_mirror //p' \
                /usr/share/debootstrap/scripts/jammy | grep -v old-releases | head -n 1)
            set -- "$1" "$2" main,universe "$tree_mirror" jammy
            ;;
        *) set -- "$1" "$2" main ;;
        esac
        debootstrap --variant=minbase --components="$3" --include=python3 "$2" "$tree_base" \
            ${4:+"$4" "$5"} >"$tree_base.log" 2>&1 || { tail -20 "$tree_base.log"; return 1; }
        : >"$tree_base.made"
    fi
    tree=$PWD/build/package/trial/$1
    rm -rf --one-file-system "$tree"
    cp -a --reflink=auto "$tree_base" "$tree"
    # How this machine reaches the network and its packages, where it has a way of its own.
    cp /etc/resolv.conf /etc/hosts "$tree/etc/"
    for tree_file in /etc/apt/apt.conf.d/99*; do
        [ ! -e "$tree_file" ] || cp "$tree_file" "$tree$tree_file"
    done
    mkdir "$tree/trial"
    if [ -n "${PIP_CERT:-}" ]; then
        cp -L "$PIP_CERT" "$tree/trial/certificates.crt"
        printf '[global]\ncert = /trial/certificates.crt\n' >"$tree/etc/pip.conf"
    fi
    chroot "$tree" useradd --create-home --shell /bin/sh tester
}

# in_tree SCRIPT: run a script that lies in the tree's /trial, in a namespace of its own.
in_tree() {
    # shellcheck disable=SC2016
    unshare --mount --propagation private sh -euc '
        mount -t proc proc "$1/proc"
        mount --rbind /dev "$1/dev"
        chroot "$1" sh "/trial/$2" </dev/null
    ' in_tree "$tree" "$1"
}

# drop_tree: remove the copy.
drop_tree() {
    rm -rf --one-file-system "$tree"
}
