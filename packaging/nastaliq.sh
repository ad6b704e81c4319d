#!/bin/sh
# Fetches the Nastaliq face (Noto Nastaliq Urdu, SIL Open Font License) for Urdu pages into
# resources/fonts/nastaliq/, by npm, and holds every file against its known digest. Packages
# carry it; without it Urdu pages are set in naskh.
set -eu

cd "$(dirname -- "$0")/.."
folder=resources/fonts/nastaliq
package=@expo-google-fonts/noto-nastaliq-urdu@0.4.2
if [ -d "$folder" ] && (cd "$folder" && sha256sum --quiet --check ../../../packaging/nastaliq.sha256) 2>/dev/null; then
    exit 0
fi
command -v npm >/dev/null || {
    echo "npm is needed to fetch the Nastaliq face; Urdu pages will be set in naskh." >&2
    exit 1
}
fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
(cd "$fetched" && npm pack --silent "$package" >/dev/null && tar xzf ./*.tgz)
mkdir -p "$folder"
for weight in 400Regular 500Medium 600SemiBold 700Bold; do
    cp "$fetched/package/$weight/NotoNastaliqUrdu_$weight.ttf" "$folder/"
done
cp "$fetched/package/LICENSE_FONT" "$folder/OFL.txt"
(cd "$folder" && sha256sum --quiet --check ../../../packaging/nastaliq.sha256)
