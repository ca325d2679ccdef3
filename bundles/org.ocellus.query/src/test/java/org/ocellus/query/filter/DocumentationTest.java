package org.ocellus.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/read.md} says what the language is. */
class DocumentationTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "read.md");
    private static final Pattern EXPRESSION = Pattern.compile("(?:--|-f) '([^']+)'");
    private static final Pattern ROW_OF_NAMES = Pattern.compile("(?m)^\\| `((?:[a-z0-9_-]+ ){5,}[a-z0-9_-]+)`");

    /** Stand for something else, or are shown because they are wrong. */
    private static final List<String> NOT_EXPRESSIONS = List.of("EXPRESSION", "dst_port == 443 adn proto == tcp");

    @Test
    void everyExpressionOfTheExamplesCompiles() throws IOException {
        List<String> expressions = EXPRESSION
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(each -> !NOT_EXPRESSIONS.contains(each))
                .toList();

        assertThat(expressions).hasSizeGreaterThan(5);
        assertThat(expressions)
                .allSatisfy(each -> assertThatNoException().isThrownBy(() -> Compiler.compile(Parser.parse(each))));
    }

    @Test
    void everyProtocolThatIsListedIsAPrimitive() throws IOException {
        String row = Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("| `tcp`, "))
                .findFirst()
                .orElseThrow();
        String[] words = row.substring(2, row.indexOf(" |", 2)).replace("`", "").split(", ");

        assertThat(words).contains("udp", "arp");
        assertThat(words)
                .allSatisfy(word -> assertThat(Primitive.protocol(word)).isPresent());
    }

    @Test
    void everyShortNameAndEveryLayerThatIsListedIsKnown() throws IOException {
        List<String> names = ROW_OF_NAMES
                .matcher(Files.readString(DOCUMENT))
                .results()
                .flatMap((MatchResult match) -> Stream.of(match.group(1).split(" ")))
                .toList();

        assertThat(names).contains("saddr", "vxlan");
        assertThat(names).allSatisfy(name -> assertThat(Vocabulary.find(name)).isPresent());
    }
}
