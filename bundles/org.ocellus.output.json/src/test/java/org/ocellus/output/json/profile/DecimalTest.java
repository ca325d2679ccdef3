package org.ocellus.output.json.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    private final Decimal decimal = new Decimal();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.000000001",
        "250000000, 0.25",
        "100, 0.0000001",
        "999999999, 0.999999999",
        "1000000000, 1",
        "3723000000001, 3723.000000001",
        "86400500000000, 86400.5",
        "9223372036854775807, 9223372036.854775807",
        "-250000000, -0.25"
    })
    void writesNanosecondsAsExactSeconds(long nanoseconds, String seconds) {
        assertThat(decimal.seconds(nanoseconds)).hasToString(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "0",
        "9",
        "10",
        "65535",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615"
    })
    void writesAll64BitsUnsigned(String number) {
        assertThat(decimal.unsigned(Long.parseUnsignedLong(number))).hasToString(number);
    }

    @Test
    void forgetsTheNumberBefore() {
        decimal.unsigned(123456);

        assertThat(decimal.unsigned(7)).hasToString("7");
    }
}
