package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.RecordField;

/** {@code docs/output-text.md} says what the output does. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "output-text.md");

    @Test
    void namesEveryColumnThatIsNoFieldOfTheRecord() throws IOException {
        assumeTrue(Files.exists(PAGE), "the documentation is not beside the sources");
        String page = Files.readString(PAGE);
        Set<String> fields =
                Arrays.stream(RecordField.values()).map(RecordField::key).collect(Collectors.toSet());

        assertThat(new ColumnCatalogue(ZoneId.of("UTC"), PortNames.NONE).names())
                .filteredOn(name -> !fields.contains(name))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
