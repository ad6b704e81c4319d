#!/bin/sh
# Lays out below a folder what a desktop wants to know of the program: menu entry, icons, kind of
# file, metadata, manual page, completions.
#
#   stage.sh SHARE
set -eu
share=${1:?usage: stage.sh SHARE}
here=$(dirname -- "$0")
cd "$here/../.."
here=packaging/linux
python=build/package/env/bin/python
icons=build/package/icons
drawings=resources/icons/app

fill() {
    mkdir -p "$(dirname "$2")"
    "$python" - "$1" "$2" <<'PYTHON'
import os, sys, time
sys.path.insert(0, "packaging")
from metadata import APP_ID, VERSION
stamp = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
text = open(sys.argv[1], encoding="utf-8").read()
for name, value in {
    "@APP_ID@": APP_ID,
    "@VERSION@": VERSION,
    "@DATE@": time.strftime("%Y-%m-%d", time.gmtime(stamp)),
}.items():
    text = text.replace(name, value)
open(sys.argv[2], "w", encoding="utf-8").write(text)
PYTHON
}

id=$("$python" -c 'import sys; sys.path.insert(0, "packaging"); import metadata; print(metadata.APP_ID)')
fill $here/metainfo.xml.in "$share/metainfo/$id.metainfo.xml"
install -D -m 644 $here/pkviewer.desktop "$share/applications/pkviewer.desktop"
install -D -m 644 $here/pkviewer-pack.desktop "$share/applications/pkviewer-pack.desktop"
install -D -m 644 $here/pkviewer-mime.xml "$share/mime/packages/pkviewer.xml"
for picture in "$icons"/pkviewer/*.png; do
    size=$(basename "$picture" .png)
    theme=$share/icons/hicolor/${size}x$size
    install -D -m 644 "$picture" "$theme/apps/pkviewer.png"
    install -D -m 644 "$icons/pack/$size.png" "$theme/mimetypes/application-vnd.pkviewer.pack+zip.png"
done
scalable=$share/icons/hicolor/scalable
install -D -m 644 $drawings/pkviewer.svg "$scalable/apps/pkviewer.svg"
install -D -m 644 $drawings/pack.svg "$scalable/mimetypes/application-vnd.pkviewer.pack+zip.svg"
"$python" packaging/manual.py "$share"
