#!/bin/sh
# Times flow sensors on one capture. Builds nothing; what is not installed is left out. README.md says more.
set -u
# A locale with a comma in numbers would spoil the sums.
LC_ALL=C
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd -P) || exit 1

usage() {
    echo "usage: $0 [-n ROUNDS] [-o OCELLUS] CAPTURE" >&2
    echo "  -n ROUNDS   how often each runs, 5 unless stated" >&2
    echo "  -o OCELLUS  the command to measure; else OCELLUS, that of this clone's distribution, or the one on PATH" >&2
    exit 2
}

rounds=5
ocellus=${OCELLUS:-}
while getopts n:o: option; do
    case $option in
        n) rounds=$OPTARG ;;
        o) ocellus=$OPTARG ;;
        *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# -eq 1 ] || usage
case $rounds in
    '' | *[!0-9]* | 0) usage ;;
esac
capture=$1
[ -r "$capture" ] || {
    echo "$0: $capture: cannot be read" >&2
    exit 1
}
# GNU time, which tells the peak of memory; the shell's own does not.
time=/usr/bin/time
"$time" -f %e true > /dev/null 2>&1 || {
    echo "$0: GNU time is needed (apt install time)" >&2
    exit 1
}

. "$here/ocellus.sh"
find_ocellus

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# run NAME: runs it once and appends what it took to a file of its name.
run() {
    case $1 in
        ocellus) "$time" -a -o "$work/$1" -f '%e %U %S %M' "$ocellus" -r "$capture" -w "json:$work/out" ;;
        argus) "$time" -a -o "$work/$1" -f '%e %U %S %M' argus -X -r "$capture" -w "$work/out" ;;
        softflowd) "$time" -a -o "$work/$1" -f '%e %U %S %M' softflowd -d -r "$capture" ;;
        nfpcapd) "$time" -a -o "$work/$1" -f '%e %U %S %M' nfpcapd -r "$capture" -w "$work/nf" ;;
        tcpdump) "$time" -a -o "$work/$1" -f '%e %U %S %M' tcpdump -r "$capture" -w /dev/null ;;
    esac
}

tools=ocellus
for tool in argus softflowd nfpcapd tcpdump; do
    if command -v "$tool" > /dev/null; then
        tools="$tools $tool"
    else
        echo "$tool is not installed and left out" >&2
    fi
done

# The file is read once before, so that all find it in memory. Then all take turns: what else the machine does hits each alike.
cat "$capture" > /dev/null
round=0
while [ "$round" -le "$rounds" ]; do
    for tool in $tools; do
        rm -rf "$work/out" "$work/nf"
        mkdir "$work/nf"
        run "$tool" > "$work/log.$tool" 2>&1 || touch "$work/failed.$tool"
        [ "$round" -gt 0 ] || rm -f "$work/$tool" # the first round warms up
    done
    round=$((round + 1))
done

# median NAME COLUMN: the middle of what was measured.
median() {
    grep -v '^Command' "$work/$1" | awk -v c="$2" '{ print $c }' | sort -n |
        awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

reference=$(median ocellus 1)
reference_cpu=$(awk "BEGIN { print $(median ocellus 2) + $(median ocellus 3) }")
printf 'capture %s, %s bytes; medians of %s rounds\n' \
    "$(basename "$capture")" "$(wc -c < "$capture" | tr -d ' ')" "$rounds"
printf '%-10s %9s %9s %9s %10s %12s %12s\n' tool 'wall s' 'user s' 'sys s' 'peak MB' 'wall ratio' 'cpu ratio'
for tool in $tools; do
    awk -v tool="$tool" -v wall="$(median "$tool" 1)" -v user="$(median "$tool" 2)" -v sys="$(median "$tool" 3)" \
        -v kb="$(median "$tool" 4)" -v wall0="$reference" -v cpu0="$reference_cpu" '
        function ratio(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "-" }
        BEGIN {
            printf "%-10s %9.2f %9.2f %9.2f %10.1f %12s %12s\n", tool, wall, user, sys, kb / 1024,
                ratio(wall, wall0), ratio(user + sys, cpu0)
        }'
    [ ! -f "$work/failed.$tool" ] || {
        echo "  $tool ended with an error at least once; the last thing it said:" >&2
        tail -n 2 "$work/log.$tool" | sed 's/^/    /' >&2
    }
done
