package org.ocellus.output.json.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonLinesTest {
    private static final byte[] NAME = JsonLines.quoted("name");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final JsonLines lines = new JsonLines(written);

    private interface Value {
        void write(JsonLines to);
    }

    private String line(Value value) throws IOException {
        lines.beginObject();
        lines.name(NAME);
        value.write(lines);
        lines.endObject();
        lines.endLine();
        lines.handOn();
        return written.toString(UTF_8);
    }

    /** What another implementation reads from a string. */
    private static String parsed(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            return parser.getString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.000000001",
        "250000000, 0.25",
        "1000000000, 1",
        "10000000000, 10",
        "3723000000001, 3723.000000001",
        "86400500000000, 86400.5",
        "9223372036854775807, 9223372036.854775807",
        "-250000000, -0.25"
    })
    void writesNanosecondsAsExactSeconds(long nanoseconds, String seconds) throws IOException {
        assertThat(line(to -> to.seconds(nanoseconds))).isEqualTo("{\"name\":" + seconds + "}\n");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9223372036854775807, 9223372036854775807", "-1, 18446744073709551615"})
    void writesAll64BitsUnsigned(long number, String digits) throws IOException {
        assertThat(line(to -> to.unsigned(number))).isEqualTo("{\"name\":" + digits + "}\n");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "15, 15"})
    void writesSmallNumbersWithTheirSign(int number, String digits) throws IOException {
        assertThat(line(to -> to.signed(number))).isEqualTo("{\"name\":" + digits + "}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "vxlan", "a\"b\\c", "\u0000\t\n\u001f", "dom\u00e4ne \u65e5\u672c \ud83d\udc41", "\u007f"})
    void writesStringsThatOthersReadAsTheyWere(String text) throws IOException {
        assertThat(parsed(line(to -> to.string(text)))).isEqualTo(text);
    }

    @Test
    void writesTheTextOfAFieldEscaped() throws IOException {
        FlowRecord flow = RecordFixture.flow()
                .with(RecordField.SENSOR, "\"quoted\" \\ \u0007")
                .build();

        assertThat(parsed(line(to -> to.text(flow, RecordField.SENSOR)))).isEqualTo("\"quoted\" \\ \u0007");
    }

    @Test
    void closesEmptyObjectsAndArraysAndNestedOnes() throws IOException {
        assertThat(line(to -> {
                    to.beginArray();
                    to.beginObject();
                    to.endObject();
                    to.beginArray();
                    to.endArray();
                    to.unsigned(7);
                    to.endArray();
                }))
                .isEqualTo("{\"name\":[{},[],7]}\n");
    }

    @Test
    void handsOnWholeLinesOnly() throws IOException {
        List<String> handed = new ArrayList<>();
        JsonLines to = new JsonLines(new OutputStream() {
            @Override
            public void write(int octet) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                handed.add(new String(bytes, offset, length, UTF_8));
            }
        });
        for (int i = 0; i < 10_000; i++) {
            to.beginObject();
            to.name(NAME);
            to.unsigned(i);
            to.endObject();
            to.endLine();
        }
        to.handOn();

        assertThat(handed).hasSizeBetween(2, 10).allMatch(each -> each.startsWith("{") && each.endsWith("}\n"));
        assertThat(String.join("", handed).lines()).hasSize(10_000);
    }

    @Test
    void growsForOneLongLine() throws IOException {
        int count = 50_000;
        String line = line(to -> {
            to.beginArray();
            for (int i = 0; i < count; i++) {
                to.unsigned(i);
            }
            to.endArray();
        });

        assertThat(line).startsWith("{\"name\":[0,1,2,").endsWith(",49998,49999]}\n");
    }
}
