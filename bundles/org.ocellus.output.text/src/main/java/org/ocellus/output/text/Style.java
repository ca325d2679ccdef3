package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** How lines look: select graphic rendition of ECMA-48 section 8.3.117, or nothing where no terminal reads it. */
final class Style {
    /** Text and nothing else. */
    static final Style PLAIN = new Style("", "", "");

    /** Header bold, lines of second rank faint. */
    static final Style COLOURED = new Style("\u001b[1m", "\u001b[2m", "\u001b[0m");

    private final Brush header;
    private final Brush dim;
    private final Brush plain = new Brush("", "");

    private Style(String bold, String faint, String reset) {
        header = new Brush(bold, reset);
        dim = new Brush(faint, reset);
    }

    Brush header() {
        return header;
    }

    Brush dim() {
        return dim;
    }

    Brush plain() {
        return plain;
    }

    /** What is written before and behind a line. */
    static final class Brush {
        private final byte[] on;
        private final byte[] off;

        Brush(String on, String off) {
            this.on = on.getBytes(US_ASCII);
            this.off = off.getBytes(US_ASCII);
        }

        byte[] on() {
            return on;
        }

        byte[] off() {
            return off;
        }
    }
}
