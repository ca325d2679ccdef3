package org.ocellus.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void blanksAndCommasWithBlanksSeparate() {
        assertThat(WordList.parse(" eth0, eth1\teth2 ")).containsExactly("eth0", "eth1", "eth2");
        assertThat(WordList.parse("")).isEmpty();
        assertThat(WordList.parse("json:a,b")).containsExactly("json:a,b");
    }

    @Test
    void whatIsWrittenIsRead() {
        List<String> words = List.of("json:/var/log/a b.json", "text:x,", "kafka://h:1,h:2/t");

        assertThat(WordList.parse(WordList.format(words))).isEqualTo(words);
    }
}
