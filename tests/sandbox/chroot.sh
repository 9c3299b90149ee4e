#!/bin/sh
# Runs a static program in a folder that holds nothing else, as in the image: the sandbox starts, and ends with SIGTERM.
set -eu
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$1" "$root/dkyc"
mkdir "$root/data"
inside() {
  if [ "$(id -u)" = 0 ]; then exec chroot "$root" "$@"; else exec unshare --map-root-user chroot "$root" "$@"; fi
}
(inside /dkyc --version)
# A subshell that becomes the program, so that the signal reaches it.
(inside /dkyc sandbox --port 0 --db /data/sandbox.sqlite) > "$root/output" &
sandbox=$!
sleep 2
kill "$sandbox"
wait "$sandbox"
grep '^listening on http://127.0.0.1:' "$root/output"
