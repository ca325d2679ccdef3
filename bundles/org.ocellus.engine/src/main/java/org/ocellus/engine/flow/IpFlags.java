package org.ocellus.engine.flow;

import org.ocellus.engine.record.Word;
import org.ocellus.engine.walk.Found;

/** Flags of IPv4 headers as letters. */
final class IpFlags {
    private static final long[] WORDS = new long[8];

    static {
        for (int flags = 0; flags < WORDS.length; flags++) {
            WORDS[flags] = Word.of(((flags & Found.DONT_FRAGMENT) != 0 ? "D" : "")
                    + ((flags & Found.MORE_FRAGMENTS) != 0 ? "M" : "")
                    + ((flags & Found.OFFSET) != 0 ? "F" : ""));
        }
    }

    private IpFlags() {}

    static long word(int flags) {
        return WORDS[flags];
    }
}
