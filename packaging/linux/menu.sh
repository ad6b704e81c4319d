#!/bin/sh
# Adds pkviewer, in the folder where this file lies, to your own menu; needs no administrator.
#
#   menu.sh [--remove]
set -eu
here=$(cd "$(dirname -- "$0")" && pwd -P)
share=${XDG_DATA_HOME:-$HOME/.local/share}
files=""
for file in "$here"/share/applications/* "$here"/share/mime/packages/* "$here"/share/icons/hicolor/*/*/*; do
    files="$files ${file#"$here/share/"}"
done
# No path below share holds a space: the list can be taken apart again.
for file in $files; do
    if [ "${1:-}" = --remove ]; then
        rm -f "$share/$file"
        continue
    fi
    mkdir -p "$(dirname "$share/$file")"
    cp "$here/share/$file" "$share/$file"
done
if [ "${1:-}" != --remove ]; then
    # A path in a menu entry stands in quotes, and what the shell and the format know is escaped:
    # for the first with one backslash, for the second with another, and % by doubling.
    quoted=$(printf '%s' "$here/pkviewer" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g' -e 's/[&|\\]/\\&/g')
    for entry in "$share"/applications/pkviewer*.desktop; do
        sed "s|^Exec=pkviewer|Exec=\"$quoted\"|" "$entry" >"$entry.new"
        mv "$entry.new" "$entry"
    done
fi
for tool in "update-desktop-database $share/applications" "update-mime-database $share/mime"; do
    if command -v "${tool%% *}" >/dev/null 2>&1; then
        "${tool%% *}" "${tool#* }" || true
    fi
done
