#!/bin/sh
# Packs dist/pkviewer, the bundle, as a Debian package and as an archive that runs from any folder.
#
#   deb.sh
#
# The package's dependencies are what the bundle's libraries ask of the system, found by
# dpkg-shlibdeps. Writes dist/pkviewer_VERSION_ARCH.deb, dist/pkviewer-VERSION-linux-MACHINE.tar.gz,
# the list of contents (CycloneDX) and SHA256SUMS.
set -eu
cd "$(dirname -- "$0")/../.."
# shellcheck source=packaging/linux/apt.sh
. packaging/linux/apt.sh

bundle=dist/pkviewer
build=build/package
python=$build/env/bin/python
[ -x $bundle/pkviewer ] || { echo "There is no bundle; make it with 'make bundle'." >&2; exit 1; }
apt_need dpkg-shlibdeps dpkg-dev

version=$("$python" -c 'from importlib.metadata import version; print(version("pkviewer"))')
# A pre-release sorts before its release: 1.0rc1 becomes 1.0~rc1.
debian=$(echo "$version" | sed -E 's/(a|b|rc|\.dev)([0-9])/~\1\2/')
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

root=$build/deb
rm -rf $root
find dist -maxdepth 1 -type f -delete
mkdir -p $root/DEBIAN $root/usr/bin $root/usr/lib $root/usr/share/doc/pkviewer
cp -a $bundle $root/usr/lib/pkviewer
ln -s ../lib/pkviewer/pkviewer $root/usr/bin/pkviewer
packaging/linux/stage.sh $root/usr/share
gzip -9n $root/usr/share/man/man1/pkviewer.1
name=pkviewer-$version-linux-$(uname -m)
"$python" packaging/inventory.py $bundle "dist/$name.cdx.json"
"$python" packaging/notices.py $root/usr/share/doc/pkviewer/copyright
gzip -9nc CHANGELOG.md >$root/usr/share/doc/pkviewer/changelog.gz

# Its own libraries are found beside it; what they miss is the system's.
mkdir -p $build/shlibs/debian
printf 'Source: pkviewer\n\nPackage: pkviewer\nArchitecture: any\n' >$build/shlibs/debian/control
tree=$PWD/$root/usr/lib/pkviewer
found=$(find "$tree" -type f \( -name '*.so' -o -name '*.so.*' -o -name pkviewer \) |
    while read -r file; do
        [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] && printf -- '-e%s\n' "$file"
    done)
private=$(find "$tree" -name '*.so*' -printf '%h\n' | sort -u | sed 's/^/-l/')
# shellcheck disable=SC2086
depends=$(cd $build/shlibs && dpkg-shlibdeps -O --ignore-missing-info $private $found 2>shlibdeps.log |
    sed -n 's/^shlibs:Depends=//p')
# dpkg-shlibdeps names also the packages of those system libraries that travel along.
along=$(for library in "$tree"/_internal/lib*.so*; do
    dpkg-query --search "*/$(basename "$library")" 2>/dev/null
done | cut -d: -f1 | sort -u)
depends=$(echo "$depends" | sed 's/, /\n/g' | while read -r package rest; do
    echo "$along" | grep -qx "$package" || echo "$package${rest:+ $rest}"
done | paste -sd, | sed 's/,/, /g')
[ -n "$depends" ] || { cat $build/shlibs/shlibdeps.log >&2; exit 1; }

cat >$root/DEBIAN/control <<CONTROL
Package: pkviewer
Version: $debian
Architecture: $architecture
Maintainer: The pkviewer authors <pkviewer@localhost>
Installed-Size: $(du -sk $root/usr | cut -f1)
Depends: $depends
Recommends: xdg-utils
Section: science
Priority: optional
Description: Pakistan's digital economy, every figure traced to its source
 An offline viewer of Pakistan's digital economy: one tab for each sector, and
 for each a fact sheet of exactly one page. Every figure leads to its source,
 period, definition and arithmetic; rival figures stand side by side; published
 claims are checked against the data.
 .
 It never opens a network connection.
CONTROL
(cd $root && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find $root -type d -exec chmod 755 {} +
find $root/usr/share -type f -exec chmod 644 {} +
# zstd takes seconds where xz takes a minute, and all since Debian 12 read it.
deb=dist/pkviewer_${debian}_$architecture.deb
dpkg-deb --root-owner-group -Zzstd -z9 --build $root "$deb" >/dev/null

rm -rf "${build:?}/$name"
cp -a $bundle "$build/$name"
packaging/linux/stage.sh "$build/$name/share"
install -m 755 packaging/linux/menu.sh "$build/$name/menu.sh"
cp packaging/linux/README.txt LICENSE LICENSE-DATA.md "$build/$name/"
cp $root/usr/share/doc/pkviewer/copyright "$build/$name/NOTICES.txt"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    -C $build -cf - "$name" | gzip -6n >"dist/$name.tar.gz"

packaging/checksums.sh
find dist -maxdepth 1 -type f -printf '%s %p\n' | sort -k 2 |
    awk '{ printf "%8.1f MB  %s\n", $1 / 1e6, $2 }'
