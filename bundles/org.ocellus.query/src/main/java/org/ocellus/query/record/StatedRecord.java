package org.ocellus.query.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RecordText;

/**
 * A record as it was stated, field by field; what is stated twice counts as it was stated last. Used for one record after
 * the other, without allocation once it has grown to the longest.
 */
@SuppressWarnings("EnumOrdinal") // an array a field; nothing of it outlives the process
public final class StatedRecord implements FlowRecord, RecordBuilder {
    private static final RecordField[] FIELDS = RecordField.values();
    private static final byte[] FLOW = "flow".getBytes(StandardCharsets.US_ASCII);

    private final boolean[] present = new boolean[FIELDS.length];
    private final long[] numbers = new long[FIELDS.length];

    /** Of fields that are bytes: where in {@link #octets} they stand. */
    private final int[] positions = new int[FIELDS.length];

    private final int[] lengths = new int[FIELDS.length];
    private final OctetBuffer octets = new OctetBuffer();
    private LabelStack sourceLabels = new LabelStack();
    private LabelStack destinationLabels = new LabelStack();
    private final StatedPath path = new StatedPath();
    private final byte[] scratch = new byte[MAX_TEXT];

    /** Makes an empty record. */
    public StatedRecord() {}

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(present, false);
        octets.clear();
        sourceLabels.clear();
        destinationLabels.clear();
        path.clear();
    }

    /** Forgets one field. */
    public void remove(RecordField field) {
        switch (field.type()) {
            case LABELS -> stack(field).clear();
            case PATH -> path.clear();
            default -> present[field.ordinal()] = false;
        }
    }

    /** States a field as another record has it; absent there, it is absent here. */
    public void copy(FlowRecord from, RecordField field) {
        if (from == this) {
            return;
        }
        remove(field);
        if (!from.has(field)) {
            return;
        }
        switch (field.type()) {
            case NUMBER, COUNT, TIME, DURATION, MAC -> number(field, from.number(field));
            case TEXT -> put(field, scratch, from.text(field, scratch, 0));
            case ADDRESS -> put(field, scratch, from.address(field, scratch, 0));
            case BYTES -> put(field, scratch, from.bytes(field, scratch, 0));
            case LABELS -> copyLabels(from, field);
            case PATH -> path.copy(from.path());
        }
    }

    /** Turns the record round: what it says of the initiator is said of the responder from now on. */
    public void turn() {
        for (Sides sides : Sides.ALL) {
            swap(sides.source().ordinal(), sides.destination().ordinal());
        }
        LabelStack labels = sourceLabels;
        sourceLabels = destinationLabels;
        destinationLabels = labels;
        path.turn();
    }

    private void swap(int a, int b) {
        boolean presence = present[a];
        present[a] = present[b];
        present[b] = presence;
        long number = numbers[a];
        numbers[a] = numbers[b];
        numbers[b] = number;
        swap(positions, a, b);
        swap(lengths, a, b);
    }

    private static void swap(int[] values, int a, int b) {
        int value = values[a];
        values[a] = values[b];
        values[b] = value;
    }

    private void copyLabels(FlowRecord from, RecordField field) {
        for (int i = 0; i < from.labels(field); i++) {
            label(field, from.labelLayer(field, i), from.label(field, i));
        }
    }

    /** Adds what follows from what is stated: that it is a flow unless something else is said, and how long it took. */
    public void complete() {
        if (!has(RecordField.TYPE)) {
            put(RecordField.TYPE, FLOW, FLOW.length);
        }
        if (!has(RecordField.DURATION) && has(RecordField.START) && has(RecordField.END)) {
            long duration = number(RecordField.END) - number(RecordField.START);
            number(RecordField.DURATION, Math.max(0, duration));
        }
    }

    @Override
    public void number(RecordField field, long value) {
        expect(
                switch (field.type()) {
                    case NUMBER, COUNT, TIME, DURATION, MAC -> true;
                    default -> false;
                },
                field);
        numbers[field.ordinal()] = value;
        present[field.ordinal()] = true;
    }

    @Override
    public void text(RecordField field, CharSequence value) {
        expect(field.type() == FieldType.TEXT, field);
        byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
        put(field, utf8, Utf8.cut(utf8, MAX_TEXT));
    }

    @Override
    public void address(RecordField field, byte[] address) {
        expect(field.type() == FieldType.ADDRESS && address.length <= 16, field);
        put(field, address, address.length);
    }

    @Override
    public void bytes(RecordField field, byte[] bytes) {
        expect(field.type() == FieldType.BYTES, field);
        put(field, bytes, Math.min(bytes.length, MAX_BYTES));
    }

    private void put(RecordField field, byte[] bytes, int length) {
        put(field, bytes, 0, length);
    }

    /** States what is bytes inside: text in UTF-8, an address or bytes. */
    void put(RecordField field, byte[] bytes, int offset, int length) {
        positions[field.ordinal()] = octets.size();
        lengths[field.ordinal()] = length;
        octets.add(bytes, offset, length);
        present[field.ordinal()] = length > 0;
    }

    private static void expect(boolean right, RecordField field) {
        if (!right) {
            throw new IllegalArgumentException(field.key() + " cannot be stated like that: it is " + field.type());
        }
    }

    @Override
    public void layer(String name) {
        path.add(name, false, 0);
    }

    @Override
    public void layer(String name, long id) {
        path.add(name, true, id);
    }

    @Override
    public void endpoints(byte[] source, byte[] destination) {
        path.endpoints(source, destination);
    }

    @Override
    public void label(RecordField field, int layer, long value) {
        stack(field).add(layer, value);
    }

    private LabelStack stack(RecordField field) {
        expect(field.type() == FieldType.LABELS, field);
        return field == RecordField.SRC_LABELS ? sourceLabels : destinationLabels;
    }

    @Override
    public boolean has(RecordField field) {
        return switch (field.type()) {
            case LABELS -> stack(field).size() > 0;
            case PATH -> path.size() > 0;
            default -> present[field.ordinal()];
        };
    }

    @Override
    public long number(RecordField field) {
        return present[field.ordinal()] ? numbers[field.ordinal()] : 0;
    }

    @Override
    public int text(RecordField field, byte[] target, int offset) {
        if (!present[field.ordinal()]) {
            return 0;
        }
        long number = numbers[field.ordinal()];
        int position = positions[field.ordinal()];
        int length = lengths[field.ordinal()];
        return switch (field.type()) {
            case TIME -> RecordText.time(number, target, offset);
            case DURATION -> RecordText.seconds(number, target, offset);
            case NUMBER, COUNT -> RecordText.unsigned(number, target, offset);
            case MAC -> RecordText.mac(number, target, offset);
            case ADDRESS -> AddressText.write(octets, position, length, target, offset);
            case BYTES -> AddressText.hexadecimal(octets, position, length, target, offset);
            case TEXT -> copy(field, target, offset);
            case LABELS, PATH -> 0;
        };
    }

    @Override
    public int address(RecordField field, byte[] target, int offset) {
        if (!has(field)) {
            return 0;
        }
        return field.type() == FieldType.MAC
                ? mac(numbers[field.ordinal()], target, offset)
                : copy(field, target, offset);
    }

    private static int mac(long number, byte[] target, int offset) {
        for (int i = 0; i < 6; i++) {
            target[offset + i] = (byte) (number >>> 40 - 8 * i);
        }
        return 6;
    }

    @Override
    public int bytes(RecordField field, byte[] target, int offset) {
        return has(field) ? copy(field, target, offset) : 0;
    }

    private int copy(RecordField field, byte[] target, int offset) {
        int length = lengths[field.ordinal()];
        octets.copy(positions[field.ordinal()], length, target, offset);
        return length;
    }

    @Override
    public int labels(RecordField field) {
        return stack(field).size();
    }

    @Override
    public long label(RecordField field, int index) {
        return stack(field).value(index);
    }

    @Override
    public int labelLayer(RecordField field, int index) {
        return stack(field).layer(index);
    }

    @Override
    public EncapsulationPath path() {
        return path;
    }
}
