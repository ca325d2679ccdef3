package org.ocellus.output.ipfix.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;

/** The values of one data record by element; of an element that occurs twice, the first. */
final class RecordValues {
    private static final int SHORT_LENGTH = 255;
    private static final int FALSE = 2;

    private record Slice(int offset, int length) {}

    private final Map<InformationElement, Slice> forward = new EnumMap<>(InformationElement.class);
    private final Map<InformationElement, Slice> reverse = new EnumMap<>(InformationElement.class);
    private final List<Slice> basicLists = new ArrayList<>();
    private ByteBuffer message = ByteBuffer.allocate(0);

    /**
     * Reads a record.
     *
     * @param template of the record
     * @param own which elements are Ocellus's
     * @param source from the record on, to the end of what may hold it; behind the record after the call
     * @return false if the record is longer than what holds it
     */
    boolean read(WireTemplate template, OwnElements own, ByteBuffer source) {
        forward.clear();
        reverse.clear();
        basicLists.clear();
        message = source;
        return fields(template, own, source);
    }

    private boolean fields(WireTemplate template, OwnElements own, ByteBuffer source) {
        List<@Nullable FieldSpecifier> meanings = template.meanings(own);
        for (int i = 0; i < meanings.size(); i++) {
            int length = length(template.fields().get(i).length(), source);
            if (length < 0 || length > source.remaining()) {
                return false;
            }
            keep(meanings.get(i), new Slice(source.position(), length));
            source.position(source.position() + length);
        }
        return true;
    }

    /** Reads a record that is part of this one; what this one has itself counts. */
    void include(WireTemplate template, OwnElements own, int from, int to) {
        ByteBuffer part = message.duplicate().limit(to).position(from);
        fields(template, own, part);
    }

    private static int length(int stated, ByteBuffer source) {
        if (stated != FieldSpecifier.VARIABLE) {
            return stated;
        }
        if (!source.hasRemaining()) {
            return -1;
        }
        int length = source.get() & 0xFF;
        if (length < SHORT_LENGTH) {
            return length;
        }
        return source.remaining() < 2 ? -1 : source.getShort() & 0xFFFF;
    }

    private void keep(@Nullable FieldSpecifier field, Slice slice) {
        if (field == null) {
            return;
        }
        if (field.element() == InformationElement.BASIC_LIST) {
            basicLists.add(slice);
        }
        (field.reverse() ? reverse : forward).putIfAbsent(field.element(), slice);
    }

    boolean has(InformationElement element) {
        return forward.containsKey(element);
    }

    boolean has(InformationElement element, boolean ofReverse) {
        return (ofReverse ? reverse : forward).containsKey(element);
    }

    long number(InformationElement element) {
        return number(element, false);
    }

    /** {@return a number of up to eight bytes, unsigned; 0 if it is absent} */
    long number(InformationElement element, boolean ofReverse) {
        Slice slice = (ofReverse ? reverse : forward).get(element);
        long value = 0;
        if (slice != null && slice.length() <= Long.BYTES) {
            for (int i = 0; i < slice.length(); i++) {
                value = value << Byte.SIZE | message.get(slice.offset() + i) & 0xFF;
            }
        }
        return value;
    }

    /** {@return the bytes of a value, none if it is absent} */
    byte[] bytes(InformationElement element, boolean ofReverse) {
        return bytes((ofReverse ? reverse : forward).get(element));
    }

    byte[] bytes(InformationElement element) {
        return bytes(element, false);
    }

    private byte[] bytes(@Nullable Slice slice) {
        if (slice == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[slice.length()];
        message.get(slice.offset(), bytes);
        return bytes;
    }

    /** {@return a text, empty if it is absent} */
    String text(InformationElement element, boolean ofReverse) {
        return new String(bytes(element, ofReverse), StandardCharsets.UTF_8);
    }

    String text(InformationElement element) {
        return text(element, false);
    }

    boolean truth(InformationElement element) {
        return has(element) && number(element) != FALSE;
    }

    /** {@return where a value begins in its message, -1 if it is absent} */
    int offset(InformationElement element) {
        Slice slice = forward.get(element);
        return slice == null ? -1 : slice.offset();
    }

    /** {@return how many basicLists there are} */
    int basicLists() {
        return basicLists.size();
    }

    /** {@return the bytes of a basicList} */
    byte[] basicList(int index) {
        return bytes(basicLists.get(index));
    }
}
