#!/bin/sh
# Writes the records of many flows to every format at once, and compares how many arrived. README.md says more.
set -u
LC_ALL=C
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd -P) || exit 1

usage() {
    echo "usage: $0 [-n FLOWS] [-o OCELLUS]" >&2
    echo "  -n FLOWS    how many flows, 1000000 unless stated" >&2
    echo "  -o OCELLUS  the command; else OCELLUS, that of this clone's distribution, or the one on PATH" >&2
    exit 2
}

flows=1000000
ocellus=${OCELLUS:-}
while getopts n:o: option; do
    case $option in
        n) flows=$OPTARG ;;
        o) ocellus=$OPTARG ;;
        *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# -eq 0 ] || usage
case $flows in
    '' | *[!0-9]* | 0) usage ;;
esac

. "$here/ocellus.sh"
find_ocellus

. "$here/../runtime/src/distribution/lib/java.sh"
find_java 25 || exit 1

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# What is installed is asked with a capture of one flow.
"${java_home:?}/bin/java" "$here/ManyFlows.java" 1 > "$work/one.pcap" || exit 1
targets=
kinds=
for kind in json argus ipfix; do
    if "$ocellus" -r "$work/one.pcap" -w "$kind:$work/one.$kind" 2> "$work/why"; then
        kinds="$kinds $kind"
        targets="$targets -w $kind:$work/flows.$kind"
    else
        echo "$kind is left out: $(head -n 1 "$work/why")"
    fi
done
rm -f "$work"/one.*

begin=$(date +%s)
# shellcheck disable=SC2086 # targets are words
"$java_home/bin/java" "$here/ManyFlows.java" "$flows" |
    "$ocellus" -r - -w "text:$work/flows.text" -w "json:$work/rotated.json?rotate-size=100M" \
        -w "json:$work/compressed.json.gz" $targets || exit 1
echo "$flows flows written in $(($(date +%s) - begin)) s:"

status=0
# agree NAME COUNT: says how many records of flows arrived.
agree() {
    printf '  %-12s %s\n' "$1" "$2"
    [ "$2" = "$flows" ] || status=1
}

lines() {
    grep -c '"type":"flow"'
}

# A line a flow, between the heading and whatever else there is, all with the port of the server.
agree text "$(grep -c '192\.0\.2\.1' "$work/flows.text")"
agree 'json rotated' "$(cat "$work"/rotated*.json | lines)"
agree 'json gzip' "$(gzip -dc "$work/compressed.json.gz" | lines)"
for kind in $kinds; do
    agree "$kind" "$("$ocellus" read "$work/flows.$kind" --count -w json | sed -n 's/.*"type":"flow".*"records":\([0-9]*\).*/\1/p')"
done
if command -v ra > /dev/null && [ -s "$work/flows.argus" ]; then
    agree "Debian's ra" "$(ra -F /dev/null -L -1 -n -r "$work/flows.argus" -s proto - udp | grep -c udp)"
fi
[ $status -eq 0 ] || echo "$0: not every output has all of $flows records" >&2
exit $status
