package org.ocellus.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "FIN", "shutdown"})
    void isWrittenAsItWasGiven(String word) {
        byte[] target = new byte[16];
        int length = Word.write(Word.of(word), target, 2);

        assertThat(new String(target, 2, length, StandardCharsets.US_ASCII)).isEqualTo(word);
    }
}
