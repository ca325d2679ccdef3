package org.ocellus.testkit.header;

import java.util.Map;

/** Pseudowire control word (RFC 4385 section 3, RFC 4448 section 4.6), or associated channel header (section 5). */
public final class ControlWord extends Header {
    private final long word;

    private ControlWord(long word) {
        super(Map.of());
        this.word = word;
    }

    /** {@return a control word with that sequence number, 0 to 65535} */
    public static ControlWord sequence(int number) {
        return new ControlWord(number);
    }

    /** {@return an associated channel header for that channel type (RFC 5586 section 2.1)} */
    public static ControlWord associatedChannel(int channelType) {
        return new ControlWord(0x1000_0000L | channelType);
    }

    @Override
    public byte[] write(Context context) {
        return new Octets().u32(word).bytes(context.payload()).toBytes();
    }
}
