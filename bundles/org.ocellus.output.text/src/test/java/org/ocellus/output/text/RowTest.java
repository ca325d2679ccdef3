package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RowTest {
    private final Row row = new Row(2);

    @Test
    void growsForCellsOfAnyLength() throws IOException {
        row.append("x".repeat(10_000));
        row.endCell();
        row.append("y");
        row.endCell();

        assertThat(cell(0)).isEqualTo("x".repeat(10_000));
        assertThat(cell(1)).isEqualTo("y");
        assertThat(row.width(0)).isEqualTo(10_000);
    }

    @Test
    void padsNumbersWithZerosToTheirDigits() throws IOException {
        row.append(0L, 6).append('/').append(42L, 6).append('/').append(999_999L, 6);
        row.endCell();

        assertThat(cell(0)).isEqualTo("000000/000042/999999");
    }

    @Test
    void writesAll64BitsUnsigned() throws IOException {
        row.append(-1L).append(' ').append(Long.MIN_VALUE);
        row.endCell();

        assertThat(cell(0)).isEqualTo("18446744073709551615 9223372036854775808");
    }

    @Test
    void isEmptyAgainAfterClear() throws IOException {
        row.append("before");
        row.endCell();
        row.dim();
        row.clear();
        row.append("after");
        row.endCell();

        assertThat(cell(0)).isEqualTo("after");
        assertThat(row.isDim()).isFalse();
    }

    private String cell(int column) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        row.writeCell(column, written);
        return written.toString(UTF_8);
    }
}
