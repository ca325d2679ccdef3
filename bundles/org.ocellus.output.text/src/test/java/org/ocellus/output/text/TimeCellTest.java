package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

class TimeCellTest {
    private final TimeCell utc = new TimeCell(RecordField.START, ZoneId.of("UTC"));

    @Test
    void showsMicrosecondsCutAndNotRounded() throws IOException {
        assertThat(at(utc, "2026-11-24T10:00:00.000001999Z")).isEqualTo("2026-11-24T10:00:00.000001");
        assertThat(at(utc, "2026-11-24T10:00:00.999999999Z")).isEqualTo("2026-11-24T10:00:00.999999");
        assertThat(at(utc, "2026-11-24T10:00:01Z")).isEqualTo("2026-11-24T10:00:01.000000");
    }

    @Test
    void showsLocalTimeAcrossAChangeOfTheClocks() throws IOException {
        TimeCell berlin = new TimeCell(RecordField.START, ZoneId.of("Europe/Berlin"));

        assertThat(at(berlin, "2026-10-25T00:59:59.5Z")).isEqualTo("2026-10-25T02:59:59.500000");
        assertThat(at(berlin, "2026-10-25T01:00:00Z")).isEqualTo("2026-10-25T02:00:00.000000");
    }

    @Test
    void showsTimesBeforeTheEpoch() throws IOException {
        assertThat(at(utc, "1969-12-31T23:59:59.75Z")).isEqualTo("1969-12-31T23:59:59.750000");
    }

    private static String at(TimeCell cell, String instant) throws IOException {
        return Rendered.by(cell, RecordFixture.flow().with(RecordField.START, instant));
    }
}
