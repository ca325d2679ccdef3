package org.ocellus.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RecordText;

/**
 * Takes what a reader states of one record, for tests: as text, to be compared with what the record was written from, and as a
 * fixture, to be written again. What is longer than a record can hold is cut.
 */
public final class RecordCollector implements RecordBuilder {
    private final Map<RecordField, String> fields = new TreeMap<>();
    private final Map<RecordField, List<Long>> labels = new HashMap<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> endpoints = new ArrayList<>();
    private final RecordFixture fixture = RecordFixture.flow();

    /** {@return the fields of a record in the form in which a reader's are collected} */
    public static RecordCollector of(FlowRecord flow) {
        RecordCollector collected = new RecordCollector();
        for (RecordField field : RecordField.values()) {
            if (flow.has(field)) {
                collected.copy(flow, field);
            }
        }
        return collected;
    }

    private void copy(FlowRecord flow, RecordField field) {
        byte[] text = new byte[FlowRecord.MAX_TEXT];
        switch (field.type()) {
            case ADDRESS -> address(field, Arrays.copyOf(text, flow.address(field, text, 0)));
            case TEXT, BYTES -> text(field, new String(text, 0, flow.text(field, text, 0), UTF_8));
            case NUMBER, COUNT, TIME, DURATION, MAC -> number(field, flow.number(field));
            case LABELS -> {
                for (int i = 0; i < flow.labels(field); i++) {
                    label(field, flow.labelLayer(field, i), flow.label(field, i));
                }
            }
            case PATH -> path(flow.path());
        }
    }

    private void path(EncapsulationPath layers) {
        byte[] address = new byte[16];
        for (int i = 0; i < layers.size(); i++) {
            if (layers.hasId(i)) {
                layer(layers.name(i), layers.id(i));
            } else {
                layer(layers.name(i));
            }
            if (layers.hasEndpoints(i)) {
                byte[] source = Arrays.copyOf(address, layers.sourceAddress(i, address, 0));
                endpoints(source, Arrays.copyOf(address, layers.destinationAddress(i, address, 0)));
            }
        }
    }

    /**
     * {@return the fields but for the path} Numbers, times and durations are unsigned decimal, times and durations in
     * nanoseconds; addresses as {@link RecordText} writes them; bytes in hexadecimal; labels as {@code layer/value}, with commas
     * between them. Changes are the caller's.
     */
    public Map<RecordField, String> fields() {
        return fields;
    }

    /** {@return the layers, outermost first: {@code mpls}, or {@code vlan:100} where there is an identifier} */
    public List<String> path() {
        return Collections.unmodifiableList(path);
    }

    /** {@return between which addresses layers are carried, outermost first: {@code gre 192.0.2.1 192.0.2.2}} */
    public List<String> endpoints() {
        return Collections.unmodifiableList(endpoints);
    }

    /** {@return the record, for {@link RecordFixture#build}} */
    public RecordFixture fixture() {
        return fixture;
    }

    @Override
    public void number(RecordField field, long value) {
        if (field.type() == FieldType.MAC) {
            byte[] text = new byte[17];
            text(field, new String(text, 0, RecordText.mac(value, text, 0), US_ASCII));
        } else {
            fields.put(field, Long.toUnsignedString(value));
            fixture.with(field, value);
        }
    }

    @Override
    public void text(RecordField field, CharSequence value) {
        byte[] utf8 = value.toString().getBytes(UTF_8);
        int length = Math.min(utf8.length, FlowRecord.MAX_TEXT);
        while (length < utf8.length && (utf8[length] & 0xC0) == 0x80) { // not inside a character
            length--;
        }
        String text = new String(utf8, 0, length, UTF_8);
        fields.put(field, text);
        fixture.with(field, text);
    }

    @Override
    public void address(RecordField field, byte[] address) {
        text(field, text(address));
    }

    @Override
    public void bytes(RecordField field, byte[] bytes) {
        text(field, HexFormat.of().formatHex(bytes));
    }

    @Override
    public void layer(String name) {
        path.add(name);
        fixture.layer(name);
    }

    @Override
    public void layer(String name, long id) {
        path.add(name + ":" + Long.toUnsignedString(id));
        fixture.layer(name, id);
    }

    @Override
    public void endpoints(byte[] source, byte[] destination) {
        endpoints.add(path.getLast() + " " + text(source) + " " + text(destination));
        fixture.over(text(source), text(destination));
    }

    @Override
    public void label(RecordField field, int layer, long value) {
        fields.merge(field, layer + "/" + value, (before, after) -> before + "," + after);
        List<Long> stated = labels.computeIfAbsent(field, each -> new ArrayList<>());
        stated.add(value);
        fixture.labelsOfLayer(
                field, layer, stated.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public String toString() {
        return fields + " " + path + " " + endpoints;
    }

    private static String text(byte[] address) {
        byte[] text = new byte[64];
        int length = switch (address.length) {
            case 2 -> RecordText.lid(number(address, 0, 2), text, 0);
            case 4 -> RecordText.ipv4(number(address, 0, 4), text, 0);
            case 6 -> RecordText.mac(number(address, 0, 6), text, 0);
            case 16 -> RecordText.ipv6(number(address, 0, 8), number(address, 8, 8), text, 0);
            default -> throw new IllegalArgumentException("an address of " + address.length + " bytes");
        };
        return new String(text, 0, length, US_ASCII);
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = from; i < from + count; i++) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }
}
