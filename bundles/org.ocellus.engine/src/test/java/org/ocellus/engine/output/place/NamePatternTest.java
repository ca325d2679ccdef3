package org.ocellus.engine.output.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamePatternTest {
    private static final long TIME = NamePattern.nanos(ZonedDateTime.parse("2026-03-05T07:08:09.123456789Z"));

    @ParameterizedTest
    @CsvSource({
        "flows-%Y-%m-%dT%H:%M:%S, flows-2026-03-05T07:08:09",
        "%F %T, 2026-03-05 07:08:09",
        "%y%j, 26064",
        "%s.json, 1772694489.json",
        "100%%, 100%",
        "%%Y, %Y",
        "plain, plain"
    })
    void conversionsStandForTheTimeInUtc(String pattern, String name) throws IOException {
        assertThat(NamePattern.parse(pattern).at(TIME)).isEqualTo(name);
        assertThat(name).matches(NamePattern.parse(pattern).looks());
    }

    @Test
    void timesBeforeTheEpochHaveNamesToo() throws IOException {
        assertThat(NamePattern.parse("%F").at(-1)).isEqualTo("1969-12-31");
    }

    @Test
    void anotherConversionIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> NamePattern.parse("flows-%q"))
                .withMessage(
                        "'%q' is no part of a time; expected one of %Y %y %m %d %j %F %H %M %S %T %s, or %% for a per cent sign");
        assertThatIOException().isThrownBy(() -> NamePattern.parse("flows%")).withMessageStartingWith("'% '");
    }

    @Test
    void theFinestUnitIsKnown() throws IOException {
        assertThat(NamePattern.parse("%Y-%m-%dT%H").unit()).contains(ChronoUnit.HOURS);
        assertThat(NamePattern.parse("%s").unit()).contains(ChronoUnit.SECONDS);
        assertThat(NamePattern.parse("%%Y").unit()).isEmpty();
    }

    @Test
    void namesThatThePatternCannotMakeDoNotLookLikeIt() throws IOException {
        String looks = NamePattern.parse("flows.%F").looks();

        assertThat("flows.2026-03-05").matches(looks);
        assertThat("flowsx2026-03-05").doesNotMatch(looks);
        assertThat("flows.old").doesNotMatch(looks);
    }
}
