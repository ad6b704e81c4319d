#!/bin/sh
# Packs dist/pkviewer on Windows, in the shell that comes with Git. Not tried yet.
#
#   package.sh
#
# Writes an archive that runs from any folder, an installer where Inno Setup is to be had, the
# list of contents (CycloneDX) and SHA256SUMS. PKVIEWER_SIGN names Inno Setup's tool to sign with.
set -eu
cd "$(dirname -- "$0")/../.."
python=build/package/env/Scripts/python.exe
bundle=dist/pkviewer
[ -f $bundle/pkviewer.exe ] || { echo "There is no bundle; make it with packaging/bundle.sh." >&2; exit 1; }

# told NAME: what metadata.py says.
told() {
    "$python" -c "import sys; sys.path.insert(0, 'packaging'); import metadata; print($1)" | tr -d '\r'
}
version=$(told metadata.VERSION)
numbers=$(told "'.'.join(map(str, metadata.numbers()))")
name=pkviewer-$version-windows-x64

"$python" packaging/notices.py $bundle/NOTICES.txt
"$python" packaging/inventory.py $bundle "dist/$name.cdx.json"
cp LICENSE LICENSE-DATA.md packaging/windows/README.txt $bundle/

# The folder in the archive bears the version, so that two can stand side by side.
rm -rf "build/package/zip"
mkdir -p build/package/zip
cp -R $bundle "build/package/zip/$name"
"$python" -c "import shutil, sys; shutil.make_archive(sys.argv[1], 'zip', 'build/package/zip', sys.argv[2])" \
    "dist/$name" "$name"

# The shell would take what begins with a slash for a path.
export MSYS2_ARG_CONV_EXCL='/D'
for compiler in ISCC "/c/Program Files (x86)/Inno Setup 6/ISCC.exe"; do
    if command -v "$compiler" >/dev/null 2>&1; then
        "$compiler" "/DVersion=$version" "/DNumbers=$numbers" \
            ${PKVIEWER_SIGN:+"/DSign=$PKVIEWER_SIGN"} packaging/windows/pkviewer.iss
        break
    fi
done
packaging/checksums.sh
