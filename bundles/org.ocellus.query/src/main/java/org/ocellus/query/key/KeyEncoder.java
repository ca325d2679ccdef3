package org.ocellus.query.key;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ocellus.query.filter.Operand;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Makes keys: bytes that compare, unsigned and from the first on, as the records are to be ordered; equal for records of
 * one group. What is absent comes last in either direction. Not thread-safe.
 */
public final class KeyEncoder {
    private static final int PRESENT = 1;
    private static final int ABSENT = 2;
    private static final int MORE = 1;
    private static final int NO_MORE = 0;
    private static final int FIRST_CAPACITY = 256;

    private final KeyField[] fields;
    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];
    private byte[] key = new byte[FIRST_CAPACITY];
    private int size;

    /** Makes an encoder. */
    public KeyEncoder(List<KeyField> fields) {
        this.fields = fields.toArray(KeyField[]::new);
    }

    /** {@return an encoder of whole fields, in ascending order} */
    public static KeyEncoder of(RecordField... fields) {
        return new KeyEncoder(Stream.of(fields)
                .map(field -> new Operand.Fields(field.key(), List.of(field), false))
                .map(operand -> new KeyField(operand, KeyField.WHOLE, false))
                .toList());
    }

    /** {@return the key of a record} */
    public byte[] encode(FlowRecord record) {
        size = 0;
        for (KeyField field : fields) {
            int begin = size;
            add(PRESENT);
            if (!value(record, field)) {
                size = begin;
                add(ABSENT);
            } else if (field.descending()) {
                invert(begin + 1);
            }
        }
        return Arrays.copyOf(key, size);
    }

    private void invert(int from) {
        for (int i = from; i < size; i++) {
            key[i] = (byte) ~key[i];
        }
    }

    private boolean value(FlowRecord record, KeyField field) {
        return switch (field.operand()) {
            case Operand.Fields of ->
                of.fields().size() == 1
                        ? single(record, of.fields().getFirst(), field.prefix())
                        : sum(record, of.fields());
            case Operand.Layers layers -> path(record.path());
            case Operand.LayerId id -> layer(record.path(), id.layer());
        };
    }

    private boolean sum(FlowRecord record, List<RecordField> counts) {
        long sum = 0;
        for (RecordField field : counts) {
            sum += record.number(field);
        }
        number(sum);
        return true;
    }

    private boolean single(FlowRecord record, RecordField field, int prefix) {
        if (!record.has(field)) {
            return false;
        }
        switch (field.type()) {
            case NUMBER, COUNT, DURATION -> number(record.number(field));
            case TIME -> number(record.number(field) ^ Long.MIN_VALUE);
            case ADDRESS, MAC -> address(record.address(field, scratch, 0), prefix);
            case TEXT -> text(record.text(field, scratch, 0));
            case BYTES -> text(record.bytes(field, scratch, 0));
            case LABELS -> labels(record, field);
            case PATH -> path(record.path());
        }
        return true;
    }

    private void address(int length, int prefix) {
        AddressMask.apply(scratch, length, prefix);
        add(length);
        add(scratch, length);
    }

    private void labels(FlowRecord record, RecordField field) {
        for (int i = 0; i < record.labels(field); i++) {
            add(MORE);
            number(record.label(field, i));
        }
        add(NO_MORE);
    }

    private boolean path(EncapsulationPath path) {
        for (int i = 0; i < path.size(); i++) {
            add(MORE);
            layer(path, i);
        }
        add(NO_MORE);
        return path.size() > 0;
    }

    private boolean layer(EncapsulationPath path, String name) {
        int index = Layers.indexOf(path, name);
        if (index >= 0) {
            layer(path, index);
        }
        return index >= 0;
    }

    private void layer(EncapsulationPath path, int index) {
        String name = path.name(index);
        for (int i = 0; i < name.length(); i++) {
            add(name.charAt(i));
        }
        add(0);
        add(path.hasId(index) ? 1 : 0);
        number(path.id(index));
    }

    private void text(int length) {
        add(scratch, length);
        add(0);
    }

    private void number(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            add((int) (value >>> shift));
        }
    }

    private void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i]);
        }
    }

    private void add(int octet) {
        if (size == key.length) {
            key = Arrays.copyOf(key, 2 * size);
        }
        key[size++] = (byte) octet;
    }

    /** States in another record what this one's key is made of. */
    public void copy(FlowRecord record, StatedRecord into) {
        for (KeyField field : fields) {
            switch (field.operand()) {
                case Operand.Fields of -> copy(record, of.fields().getFirst(), field.prefix(), into);
                case Operand.Layers layers -> into.copy(record, RecordField.PATH);
                case Operand.LayerId id -> copyLayer(record.path(), Layers.indexOf(record.path(), id.layer()), into);
            }
        }
    }

    private void copy(FlowRecord record, RecordField field, int prefix, StatedRecord into) {
        if (field.type() == FieldType.ADDRESS && record.has(field)) {
            int length = record.address(field, scratch, 0);
            AddressMask.apply(scratch, length, prefix);
            into.address(field, Arrays.copyOf(scratch, length));
        } else if (field.type() == FieldType.MAC && record.has(field)) {
            into.number(field, prefix >= 48 ? record.number(field) : record.number(field) & -1L << 48 - prefix);
        } else {
            into.copy(record, field);
        }
    }

    private static void copyLayer(EncapsulationPath path, int index, StatedRecord into) {
        if (index >= 0 && path.hasId(index)) {
            into.layer(path.name(index), path.id(index));
        } else if (index >= 0) {
            into.layer(path.name(index));
        }
    }
}
