package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

class DirectionCellTest {

    @ParameterizedTest
    @CsvSource({
        "6, syn, 1, 0, ' ->'",
        "6, syn, 1, 1, ' ->'",
        "6, synack, 1, 1, ' ->'",
        "6, syn, 0, 1, ' ->'", // a later record of a connection in which the responder alone talks
        "6, first, 1, 0, ' ?>'",
        "6, first, 1, 1, '<?>'",
        "6, port, 0, 1, '<?'",
        "17, first, 1, 0, ' ->'",
        "17, port, 1, 1, '<->'",
        "17, first, 0, 1, '<-'",
        "17, first, 0, 0, ' ->'"
    })
    void pointsToWhereThePacketsWentOrToWhomTheConnectionWasOpened(
            int protocol, String by, int source, int destination, String expected) throws IOException {
        assertThat(Rendered.by(
                        new DirectionCell(),
                        RecordFixture.flow()
                                .with(RecordField.PROTO_NUMBER, protocol)
                                .with(RecordField.DIRECTION_BY, by)
                                .with(RecordField.SRC_PACKETS, source)
                                .with(RecordField.DST_PACKETS, destination)))
                .isEqualTo(expected);
    }
}
