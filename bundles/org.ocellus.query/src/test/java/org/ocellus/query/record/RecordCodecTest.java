package org.ocellus.query.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

class RecordCodecTest {
    private final Random random = new Random(7);
    private final RecordCodec codec = new RecordCodec();

    @Test
    void unpackedRecordIsAsItWas() {
        StatedRecord unpacked = new StatedRecord();
        for (int i = 0; i < 2_000; i++) {
            StatedRecord record = record();
            codec.unpack(codec.pack(record), unpacked);
            for (RecordField field : RecordField.values()) {
                assertSame(record, unpacked, field);
            }
        }
    }

    @Test
    void emptyRecordIsOneByte() {
        assertThat(codec.pack(new StatedRecord())).hasSize(1);
    }

    private StatedRecord record() {
        StatedRecord record = new StatedRecord();
        for (RecordField field : RecordField.values()) {
            if (random.nextBoolean()) {
                state(record, field);
            }
        }
        return record;
    }

    private void state(StatedRecord record, RecordField field) {
        switch (field.type()) {
            case NUMBER, COUNT, TIME, DURATION -> record.number(field, random.nextLong() >> random.nextInt(64));
            case MAC -> record.number(field, random.nextLong() >>> 16);
            case TEXT -> record.text(field, "x\u00fc".repeat(1 + random.nextInt(100)));
            case ADDRESS -> record.address(field, bytes(new int[] {2, 4, 6, 16}[random.nextInt(4)]));
            case BYTES -> record.bytes(field, bytes(1 + random.nextInt(128)));
            case LABELS -> {
                for (int i = random.nextInt(20); i >= 0; i--) {
                    record.label(field, random.nextInt(4) - 1, random.nextLong());
                }
            }
            case PATH -> path(record);
        }
    }

    private void path(StatedRecord record) {
        for (int i = random.nextInt(20); i >= 0; i--) {
            if (random.nextBoolean()) {
                record.layer("vlan", random.nextLong());
            } else {
                record.layer("layer-" + random.nextInt(50));
            }
            if (random.nextBoolean()) {
                int length = random.nextBoolean() ? 4 : 16;
                record.endpoints(bytes(length), bytes(length));
            }
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void assertSame(FlowRecord expected, FlowRecord actual, RecordField field) {
        assertThat(actual.has(field)).as(field.key()).isEqualTo(expected.has(field));
        switch (field.type()) {
            case LABELS -> assertThat(labels(actual, field)).isEqualTo(labels(expected, field));
            case PATH -> assertThat(path(actual)).isEqualTo(path(expected));
            default -> assertThat(text(actual, field)).as(field.key()).isEqualTo(text(expected, field));
        }
    }

    private static String text(FlowRecord record, RecordField field) {
        byte[] target = new byte[FlowRecord.MAX_TEXT];
        return new String(target, 0, record.text(field, target, 0), UTF_8);
    }

    private static String labels(FlowRecord record, RecordField field) {
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < record.labels(field); i++) {
            labels.append(record.labelLayer(field, i))
                    .append('=')
                    .append(record.label(field, i))
                    .append(' ');
        }
        return labels.toString();
    }

    private static String path(FlowRecord record) {
        StringBuilder path = new StringBuilder();
        byte[] target = new byte[46];
        for (int i = 0; i < record.path().size(); i++) {
            path.append(record.path().name(i))
                    .append(record.path().hasId(i))
                    .append(record.path().id(i));
            if (record.path().hasEndpoints(i)) {
                int length = record.path().source(i, target, 0);
                path.append(new String(target, 0, length, US_ASCII));
                length = record.path().destination(i, target, 0);
                path.append(new String(target, 0, length, US_ASCII));
            }
        }
        return path.toString();
    }
}
