#!/bin/sh
# Packs dist/pkviewer.app on macOS. Not tried yet.
#
#   package.sh
#
# Signs it, has Apple look at it where that is set up, and writes an archive, the list of contents
# (CycloneDX) and SHA256SUMS. Of the environment it reads
#   PKVIEWER_CODESIGN    the identity to sign with; without it the signature is nobody's, and
#                        macOS asks each user to allow the program
#   PKVIEWER_NOTARY      the profile of notarytool, in the keychain, to have it notarized with
set -eu
cd "$(dirname -- "$0")/../.."
python=build/package/env/bin/python
app=dist/pkviewer.app
[ -d $app ] || { echo "There is no application; make it with packaging/bundle.sh." >&2; exit 1; }
version=$("$python" -c 'from importlib.metadata import version; print(version("pkviewer"))')
name=pkviewer-$version-macos-$(uname -m)
resources=$app/Contents/Resources

"$python" packaging/notices.py $resources/NOTICES.txt
"$python" packaging/inventory.py dist/pkviewer "dist/$name.cdx.json"
cp LICENSE LICENSE-DATA.md $resources/

# What was added has broken PyInstaller's signature.
if [ -n "${PKVIEWER_CODESIGN:-}" ]; then
    codesign --force --deep --options runtime --timestamp \
        --entitlements packaging/macos/entitlements.plist --sign "$PKVIEWER_CODESIGN" $app
else
    codesign --force --deep --sign - $app
fi
codesign --verify --deep --strict $app

pack() {
    rm -f "dist/$name.zip"
    ditto -c -k --sequesterRsrc --keepParent $app "dist/$name.zip"
}
pack
if [ -n "${PKVIEWER_NOTARY:-}" ]; then
    xcrun notarytool submit "dist/$name.zip" --keychain-profile "$PKVIEWER_NOTARY" --wait
    xcrun stapler staple $app
    pack
fi
packaging/checksums.sh
