#!/bin/sh
# How many requests a second the public pages of the demonstration answer, their p99, and the program's memory.
#
#   bench/public_page.sh [SECONDS] [CONNECTIONS]
#
# Needs wrk and curl (Debian: apt-get install wrk curl). FILIERA_BIN names the program; without it the release build is
# taken, or else the debug build. It runs on loopback, on data in a temporary folder that is removed at the end.
set -eu

seconds=${1:-10}
connections=${2:-32}
root=$(cd "$(dirname "$0")/.." && pwd)
port=${PORT:-18417}
address=http://localhost:$port

. "$root/bench/demo.sh"
need wrk "apt-get install wrk"
need curl "apt-get install curl"
if [ -z "${FILIERA_BIN:-}" ]; then
    FILIERA_BIN=$root/target/release/filiera
    [ -x "$FILIERA_BIN" ] || FILIERA_BIN=$root/target/debug/filiera
fi
[ -x "$FILIERA_BIN" ] || { echo "there is no program; run: cargo build --release --package filiera" >&2; exit 1; }

cd "$folder"
start_demo "$FILIERA_BIN" "$port"

memory() { awk '/^VmRSS/ { printf "%.0f MB", $2 / 1024 }' "/proc/$server/status"; }

session=$(curl --silent --fail "$address/sessions" | grep -o '/sessions/ses_[a-z0-9]*' | head -n 1)
[ -n "$session" ] || { echo "the demonstration's session is not on the public list" >&2; exit 1; }
echo "memory before: $(memory); $connections connections, $seconds s a page, $(nproc) cores"
for page in "$session" "$session/agenda"; do
    size=$(curl --silent --fail "$address$page" | wc -c)
    result=$(wrk --threads 2 --connections "$connections" --duration "${seconds}s" --latency "$address$page")
    rate=$(echo "$result" | awk '/^Requests\/sec/ { print $2 }')
    p99=$(echo "$result" | awk '$1 == "99%" { print $2 }')
    printf '%-20s %9s requests/s   p99 %9s   %7s bytes   memory %s\n' "/sessions/…${page#"$session"}" "$rate" "$p99" "$size" "$(memory)"
    # Whatever is no 2xx, and whatever broke off, makes the figure worthless.
    if echo "$result" | grep -E 'Non-2xx|Socket errors'; then exit 1; fi
done
