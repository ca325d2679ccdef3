# Read by bin/ocellus, not run. POSIX sh; starts no process where a JDK says its version in its file "release".

# java_feature HOME: sets $feature to the feature version (25 of 25.0.3) of the Java in HOME, 0 if there is none.
java_feature() {
    feature=0
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS='=' read -r java_key java_value; do
            if [ "$java_key" = JAVA_VERSION ]; then
                java_value=${java_value#\"}
                feature=${java_value%%[!0-9]*}
                break
            fi
        done < "$1/release"
    else
        java_value=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
        feature=$java_value
    fi
    [ -n "$feature" ] || feature=0
}

# java_on_path: sets $candidate to the home of the java on PATH, empty if there is none.
java_on_path() {
    candidate=$(command -v java) || { candidate=; return 0; }
    candidate=$(readlink -f "$candidate" 2> /dev/null) || candidate=$(command -v java)
    candidate=${candidate%/bin/java}
}

# find_java MINIMUM: sets $java_home to a Java that is new enough; fails if none is installed where one looks for it.
find_java() {
    if [ -n "${OCELLUS_JAVA:-}" ]; then
        java_home=${OCELLUS_JAVA%/bin/java}
        java_feature "$java_home"
        [ "$feature" -ge "$1" ] && return 0
        echo "ocellus: OCELLUS_JAVA=$OCELLUS_JAVA: expected the home of a Java $1 or newer" >&2
        return 1
    fi
    java_on_path
    for java_home in "${JAVA_HOME:-}" "$candidate" \
        /usr/lib/jvm/* /usr/java/* /opt/*/ /usr/local/openjdk-* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
        java_home=${java_home%/}
        [ -n "$java_home" ] || continue
        java_feature "$java_home"
        [ "$feature" -ge "$1" ] && return 0
    done
    echo "ocellus: Java $1 or newer is needed and was not found; $(java_advice "$1")" >&2
    return 1
}

# java_advice VERSION: prints how one gets that Java on this system.
java_advice() {
    if [ "$(uname -s)" = Darwin ]; then
        echo "brew install openjdk@$1 (or set OCELLUS_JAVA to its home)"
    elif command -v apt-get > /dev/null; then
        echo "apt install openjdk-$1-jdk-headless, or temurin-$1-jdk from packages.adoptium.net (or set OCELLUS_JAVA to its home)"
    elif command -v dnf > /dev/null; then
        echo "dnf install java-$1-openjdk-devel (or set OCELLUS_JAVA to its home)"
    elif command -v pacman > /dev/null; then
        echo "pacman -S jdk$1-openjdk (or set OCELLUS_JAVA to its home)"
    elif command -v apk > /dev/null; then
        echo "apk add openjdk$1 (or set OCELLUS_JAVA to its home)"
    else
        echo "it is at https://adoptium.net (set OCELLUS_JAVA to its home)"
    fi
}
