package org.ocellus.output.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.RecordField;

/** {@code docs/output-json.md} says what the output does. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "output-json.md");

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(PAGE), "the documentation is not beside the sources");
        page = Files.readString(PAGE);
    }

    @Test
    void namesEveryMember() {
        for (RecordField field : RecordField.values()) {
            assertThat(page).contains("`" + field.key() + "`");
        }
    }

    @Test
    void showsLinesAsTheyAre() {
        assertThat(page)
                .contains(Written.in("ocellus").of(Samples.tcp()))
                .contains(Written.in("ocellus").of(Samples.tunnel()))
                .contains(Written.in("ecs").of(Samples.udpOverIpv6()))
                .contains(Written.in("ocsf").of(Samples.udpOverIpv6()))
                .contains(Written.in("ocsf").of(Samples.tunnel()))
                .contains(Written.in("zeek").of(Samples.tcp()))
                .contains(Written.in("zeek").with("log", "tunnel").of(Samples.tunnel()));
    }
}
