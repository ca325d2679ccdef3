package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

class DurationCellTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.000000",
        "1, 0.000000",
        "1000, 0.000001",
        "250000000, 0.250000",
        "999999999, 0.999999",
        "3723000001000, 3723.000001",
        "-1500000000, -1.500000"
    })
    void showsSecondsWithMicroseconds(long nanoseconds, String expected) throws IOException {
        assertThat(Rendered.by(
                        DurationCell.seconds(RecordField.DURATION),
                        RecordFixture.flow().with(RecordField.DURATION, nanoseconds)))
                .isEqualTo(expected);
    }
}
