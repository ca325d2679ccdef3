package org.ocellus.launch.shell.wire;

import org.jspecify.annotations.Nullable;

/** What a frame is for. */
public enum FrameKind {
    /** To the daemon: run this line, UTF-8. Answered by {@link #OUTPUT} and {@link #ERRORS}, and by {@link #RESULT} at the end. */
    EXECUTE('x'),
    /** To the daemon: end the command that is running. */
    INTERRUPT('i'),
    /** To the daemon: words, separated by zero bytes; what could stand in place of the last? Answered by {@link #CANDIDATES}. */
    COMPLETE('c'),
    /** To the daemon: columns and rows of the terminal, two octets each. */
    WINDOW('w'),
    /** To the client: what a command says. */
    OUTPUT('o'),
    /** To the client: what went wrong. */
    ERRORS('e'),
    /** To the client: the command has ended; its exit status, and 1 if the user leaves the shell, an octet each. */
    RESULT('r'),
    /** To the client: words, separated by zero bytes. */
    CANDIDATES('k'),
    /** To the client: why the daemon hangs up, UTF-8. */
    GOODBYE('g');

    private final byte code;

    FrameKind(char code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static @Nullable FrameKind of(byte code) {
        for (FrameKind each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        return null;
    }
}
