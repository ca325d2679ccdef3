package org.ocellus.testkit.header;

import java.util.Map;

/** HSR tag (IEC 62439-3 clause 5.7): path, size of the LSDU with the tag, sequence number, next EtherType. */
public final class HsrTag extends Header {
    private static final int LENGTH = 6;

    private final int path;
    private final int sequence;

    /**
     * Makes a tag.
     *
     * @param path 4 bits, the lowest tells the two directions of the ring apart
     * @param sequence 16 bits
     */
    public HsrTag(int path, int sequence) {
        super(Map.of(Space.ETHERTYPE, 0x892F));
        this.path = path;
        this.sequence = sequence;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(path << 12 | (LENGTH + context.length()))
                .u16(sequence)
                .u16(context.etherTypeOrLength())
                .bytes(context.payload())
                .toBytes();
    }
}
