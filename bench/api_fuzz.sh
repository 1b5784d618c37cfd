#!/bin/sh
# Sends the JSON API of a demonstration what its description allows and what it forbids, as the organiser, as a delegate
# and as nobody. Fails where an answer is a fault of the program or not in the description, and where the program takes
# what the description forbids.
#
#   bench/api_fuzz.sh [EXAMPLES]
#
# Needs schemathesis 4 and curl (pip install schemathesis; apt-get install curl). FILIERA_BIN names the program; without
# it the debug build is taken. SCHEMATHESIS names the tester where it is not on the path. It runs on loopback, on data in
# a temporary folder that is removed at the end.
set -eu

examples=${1:-15}
root=$(cd "$(dirname "$0")/.." && pwd)
port=${PORT:-18427}
address=http://localhost:$port
program=${FILIERA_BIN:-$root/target/debug/filiera}
tester=${SCHEMATHESIS:-schemathesis}

[ -x "$program" ] || { echo "there is no program; run: cargo build" >&2; exit 1; }
. "$root/bench/demo.sh"
need curl "apt-get install curl"
need "$tester" "pip install schemathesis"

cd "$folder"
start_demo "$program" "$port"
"$program" openapi >"$folder/openapi.json"

# A visitor's cookies, from the link that the demonstration prints for the role.
signed_in() {
    link=$(grep -A 1 "^  $1 " "$folder/said" | grep -o 'http://[^ ]*')
    curl --silent --fail --output /dev/null --cookie-jar "$folder/$1" --data '' "$link"
    awk '$6 == "filiera_login" { print "filiera_login=" $7 }' "$folder/$1"
}
organiser=$(signed_in organiser)
delegate=$(signed_in delegate)

first() { curl --silent --fail --cookie "$organiser" "$address/api/v1/$1" | grep -o "\"$2_[a-z0-9]*\"" | head -n 1 | tr -d '"'; }
session=$(first sessions ses)
agenda=$(first "sessions/$session/agendas" agd)
participant=$(first "sessions/$session/participants" ptc)
request=$(first "sessions/$session/requests" req)
for id in "$session" "$agenda" "$participant" "$request"; do
    [ -n "$id" ] || { echo "the demonstration lacks something to ask for" >&2; exit 1; }
done

# Once with whatever ids come, once with ids that are there.
: >"$folder/any.toml"
cat >"$folder/real.toml" <<END
[parameters]
"path.session" = "$session"
"path.agenda" = "$agenda"
"path.participant" = "$participant"
"path.request" = "$request"
END

outcome=0
for who in nobody delegate organiser; do
    case $who in
        nobody) cookie= ;;
        delegate) cookie=$delegate ;;
        *) cookie=$organiser ;;
    esac
    for ids in any real; do
        echo "as $who, with $ids ids …"
        set -- --config-file "$folder/$ids.toml" run "$folder/openapi.json" --url "$address" --no-color --workers 1 \
            --phases coverage,fuzzing --max-examples "$examples" --seed 27 --continue-on-failure \
            --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,negative_data_rejection
        [ -z "$cookie" ] || set -- "$@" --header "Cookie: $cookie"
        if ! "$tester" "$@" >"$folder/report" 2>&1; then
            outcome=1
            cat "$folder/report"
        fi
        sed -n "/= SUMMARY/,\$p" "$folder/report"
    done
done
if grep -E 'ERROR|panicked' "$folder/log"; then outcome=1; fi
exit $outcome
