package org.ocellus.output.json.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RecordText;
import org.ocellus.testkit.RecordFixture;

/** A record as a reader has stated it, so that it can be written again. */
public final class RebuiltRecord implements RecordBuilder {
    private final RecordFixture fixture = RecordFixture.flow();
    private final Map<RecordField, List<Long>> labels = new HashMap<>();

    /** {@return the record} */
    public RecordFixture fixture() {
        return fixture;
    }

    @Override
    public void number(RecordField field, long value) {
        if (field.type() == FieldType.MAC) {
            byte[] text = new byte[17];
            RecordText.mac(value, text, 0);
            fixture.with(field, new String(text, US_ASCII));
        } else {
            fixture.with(field, value);
        }
    }

    @Override
    public void text(RecordField field, CharSequence value) {
        fixture.with(field, value.toString());
    }

    @Override
    public void address(RecordField field, byte[] address) {
        fixture.with(field, text(address));
    }

    @Override
    public void bytes(RecordField field, byte[] bytes) {
        fixture.with(field, HexFormat.of().formatHex(bytes));
    }

    @Override
    public void layer(String name) {
        fixture.layer(name);
    }

    @Override
    public void layer(String name, long id) {
        fixture.layer(name, id);
    }

    @Override
    public void endpoints(byte[] source, byte[] destination) {
        fixture.over(text(source), text(destination));
    }

    @Override
    public void label(RecordField field, int layer, long value) {
        List<Long> stated = labels.computeIfAbsent(field, each -> new ArrayList<>());
        stated.add(value);
        fixture.labelsOfLayer(
                field, layer, stated.stream().mapToLong(Long::longValue).toArray());
    }

    private static String text(byte[] address) {
        byte[] text = new byte[64];
        int length = switch (address.length) {
            case 2 -> RecordText.lid(number(address, 0, 2), text, 0);
            case 4 -> RecordText.ipv4(number(address, 0, 4), text, 0);
            case 6 -> RecordText.mac(number(address, 0, 6), text, 0);
            case 16 -> RecordText.ipv6(number(address, 0, 8), number(address, 8, 8), text, 0);
            default -> throw new AssertionError("an address of " + address.length + " bytes");
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
