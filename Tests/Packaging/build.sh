#!/usr/bin/env bash
# Builds the release: the program with Swift's libraries inside, its manual page and completions, as
# a tarball and as a Debian package. Needs Swift 6.3, libsqlite3-dev, libxml2-dev and pkg-config.
#
#   bash Tests/Packaging/build.sh [DIR]      DIR is .build-release/packages unless given
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C.UTF-8
umask 022

readonly dest=$(realpath -m "${1:-.build-release/packages}")
readonly flags=(--configuration release --static-swift-stdlib --scratch-path .build-release)
swift build --quiet "${flags[@]}" --product fraga
program=$(swift build "${flags[@]}" --show-bin-path)/fraga
version=$("$program" --version)
version=${version#fraga }
architecture=$(dpkg --print-architecture)
# The time of everything in the packages, so that the same source gives the same bytes.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2> /dev/null || echo 0)
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/fraga_$version
readonly doc=$root/usr/share/doc/fraga
mkdir -p "$root/usr/bin" "$root/usr/share/man/man1" "$doc" \
  "$root/usr/share/bash-completion/completions" "$root/usr/share/zsh/vendor-completions" \
  "$root/usr/share/fish/vendor_completions.d"
strip --strip-unneeded -o "$root/usr/bin/fraga" "$program"
chmod 755 "$root/usr/bin/fraga"
gzip -9n < Sources/FragaTool/Manual/fraga.1 > "$root/usr/share/man/man1/fraga.1.gz"
"$program" --generate-completion-script bash > "$root/usr/share/bash-completion/completions/fraga"
"$program" --generate-completion-script zsh > "$root/usr/share/zsh/vendor-completions/_fraga"
"$program" --generate-completion-script fish > "$root/usr/share/fish/vendor_completions.d/fraga.fish"
cp README.md "$doc/README.md"
cp LICENSE "$doc/copyright"

# The packages that the libraries it is linked with come from.
depends=$(
  objdump -p "$root/usr/bin/fraga" | awk '$1 == "NEEDED" { print $2 }' |
    while read -r library; do
      file=$(ldconfig -p | awk -v name="$library" '$1 == name && /x86-64|AArch64/ { print $NF; exit }')
      { dpkg -S "$(realpath "$file")" || dpkg -S "$file"; } 2> /dev/null | head -n 1 | cut -d: -f1
    done | sort -u
)
for package in libsqlite3-0 libxml2; do grep -qx "$package" <<< "$depends"; done

mkdir -p "$dest"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
  -C "$root/usr" -czf "$dest/fraga-$version-linux-$architecture.tar.gz" bin share

mkdir "$root/DEBIAN"
cat > "$root/DEBIAN/control" << END
Package: fraga
Version: $version
Architecture: $architecture
Maintainer: fraga <fraga@localhost>
Section: text
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $(paste -sd, <<< "$depends" | sed 's/,/, /g')
Recommends: poppler-utils
Description: reader of Swedish parliamentary written questions
 Reads written questions of the Riksdag and the answers to them from text, PDF,
 DOCX, ODT, HTML and open data, and writes what they say as JSON, XML or
 Markdown, with the place of every value in the text.
END
dpkg-deb --root-owner-group --build -Zxz "$root" "$dest/fraga_${version}_$architecture.deb" > /dev/null
ls -l "$dest"
