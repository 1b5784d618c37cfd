# What the measuring scripts have in common; read in by them, not run.

# Ends with a sentence where the command $1 is missing; $2 is the line that installs it.
need() {
    command -v "$1" >/dev/null || { echo "$1 is missing: $2" >&2; exit 1; }
}

# A folder of one's own, and the server in it, gone when the script ends.
folder=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' INT TERM

# Makes the demonstration with the program $1, serves it on port $2 and comes back when it answers. What it prints is in
# $folder/said, its log in $folder/log.
start_demo() {
    echo "making the demonstration with $1 …"
    # Only warnings are logged: a line a request would be measured along with the page.
    export RUST_LOG=warn
    "$1" demo --folder "$folder/demo" --listen "127.0.0.1:$2" >"$folder/said" 2>"$folder/log" &
    server=$!
    waited=0
    until curl --silent --fail --output /dev/null "http://localhost:$2/health"; do
        waited=$((waited + 1))
        if [ "$waited" -gt 1200 ] || ! kill -0 "$server" 2>/dev/null; then
            cat "$folder/log" >&2
            exit 1
        fi
        sleep 0.1
    done
}
