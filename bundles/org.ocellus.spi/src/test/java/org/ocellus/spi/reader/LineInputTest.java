package org.ocellus.spi.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineInputTest {
    private static LineInput lines(String text) {
        return new LineInput(new ByteArrayInputStream(text.getBytes(UTF_8)), "flows.log");
    }

    @Test
    void linesComeWithoutTheirEnds() throws IOException {
        LineInput lines = lines("first\n\ndritte \u00e4\r\n");

        assertThat(lines.next()).isEqualTo("first");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("dritte \u00e4\r");
        assertThat(lines.next()).isNull();
    }

    @Test
    void anErrorNamesTheLineReadLastAndItsOffset() throws IOException {
        LineInput lines = lines("\u00e4\nb\nc\n");
        lines.next();
        lines.next();

        assertThat(lines.damaged("expected a number")).hasMessage("flows.log: line 2, offset 3: expected a number");
    }

    @Test
    void aLineThatDoesNotEndIsDamageBehindThoseThatDo() throws IOException {
        LineInput lines = lines("whole\nhal");

        assertThat(lines.next()).isEqualTo("whole");
        assertThatIOException().isThrownBy(lines::next).withMessage("flows.log: line 2, offset 6: cut inside a line");
    }

    @Test
    void aLineMayBeAsLongAsTheLongestAndNoLonger() throws IOException {
        String longest = "x".repeat(LineInput.LONGEST);

        assertThat(lines(longest + "\n").next()).isEqualTo(longest);
        assertThatIOException()
                .isThrownBy(lines(longest + "x\n")::next)
                .withMessage("flows.log: line 1, offset 0: a line of more than 1048576 bytes");
    }
}
