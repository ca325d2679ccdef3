package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.record.RecordField;

/**
 * Makes columns of record fields.
 *
 * <p>Of a pair, the reverse element comes first: nfdump takes reverse elements that it does not know for forward ones, and
 * of two values it keeps the last.
 */
final class Columns {
    private Columns() {}

    /** A number, in as many bytes as the element has. */
    static Column number(InformationElement element, RecordField field) {
        return number(FieldSpecifier.of(element), field);
    }

    /** Numbers of both directions; reverse first. */
    static Column[] numbers(InformationElement element, RecordField source, RecordField destination) {
        FieldSpecifier forward = FieldSpecifier.of(element);
        return new Column[] {number(forward.reversed(), destination), number(forward, source)};
    }

    private static Column number(FieldSpecifier field, RecordField of) {
        int bits = field.length() * Byte.SIZE;
        return new Column(field, (source, target) -> put(source.number(of, bits), field.length(), target));
    }

    /** A value that is computed, in as many bytes as the element has. */
    static Column computed(InformationElement element, Computed computed) {
        FieldSpecifier field = FieldSpecifier.of(element);
        return new Column(field, (source, target) -> put(computed.of(source), field.length(), target));
    }

    /** As {@link #computed}, of the other direction. */
    static Column computedReverse(InformationElement element, Computed computed) {
        Column forward = computed(element, computed);
        return new Column(forward.field().reversed(), forward.value());
    }

    /** A value that is computed. */
    @FunctionalInterface
    interface Computed {
        /** {@return the value} */
        long of(RecordSource source);
    }

    /** A text of variable length. */
    static Column text(InformationElement element, RecordField field) {
        return new Column(FieldSpecifier.of(element), (source, target) -> source.text(field, target));
    }

    /** Texts of both directions; reverse first. */
    static Column[] texts(InformationElement element, RecordField source, RecordField destination) {
        Column reverse = text(element, destination);
        return new Column[] {new Column(reverse.field().reversed(), reverse.value()), text(element, source)};
    }

    /** Bytes of variable length, of both directions; reverse first. */
    static Column[] bytes(InformationElement element, RecordField source, RecordField destination) {
        FieldSpecifier forward = FieldSpecifier.of(element);
        return new Column[] {
            new Column(forward.reversed(), (record, target) -> record.bytes(destination, target)),
            new Column(forward, (record, target) -> record.bytes(source, target))
        };
    }

    /** An address in as many bytes as the element has. */
    static Column address(InformationElement element, RecordField field) {
        int length = element.type().length();
        return new Column(FieldSpecifier.of(element), (source, target) -> source.address(field, length, target));
    }

    /** An address of any length. */
    static Column variableAddress(InformationElement element, RecordField field) {
        return new Column(FieldSpecifier.of(element), (source, target) -> source.variableAddress(field, target));
    }

    private static void put(long value, int length, ByteBuffer target) {
        for (int shift = (length - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            target.put((byte) (value >>> shift));
        }
    }

    /** {@return the columns one behind the other} */
    static Column[] join(Column[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(Column[]::new);
    }
}
