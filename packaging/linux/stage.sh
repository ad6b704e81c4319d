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
for entry in "$here"/*.desktop; do
    install -D -m 644 "$entry" "$share/applications/$(basename "$entry")"
done
install -D -m 644 $here/pkviewer-mime.xml "$share/mime/packages/pkviewer.xml"
# icon DRAWING PLACE: in all sizes and as a drawing.
icon() {
    for picture in "$icons/$1"/*.png; do
        size=$(basename "$picture" .png)
        install -D -m 644 "$picture" "$share/icons/hicolor/${size}x$size/$2.png"
    done
    install -D -m 644 "$drawings/$1.svg" "$share/icons/hicolor/scalable/$2.svg"
}
icon pkviewer apps/pkviewer
icon pack mimetypes/application-vnd.pkviewer.pack+zip
icon briefing mimetypes/application-vnd.pkviewer.briefing+json
icon figures mimetypes/application-vnd.pkviewer.figures+json
icon review mimetypes/application-vnd.pkviewer.review+json
"$python" packaging/manual.py "$share"
