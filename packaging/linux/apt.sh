# Sourced by the set-up scripts: Debian packages, installed where that may be done unasked.
# shellcheck shell=sh

# apt_command PACKAGE…: the command a person would type.
apt_command() {
    echo "sudo apt-get update && sudo apt-get install --yes --no-install-recommends $*"
}

# apt_install PACKAGE…: install as root or by a sudo that asks nothing; 1 where neither is to be had.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" -eq 0 ]; then
        apt_as=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        apt_as="sudo -n"
    else
        return 1
    fi
    echo "Installing system packages: $*" >&2
    # A fresh system has no package lists, an old one stale lists: fetch them only then.
    if apt_lists "$@" && apt_run install "$@"; then
        return 0
    fi
    apt_run update && apt_run install "$@"
}

# apt_lists PACKAGE…: whether the lists on this system name every one.
apt_lists() {
    for apt_package in "$@"; do
        apt-cache show "$apt_package" >/dev/null 2>&1 || return 1
    done
}

# apt_run update | install PACKAGE…: apt-get without questions; only its troubles are shown.
apt_run() {
    case $1 in
    update) set -- apt-get update -qq ;;
    *) shift && set -- apt-get install --yes -qq --no-install-recommends "$@" ;;
    esac
    # shellcheck disable=SC2086
    $apt_as env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >/dev/null
}

# apt_need COMMAND PACKAGE: have a tool at hand, or tell what would bring it and return 1.
apt_need() {
    command -v "$1" >/dev/null 2>&1 || apt_install "$2" || {
        echo "$1 is missing here. Install it, then try again:" >&2
        echo "    $(apt_command "$2")" >&2
        return 1
    }
}
