#!/bin/sh
# Drives the frozen program without a network, and fails on any socket that is not local.
#
#   packaging/offline.sh dist/pkviewer
#
# `unshare -n` gives the program a network with nothing in it; `strace` writes down every socket
# that it asks for. Local ones belong to the display, the session bus and the printer's service.
set -eu

program=$1/pkviewer
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for tool in strace unshare; do
    command -v "$tool" > /dev/null || { echo "offline: $tool is needed" >&2; exit 2; }
done

alone() {
    unshare --net --map-root-user \
        strace -f -qq -e trace=socket,connect,sendto -o "$folder/trace" -- "$@" > "$folder/out" 2>&1 ||
        { cat "$folder/out" >&2; echo "offline: failed: $*" >&2; exit 1; }
    cat "$folder/trace" >> "$folder/all"
}

: > "$folder/all"
alone "$program" check
alone "$program" export exports --format pdf,png,svg,csv,xlsx,json,docx --to "$folder/sheets"
alone "$program" verify "$folder"/sheets/*-a4.pdf
printf 'Exports rose to US$3.2 billion in FY2023-24.\n' > "$folder/text.txt"
alone "$program" review "$folder/text.txt"
QT_QPA_PLATFORM=offscreen alone "$program" --diagnose

if grep -E 'AF_INET6?|AF_NETLINK|AF_PACKET' "$folder/all" | grep -v AF_UNIX; then
    echo "offline: the program asked for a network" >&2
    exit 1
fi
echo "offline: $(grep -c 'socket(' "$folder/all" || true) sockets, all of them local"
