package org.ocellus.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Builds audit records for tests of outputs, without a sensor.
 *
 * <pre>
 * FlowRecord flow = RecordFixture.flow()
 *         .with(RecordField.START, "2026-11-24T10:00:00.000001Z")
 *         .with(RecordField.SRC_ADDR, "10.0.0.1")
 *         .with(RecordField.SRC_PORT, 49152)
 *         .layer("vlan", 100)
 *         .layer("vxlan", 5000).over("192.0.2.1", "192.0.2.2")
 *         .build();
 * </pre>
 *
 * <p>Only what was stated is present in the record. Nothing is checked for sense: an output has to cope with any record.
 */
public final class RecordFixture {
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}(:\\p{XDigit}{2}){5}");
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Map<RecordField, Value> values = new EnumMap<>(RecordField.class);
    private final Map<RecordField, long[]> labels = new EnumMap<>(RecordField.class);
    private final Map<RecordField, Integer> labelLayers = new EnumMap<>(RecordField.class);
    private final List<Encapsulation> layers = new ArrayList<>();

    private RecordFixture() {}

    /** {@return a fixture of type {@code flow}, empty otherwise} */
    public static RecordFixture flow() {
        return new RecordFixture().with(RecordField.TYPE, "flow");
    }

    /** {@return a fixture of type {@code tunnel}, empty otherwise} */
    public static RecordFixture tunnel() {
        return new RecordFixture().with(RecordField.TYPE, "tunnel");
    }

    /**
     * States a field in its textual form.
     *
     * @param field any but those of type LABELS and PATH
     * @param value a time in RFC 3339, a duration in decimal seconds, an unsigned decimal number, a MAC address with colons,
     *     bytes in hexadecimal
     */
    public RecordFixture with(RecordField field, String value) {
        return switch (field.type()) {
            case TEXT, ADDRESS -> put(field, value, 0);
            case MAC -> put(field, value, Long.parseLong(value.replace(":", ""), 16));
            case NUMBER, COUNT -> with(field, Long.parseUnsignedLong(value));
            case TIME -> with(field, nanoseconds(Instant.parse(value)));
            case DURATION -> with(field, new BigDecimal(value).movePointRight(9).longValueExact());
            case BYTES -> put(field, value, 0);
            case LABELS, PATH -> throw new IllegalArgumentException(field + " is stated with labels() or layer()");
        };
    }

    /**
     * States a field in its numeric form.
     *
     * @param field of type NUMBER, COUNT, TIME or DURATION
     * @param value a number, unsigned; times in nanoseconds since the epoch, durations in nanoseconds
     */
    public RecordFixture with(RecordField field, long value) {
        return switch (field.type()) {
            case NUMBER, COUNT -> put(field, Long.toUnsignedString(value), value);
            case TIME -> put(field, RFC_3339.format(instant(value)), value);
            case DURATION -> put(field, BigDecimal.valueOf(value, 9).toPlainString(), value);
            case TEXT, ADDRESS, MAC, LABELS, PATH, BYTES ->
                throw new IllegalArgumentException(field + " is not a number but of type " + field.type());
        };
    }

    /**
     * States the labels of one direction.
     *
     * @param field of type LABELS
     * @param stated unsigned, outermost first
     */
    public RecordFixture labels(RecordField field, long... stated) {
        if (field.type() != FieldType.LABELS) {
            throw new IllegalArgumentException(field + " holds no labels but is of type " + field.type());
        }
        labels.put(field, stated.clone());
        return this;
    }

    /**
     * States the labels of one direction, all of one layer.
     *
     * @param field of type LABELS
     * @param layer which layer of the path, from 0
     * @param stated unsigned, outermost first
     */
    public RecordFixture labelsOfLayer(RecordField field, int layer, long... stated) {
        labelLayers.put(field, layer);
        return labels(field, stated);
    }

    /**
     * Adds a layer without identifier inside those that were stated before.
     *
     * @param name of the layer's protocol
     */
    public RecordFixture layer(String name) {
        layers.add(new Encapsulation(name, false, 0, null, null));
        return this;
    }

    /**
     * Adds a layer with an identifier inside those that were stated before.
     *
     * @param name of the layer's protocol
     * @param id unsigned
     */
    public RecordFixture layer(String name, long id) {
        layers.add(new Encapsulation(name, true, id, null, null));
        return this;
    }

    /**
     * States between which addresses the layer added last is carried.
     *
     * @param source outer address on the initiator's side
     * @param destination outer address on the responder's side
     */
    public RecordFixture over(String source, String destination) {
        layers.add(layers.removeLast().over(source, destination));
        return this;
    }

    /** {@return the record, independent of what is stated later} */
    public FlowRecord build() {
        return new StatedRecord(
                new EnumMap<>(values),
                new EnumMap<>(labels),
                new EnumMap<>(labelLayers),
                new StatedPath(List.copyOf(layers)));
    }

    private RecordFixture put(RecordField field, String text, long number) {
        Text utf8 = new Text(text);
        if (utf8.length() > FlowRecord.MAX_TEXT) {
            throw new IllegalArgumentException(field + " is longer than " + FlowRecord.MAX_TEXT + " bytes: " + text);
        }
        values.put(field, new Value(utf8, number));
        return this;
    }

    private static long nanoseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
    }

    private static Instant instant(long nanoseconds) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanoseconds, NANOS_PER_SECOND), Math.floorMod(nanoseconds, NANOS_PER_SECOND));
    }

    /** Encoded once, so that reading a built record allocates as little as reading one of the sensor's. */
    private static final class Text {
        private final byte[] utf8;

        Text(String text) {
            utf8 = text.getBytes(UTF_8);
        }

        int length() {
            return utf8.length;
        }

        int copy(byte[] target, int offset) {
            System.arraycopy(utf8, 0, target, offset, utf8.length);
            return utf8.length;
        }

        /** An address of IPv4 or IPv6, or a MAC address. */
        int copyAddress(byte[] target, int offset) {
            String text = toString();
            if (MAC.matcher(text).matches()) {
                return copyHexadecimal(":", target, offset);
            }
            byte[] address = InetAddress.ofLiteral(text).getAddress();
            System.arraycopy(address, 0, target, offset, address.length);
            return address.length;
        }

        int copyHexadecimal(String delimiter, byte[] target, int offset) {
            byte[] bytes = HexFormat.ofDelimiter(delimiter).parseHex(toString());
            System.arraycopy(bytes, 0, target, offset, bytes.length);
            return bytes.length;
        }

        @Override
        public String toString() {
            return new String(utf8, UTF_8);
        }
    }

    private record Value(Text text, long number) {}

    private record Encapsulation(
            String name,
            boolean hasId,
            long id,
            @Nullable Text source,
            @Nullable Text destination) {

        Encapsulation over(String from, String to) {
            return new Encapsulation(name, hasId, id, new Text(from), new Text(to));
        }
    }

    private record StatedRecord(
            Map<RecordField, Value> values,
            Map<RecordField, long[]> labels,
            Map<RecordField, Integer> labelLayers,
            StatedPath path)
            implements FlowRecord {

        @Override
        public boolean has(RecordField field) {
            return switch (field.type()) {
                case LABELS -> labels(field) > 0;
                case PATH -> path.size() > 0;
                default -> values.containsKey(field);
            };
        }

        @Override
        public long number(RecordField field) {
            Value value = values.get(field);
            return value == null ? 0 : value.number();
        }

        @Override
        public int text(RecordField field, byte[] target, int offset) {
            Value value = values.get(field);
            return value == null ? 0 : value.text().copy(target, offset);
        }

        @Override
        public int labels(RecordField field) {
            long[] stated = labels.get(field);
            return stated == null ? 0 : stated.length;
        }

        @Override
        public long label(RecordField field, int index) {
            return Objects.requireNonNull(labels.get(field), "the record has no labels")[index];
        }

        @Override
        public int labelLayer(RecordField field, int index) {
            return labelLayers.getOrDefault(field, -1);
        }

        @Override
        public int address(RecordField field, byte[] target, int offset) {
            Value value = values.get(field);
            return value == null ? 0 : value.text().copyAddress(target, offset);
        }

        @Override
        public int bytes(RecordField field, byte[] target, int offset) {
            Value value = values.get(field);
            return value == null ? 0 : value.text().copyHexadecimal("", target, offset);
        }
    }

    private record StatedPath(List<Encapsulation> layers) implements EncapsulationPath {

        @Override
        public int size() {
            return layers.size();
        }

        @Override
        public String name(int index) {
            return layers.get(index).name();
        }

        @Override
        public boolean hasId(int index) {
            return layers.get(index).hasId();
        }

        @Override
        public long id(int index) {
            return layers.get(index).id();
        }

        @Override
        public boolean hasEndpoints(int index) {
            return layers.get(index).source() != null;
        }

        @Override
        public int source(int index, byte[] target, int offset) {
            Text source = layers.get(index).source();
            return source == null ? 0 : source.copy(target, offset);
        }

        @Override
        public int destination(int index, byte[] target, int offset) {
            Text destination = layers.get(index).destination();
            return destination == null ? 0 : destination.copy(target, offset);
        }

        @Override
        public int sourceAddress(int index, byte[] target, int offset) {
            Text source = layers.get(index).source();
            return source == null ? 0 : source.copyAddress(target, offset);
        }

        @Override
        public int destinationAddress(int index, byte[] target, int offset) {
            Text destination = layers.get(index).destination();
            return destination == null ? 0 : destination.copyAddress(target, offset);
        }
    }
}
