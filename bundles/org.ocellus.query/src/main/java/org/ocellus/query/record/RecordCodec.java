package org.ocellus.query.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Packs records into few bytes and unpacks them. What one codec has packed, it alone can unpack: names of layers are
 * numbers that it has given them. Not thread-safe.
 *
 * <p>A record is its present fields, each behind its number from 1, and a 0 at the end.
 */
@SuppressWarnings("EnumOrdinal") // nothing of it outlives the process
public final class RecordCodec {
    private static final RecordField[] FIELDS = RecordField.values();
    private static final int END = 0;
    private static final int HAS_ID = 1;
    private static final int HAS_ENDPOINTS = 2;

    private final OctetBuffer packed = new OctetBuffer();
    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];
    private final Map<String, Integer> numbersOfNames = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Makes a codec. */
    public RecordCodec() {}

    /** {@return the record in few bytes} */
    public byte[] pack(FlowRecord record) {
        packed.clear();
        for (RecordField field : FIELDS) {
            if (record.has(field)) {
                packed.add(field.ordinal() + 1);
                pack(record, field);
            }
        }
        packed.add(END);
        return packed.toArray();
    }

    private void pack(FlowRecord record, RecordField field) {
        switch (field.type()) {
            case NUMBER, COUNT, TIME, DURATION, MAC -> number(record.number(field));
            case TEXT -> octets(record.text(field, scratch, 0));
            case ADDRESS -> octets(record.address(field, scratch, 0));
            case BYTES -> octets(record.bytes(field, scratch, 0));
            case LABELS -> labels(record, field);
            case PATH -> path(record.path());
        }
    }

    private void labels(FlowRecord record, RecordField field) {
        int count = record.labels(field);
        number(count);
        for (int i = 0; i < count; i++) {
            number(record.labelLayer(field, i) + 1L);
            number(record.label(field, i));
        }
    }

    private void path(EncapsulationPath path) {
        number(path.size());
        for (int i = 0; i < path.size(); i++) {
            number(numberOf(path.name(i)));
            number((path.hasId(i) ? HAS_ID : 0) | (path.hasEndpoints(i) ? HAS_ENDPOINTS : 0));
            if (path.hasId(i)) {
                number(path.id(i));
            }
            if (path.hasEndpoints(i)) {
                octets(path.sourceAddress(i, scratch, 0));
                octets(path.destinationAddress(i, scratch, 0));
            }
        }
    }

    private int numberOf(String name) {
        Integer known = numbersOfNames.get(name);
        if (known != null) {
            return known;
        }
        names.add(name);
        numbersOfNames.put(name, names.size() - 1);
        return names.size() - 1;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow (LEB128, unsigned). */
    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            packed.add((int) (rest | 0x80));
            rest >>>= 7;
        }
        packed.add((int) rest);
    }

    private void octets(int length) {
        number(length);
        packed.add(scratch, 0, length);
    }

    /**
     * Unpacks a record.
     *
     * @param bytes as {@link #pack} made them
     * @param into takes the place of what it held
     */
    public void unpack(byte[] bytes, StatedRecord into) {
        into.clear();
        Unpacking unpacking = new Unpacking(bytes, names, into);
        for (int field = unpacking.octet(); field != END; field = unpacking.octet()) {
            unpacking.field(FIELDS[field - 1]);
        }
    }

    private static final class Unpacking {
        private final byte[] bytes;
        private final List<String> names;
        private final StatedRecord into;
        private int at;

        Unpacking(byte[] bytes, List<String> names, StatedRecord into) {
            this.bytes = bytes;
            this.names = names;
            this.into = into;
        }

        int octet() {
            return bytes[at++] & 0xFF;
        }

        void field(RecordField field) {
            switch (field.type()) {
                case NUMBER, COUNT, TIME, DURATION, MAC -> into.number(field, number());
                case TEXT, ADDRESS, BYTES -> {
                    int length = (int) number();
                    into.put(field, bytes, at, length);
                    at += length;
                }
                case LABELS -> labels(field);
                case PATH -> path();
            }
        }

        private void labels(RecordField field) {
            for (long left = number(); left > 0; left--) {
                int layer = (int) number() - 1;
                into.label(field, layer, number());
            }
        }

        private void path() {
            for (long left = number(); left > 0; left--) {
                String name = names.get((int) number());
                long flags = number();
                if ((flags & HAS_ID) != 0) {
                    into.layer(name, number());
                } else {
                    into.layer(name);
                }
                if ((flags & HAS_ENDPOINTS) != 0) {
                    into.endpoints(octets(), octets());
                }
            }
        }

        private byte[] octets() {
            int length = (int) number();
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        private long number() {
            long value = 0;
            int shift = 0;
            int octet;
            do {
                octet = octet();
                value |= (long) (octet & 0x7F) << shift;
                shift += 7;
            } while ((octet & 0x80) != 0);
            return value;
        }
    }
}
