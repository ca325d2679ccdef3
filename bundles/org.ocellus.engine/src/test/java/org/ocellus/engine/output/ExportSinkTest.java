package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.output.FlowSink;

/** Outputs of records that do not come out of the flow table. */
final class ExportSinkTest {
    private final Outputs outputs = new Outputs();

    @TempDir
    private Path folder;

    @Test
    void aFileIsOpenedAsThatOfAnOutputAndClosedWithTheSink() throws Exception {
        Path file = folder.resolve("x");
        List<OutputStream> streams = new ArrayList<>();
        outputs.provider("fake", target -> {
            streams.add(target.stream());
            return new FakeFormat().open(target);
        });

        try (FlowSink sink = outputs.open("fake:" + file)) {
            streams.getFirst().write('a');
            sink.flush();
        }

        assertThat(Files.readString(file)).isEqualTo("a");
        assertThatIOException().isThrownBy(() -> streams.getFirst().write('b'));
        assertThat(outputs.status()).as("outputs of the sensor").isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsSaidAsOfAnOutput() {
        outputs.provider("fake", new FakeFormat(), Optional.of(Set.of()));

        assertThatIOException()
                .isThrownBy(() -> outputs.open("other:x"))
                .withMessage("other:x: no bundle writes the format other; there are fake");
        assertThatIOException()
                .isThrownBy(() -> outputs.open("fake:x?nonsense=1"))
                .withMessageStartingWith("fake:x?nonsense=1: there is no option nonsense");
    }

    @Test
    void aFormatThatRefusesLeavesNoFileOpen() {
        List<OutputStream> streams = new ArrayList<>();
        outputs.provider("fake", target -> {
            streams.add(target.stream());
            throw new IOException("refused");
        });

        assertThatIOException()
                .isThrownBy(() -> outputs.open("fake:" + folder.resolve("x")))
                .withMessage("refused");
        assertThatIOException().isThrownBy(() -> streams.getFirst().write('b'));
    }
}
