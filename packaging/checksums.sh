#!/bin/sh
# Writes dist/SHA256SUMS over all files to be published.
set -eu
cd "$(dirname -- "$0")/../dist"
rm -f SHA256SUMS
find . -maxdepth 1 -type f ! -name '.*' -printf '%f\n' 2>/dev/null | sort >.names ||
    ls -p | grep -v / | sort >.names
while read -r name; do
    if command -v sha256sum >/dev/null; then sha256sum "$name"; else shasum -a 256 "$name"; fi
done <.names >.sums
rm .names
mv .sums SHA256SUMS
