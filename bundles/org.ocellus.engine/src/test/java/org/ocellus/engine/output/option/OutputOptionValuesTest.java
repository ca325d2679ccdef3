package org.ocellus.engine.output.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputOptionValuesTest {

    private static OutputOptions of(CommonOption option, String value) {
        return new OutputOptions(Map.of(option.key(), value));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "4096, 4096",
        "2k, 2048",
        "100M, 104857600",
        "100MB, 104857600",
        "1MiB, 1048576",
        "3G, 3221225472",
        "1T, 1099511627776"
    })
    void sizesAreBytesOrPowersOf1024(String text, long bytes) throws IOException {
        assertThat(of(CommonOption.ROTATE_SIZE, text).size(CommonOption.ROTATE_SIZE, 7))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5M", "M", "1 M", "9999999999999", "999999999999T"})
    void otherSizesAreRefused(String text) {
        assertThatIOException()
                .isThrownBy(() -> of(CommonOption.ROTATE_SIZE, text).size(CommonOption.ROTATE_SIZE, 7))
                .withMessage("option rotate-size=" + text + ": expected a number of bytes above 0, such as 100M");
    }

    @ParameterizedTest
    @CsvSource({"90, PT90S", "90s, PT90S", "15m, PT15M", "1h, PT1H", "2d, PT48H"})
    void timesHaveUnits(String text, Duration time) throws IOException {
        assertThat(of(CommonOption.ROTATE, text).time(CommonOption.ROTATE)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1w", "h", "-1h", "999999999d"})
    void otherTimesAreRefused(String text) {
        assertThatIOException()
                .isThrownBy(() -> of(CommonOption.ROTATE, text).time(CommonOption.ROTATE))
                .withMessageStartingWith("option rotate=" + text + ": expected a time");
    }

    @Test
    void whatIsNotStatedHasAValueToo() throws IOException {
        assertThat(OutputOptions.NONE.size(CommonOption.QUEUE, 7)).isEqualTo(7);
        assertThat(OutputOptions.NONE.time(CommonOption.ROTATE)).isZero();
        assertThat(OutputOptions.NONE.number(CommonOption.KEEP)).isZero();
        assertThat(OutputOptions.NONE.truth(CommonOption.WHOLE, false)).isFalse();
    }

    @Test
    void truthIsSpelledOut() throws IOException {
        assertThat(of(CommonOption.WHOLE, "true").truth(CommonOption.WHOLE, false))
                .isTrue();
        assertThatIOException()
                .isThrownBy(() -> of(CommonOption.WHOLE, "yes").truth(CommonOption.WHOLE, false))
                .withMessage("option whole=yes: expected true or false");
    }

    @Test
    void numbersAreWhole() throws IOException {
        assertThat(of(CommonOption.KEEP, "12").number(CommonOption.KEEP)).isEqualTo(12);
        assertThatIOException()
                .isThrownBy(() -> of(CommonOption.KEEP, "0").number(CommonOption.KEEP))
                .withMessage("option keep=0: expected a whole number above 0");
    }
}
