package org.ocellus.output.ipfix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Messages taken apart by the letter of RFC 7011, without any code of the bundle. A field's name is {@code PEN/NUMBER}, with
 * the PEN 0 for IANA's.
 */
final class Decoded {

    /**
     * A data record.
     *
     * @param domain observation domain
     * @param template its number
     * @param scopes fields that are the scope
     * @param fields values by name; of a name that occurs twice, the second has {@code #2} behind it
     */
    record Data(long domain, int template, int scopes, Map<String, byte[]> fields) {
        boolean has(String field) {
            return fields.containsKey(field);
        }

        long number(String field) {
            long value = 0;
            for (byte each : bytes(field)) {
                value = value << 8 | each & 0xFF;
            }
            return value;
        }

        String text(String field) {
            return new String(bytes(field), UTF_8);
        }

        String hex(String field) {
            return HexFormat.of().formatHex(bytes(field));
        }

        byte[] bytes(String field) {
            return Objects.requireNonNull(fields.get(field), () -> field + " is not among " + fields.keySet());
        }
    }

    /**
     * A message.
     *
     * @param domain observation domain
     * @param sequence its sequence number
     * @param length its bytes
     * @param templates numbers of the templates in it
     * @param records its data records
     */
    record Message(long domain, long sequence, int length, List<Integer> templates, List<Data> records) {}

    private record Field(String name, int length) {}

    private record Layout(int scopes, List<Field> fields) {}

    private record Key(long domain, int id) {}

    final List<Message> messages = new ArrayList<>();
    private final Map<Key, Layout> layouts = new HashMap<>();

    /** {@return the messages of a file} */
    static Decoded file(byte[] bytes) {
        Decoded decoded = new Decoded();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            int length = rest.getShort(rest.position() + 2) & 0xFFFF;
            byte[] message = new byte[length];
            rest.get(message);
            decoded.message(message);
        }
        return decoded;
    }

    /** Takes a message in. */
    Message message(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        require(buffer.getShort() == 10, "version");
        require(buffer.getShort() == (short) bytes.length, "length of the message");
        buffer.getInt();
        long sequence = buffer.getInt() & 0xFFFF_FFFFL;
        long domain = buffer.getInt() & 0xFFFF_FFFFL;
        Message message = new Message(domain, sequence, bytes.length, new ArrayList<>(), new ArrayList<>());
        while (buffer.hasRemaining()) {
            int id = buffer.getShort() & 0xFFFF;
            int length = buffer.getShort() & 0xFFFF;
            ByteBuffer set = buffer.slice(buffer.position(), length - 4);
            buffer.position(buffer.position() + length - 4);
            if (id == 2 || id == 3) {
                while (set.hasRemaining()) {
                    message.templates.add(template(domain, set, id == 3));
                }
            } else {
                Layout layout = Objects.requireNonNull(layouts.get(new Key(domain, id)), "no template " + id);
                while (set.hasRemaining()) {
                    message.records.add(new Data(domain, id, layout.scopes, record(layout, set)));
                }
            }
        }
        messages.add(message);
        return message;
    }

    private int template(long domain, ByteBuffer set, boolean options) {
        int id = set.getShort() & 0xFFFF;
        int count = set.getShort() & 0xFFFF;
        int scopes = options ? set.getShort() : 0;
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = set.getShort() & 0xFFFF;
            int length = set.getShort() & 0xFFFF;
            long pen = number >= 0x8000 ? set.getInt() & 0xFFFF_FFFFL : 0;
            fields.add(new Field(pen + "/" + (number & 0x7FFF), length));
        }
        Layout layout = new Layout(scopes, fields);
        Layout before = layouts.put(new Key(domain, id), layout);
        require(before == null || before.equals(layout), "template " + id + " means something else than before");
        return id;
    }

    private static Map<String, byte[]> record(Layout layout, ByteBuffer set) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (Field each : layout.fields) {
            int length = each.length;
            if (length == 0xFFFF) {
                length = set.get() & 0xFF;
                length = length == 255 ? set.getShort() & 0xFFFF : length;
            }
            byte[] value = new byte[length];
            set.get(value);
            values.put(values.containsKey(each.name) ? each.name + "#2" : each.name, value);
        }
        return values;
    }

    /** {@return the records of a list of layers in a record} */
    List<Data> layers(Data data) {
        ByteBuffer list = ByteBuffer.wrap(data.bytes("0/292"));
        require(list.get() == 4, "the list is ordered");
        int id = list.getShort() & 0xFFFF;
        Layout layout = Objects.requireNonNull(layouts.get(new Key(data.domain, id)));
        List<Data> layers = new ArrayList<>();
        while (list.hasRemaining()) {
            layers.add(new Data(data.domain, id, 0, record(layout, list)));
        }
        return layers;
    }

    /** {@return data records of flows} */
    List<Data> flows() {
        return messages.stream()
                .flatMap(each -> each.records.stream())
                .filter(each -> each.scopes == 0)
                .toList();
    }

    /** {@return options that have a field} */
    List<Data> options(String field) {
        return messages.stream()
                .flatMap(each -> each.records.stream())
                .filter(each -> each.scopes > 0 && each.has(field))
                .toList();
    }

    private static void require(boolean truth, String what) {
        if (!truth) {
            throw new IllegalStateException(what);
        }
    }
}
