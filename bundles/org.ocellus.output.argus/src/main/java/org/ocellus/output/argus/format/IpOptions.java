package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The IP options that Argus knows, each a bit (RFC 791 section 3.1, RFC 2113), and the sensor's names for them. */
enum IpOptions {
    /** Record route. */
    RECORD_ROUTE(0x01, "rr"),
    /** Internet timestamp. */
    TIMESTAMP(0x02, "ts"),
    /** Security. */
    SECURITY(0x04, "sec"),
    /** Loose source route. */
    LOOSE_SOURCE_ROUTE(0x08, "lsrr"),
    /** Stream identifier. */
    STREAM(0x10, "sid"),
    /** Strict source route. */
    STRICT_SOURCE_ROUTE(0x20, "ssrr"),
    /** Router alert. */
    ROUTER_ALERT(0x40, "rtralt");

    private static final IpOptions[] ALL = values();

    private final int bit;
    private final String text;
    private final long word;

    IpOptions(int bit, String text) {
        this.bit = bit;
        this.text = text;
        this.word = Word.of(text);
    }

    /** {@return the bits of a field with names} */
    static int bits(FlowRecord flow, RecordField field, byte[] scratch) {
        int length = flow.text(field, scratch, 0);
        int bits = 0;
        long word = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || scratch[i] == ',') {
                bits |= bit(word);
                word = 0;
            } else {
                word = word << Byte.SIZE | (scratch[i] & 0xFF);
            }
        }
        return bits;
    }

    private static int bit(long word) {
        for (IpOptions each : ALL) {
            if (each.word == word) {
                return each.bit;
            }
        }
        return 0;
    }

    /** States bits as names, nothing if there are none. */
    static void state(int bits, RecordField field, RecordBuilder record) {
        StringBuilder names = new StringBuilder();
        for (IpOptions each : ALL) {
            if ((bits & each.bit) != 0) {
                names.append(names.isEmpty() ? "" : ",").append(each.text);
            }
        }
        if (!names.isEmpty()) {
            record.text(field, names);
        }
    }
}
