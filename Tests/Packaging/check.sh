#!/usr/bin/env bash
# Installs the Debian package into a clean Debian and runs it there, where no Swift is; and unpacks
# the tarball and runs that. Needs root, debootstrap and a network.
#
#   bash Tests/Packaging/check.sh DIR
set -euo pipefail
readonly packages=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
# Nothing is mounted in it, /proc neither.
debootstrap --variant=minbase bookworm "$root" > "$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
rm "$root.log"
cp "$packages"/fraga_*.deb "$packages"/fraga-*.tar.gz "$root/tmp/"
mkdir -p "$root/tmp/archive/a"
cp Fixtures/questions/letter/*.txt "$root/tmp/archive/a/"
cp Fixtures/questions/letter/seed.txt "$root/tmp/seed.txt"

cat > "$root/tmp/check" << 'END'
set -euxo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq -y --no-install-recommends /tmp/fraga_*.deb > /dev/null
if command -v swift; then exit 1; fi
fraga --version
fraga convert /tmp/seed.txt | grep -q '"documentID":"H51114"'
fraga convert --to xml /tmp/seed.txt > /dev/null
fraga batch --quiet --to json,jsonl /tmp/archive /tmp/out
fraga batch status /tmp/out
fraga verify /tmp/out
echo '{"id":1,"text":"x"}' | fraga stream | grep -q '"ok":true'
test -s /usr/share/man/man1/fraga.1.gz
bash -n /usr/share/bash-completion/completions/fraga
mkdir /tmp/unpacked
tar -C /tmp/unpacked -xzf /tmp/fraga-*.tar.gz
fraga convert /tmp/seed.txt > /tmp/seed.json
/tmp/unpacked/bin/fraga convert /tmp/seed.txt | cmp - /tmp/seed.json
apt-get remove -qq -y fraga > /dev/null
# The shell remembers where a program was.
test ! -e /usr/bin/fraga
END
chroot "$root" /bin/bash /tmp/check
echo 'The package installs, runs and goes.'
