# Sourced by the scripts beside it, which have set "here".

# Sets "ocellus", unless it names a command already, to that of this clone's distribution or the one on the path.
find_ocellus() {
    [ -z "$ocellus" ] || return 0
    for ocellus in "$here"/../runtime/target/ocellus-*/bin/ocellus; do
        [ -x "$ocellus" ] && return 0
    done
    ocellus=$(command -v ocellus) && return 0
    echo "$0: no ocellus; build it (./ocellus --version in the clone), or name it with -o" >&2
    exit 1
}
