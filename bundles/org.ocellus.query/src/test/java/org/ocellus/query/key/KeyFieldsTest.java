package org.ocellus.query.key;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.query.QueryException;

class KeyFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scr_addr | did you mean src_addr?",
                "addr | addr is of both directions; expected src_addr or dst_addr",
                "bytes | bytes is of both directions",
                "src_bytes | src_bytes is summed up in each group",
                "dst_port/24 | a prefix has up to 128 bits and belongs to an address",
                "src_addr/129 | a prefix has up to 128 bits",
                "src_addr,,proto | expected FIELD,FIELD/PREFIX",
                "-proto | expected FIELD,FIELD/PREFIX"
            })
    void whatCannotBeGroupedByIsSaid(String list, String message) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> KeyFields.toGroup(list))
                .withMessageStartingWith("--by")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "byte | did you mean bytes?",
                "port | port is of both directions; expected src_port or dst_port",
                "--bytes | expected [-]FIELD",
                "'' | expected [-]FIELD"
            })
    void whatCannotBeSortedByIsSaid(String list, String message) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> KeyFields.toSort(list))
                .withMessageStartingWith("--sort")
                .withMessageContaining(message);
    }
}
