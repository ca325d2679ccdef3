package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which outputs are refused because they would write over what is read. */
final class InputsKeptTest {
    private final Outputs outputs = new Outputs();

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void write() throws IOException {
        outputs.provider("lines", new LineFormat());
        input = Files.writeString(folder.resolve("in.json"), "records");
    }

    private String target(String name) {
        return "lines:" + folder.resolve(name);
    }

    private void check(String name) throws IOException {
        outputs.check(target(name), List.of("other", input.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"in.json", "./in.json", "in.json?whole=true", "in.json?compress=gzip", "in.json?rotate=1h&keep=3"
            })
    void anOutputToAnInputIsRefusedAndNothingIsOpened(String name) throws IOException {
        assertThatIOException()
                .isThrownBy(() -> check(name))
                .withMessage(target(name) + ": would overwrite " + input + ", which is read; expected another file");

        assertThat(input).hasContent("records");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(input);
        }
    }

    @Test
    void linksAreLookedThrough() throws IOException {
        Files.createSymbolicLink(folder.resolve("symbolic"), input);
        Files.createLink(folder.resolve("hard"), input);

        assertThatIOException().isThrownBy(() -> check("symbolic"));
        assertThatIOException().isThrownBy(() -> check("hard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.json", "in.json.gz", "in.json?rotate=1h", "../in.json"})
    void anOutputToAnotherFileIsNot(String name) {
        assertThatCode(() -> check(name)).doesNotThrowAnyException();
    }

    @Test
    void devicesCanBeBoth() {
        assertThatCode(() -> outputs.check("lines:/dev/null", List.of("/dev/null")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatAnEarlierRunLeftIsNotRenamedWhileItIsRead() throws IOException {
        Path part = Files.writeString(folder.resolve(".out.json.part"), "records");

        assertThatIOException()
                .isThrownBy(() -> outputs.check(target("out.json?whole=true"), List.of(part.toString())));
    }

    @Test
    void whatIsWrittenIsNoInput() throws IOException {
        long id = outputs.add(target("out.json"));
        String written = folder.resolve("out.json").toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> outputs.checkInputs(List.of(input.toString(), written)))
                .withMessage(written + ": is written by output " + id + "; expected a file that no output writes");
        outputs.close(null);
    }
}
