package org.ocellus.engine.flow;

import org.ocellus.engine.record.Word;

/** How the initiator of a conversation was told. */
final class DirectionBy {
    /** It sent the first packet that was seen. */
    static final int FIRST = 0;

    /** The other one's port is a service's, and the beginning of the connection was missed. */
    static final int PORT = 1;

    /** It sent a SYN. */
    static final int SYN = 2;

    /** It was sent a SYN-ACK. */
    static final int SYNACK = 3;

    private static final long[] WORDS = {Word.of("first"), Word.of("port"), Word.of("syn"), Word.of("synack")};

    private DirectionBy() {}

    static long word(int how) {
        return WORDS[how];
    }
}
