package org.ocellus.compression.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.airlift.compress.v3.zstd.ZstdJavaInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZstdFramesTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStream frames = new ZstdCompression().compress(written);

    @TempDir
    private Path folder;

    /** Half of it can be compressed. */
    private static byte[] data(int length) {
        byte[] data = new byte[length];
        new Random(1).nextBytes(data);
        Arrays.fill(data, 0, length / 2, (byte) 7);
        return data;
    }

    private byte[] decompressed() throws IOException {
        try (InputStream in = new ZstdJavaInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, ZstdFrames.FRAME - 1, ZstdFrames.FRAME, 2 * ZstdFrames.FRAME + 1})
    void whatIsCompressedIsTheSameBehindIt(int length) throws IOException {
        byte[] data = data(length);
        frames.write(data, 0, length / 3);
        frames.write(data, length / 3, length - length / 3);
        frames.close();

        assertThat(decompressed()).isEqualTo(data);
    }

    @Test
    void singleBytesAreTakenToo() throws IOException {
        for (byte each : data(ZstdFrames.FRAME + 10)) {
            frames.write(each);
        }
        frames.close();

        assertThat(decompressed()).isEqualTo(data(ZstdFrames.FRAME + 10));
    }

    @Test
    void whatWasFlushedCanBeReadThoughNothingFollows() throws IOException {
        frames.write(data(500));
        frames.flush();
        byte[] flushed = written.toByteArray();
        frames.write(data(500));

        assertThat(written.toByteArray())
                .as("nothing is written behind a frame before the next is complete")
                .isEqualTo(flushed);
        assertThat(decompressed()).isEqualTo(data(500));
    }

    @Test
    void theToolReadsManyFramesAsOneFile() throws Exception {
        Path file = folder.resolve("data.zst");
        for (int i = 0; i < 20; i++) {
            frames.write(data(5000));
            frames.flush();
        }
        frames.close();
        Files.write(file, written.toByteArray());
        Process tool = null;
        try {
            tool = new ProcessBuilder("zstd", "-q", "-d", file.toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "zstd is not installed: " + e.getMessage());
        }
        assumeTrue(tool != null && tool.waitFor(20, TimeUnit.SECONDS), "zstd did not end");

        assertThat(tool.exitValue()).isZero();
        assertThat(Files.size(folder.resolve("data"))).isEqualTo(20 * 5000);
    }
}
