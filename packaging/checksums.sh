#!/bin/sh
# Writes dist/SHA256SUMS over all files to be published.
set -eu
cd "$(dirname -- "$0")/../dist"
rm -f SHA256SUMS
for name in *; do
    [ -f "$name" ] || continue
    if command -v sha256sum >/dev/null; then sha256sum "$name"; else shasum -a 256 "$name"; fi
done >.sums
mv .sums SHA256SUMS
