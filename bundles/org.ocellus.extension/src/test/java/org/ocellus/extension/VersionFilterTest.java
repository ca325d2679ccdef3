package org.ocellus.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(&(osgi.wiring.package=p)(version>=1.2.0)(!(version>=2.0.0))) | [1.2.0,2.0.0)",
                "(&(osgi.wiring.package=p)(version>=1.2.0)(version<=2.0.0))    | [1.2.0,2.0.0]",
                "(&(osgi.wiring.package=p)(version>=1.2.0))                    | 1.2.0",
                "(osgi.wiring.package=p)                                       | ''"
            })
    void readsWhatToolsWrite(String filter, String range) {
        assertThat(VersionFilter.range(filter)).isEqualTo(range);
    }
}
