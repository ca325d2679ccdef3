package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.zstd.ZstdJavaOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecompressionTest {
    /** Bytes that compress, but not to nothing: several blocks, several reads. */
    private static final byte[] DATA = compressible(700_000);

    enum Format {
        GZIP("gzip") {
            @Override
            OutputStream compressor(OutputStream out) throws IOException {
                return new GZIPOutputStream(out);
            }
        },
        ZSTD("zstd") {
            @Override
            OutputStream compressor(OutputStream out) throws IOException {
                return new ZstdJavaOutputStream(out);
            }
        };

        private final String title;

        Format(String title) {
            this.title = title;
        }

        abstract OutputStream compressor(OutputStream out) throws IOException;

        byte[] compress(byte[] data) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream compressor = compressor(out)) {
                compressor.write(data);
            }
            return out.toByteArray();
        }
    }

    private static byte[] compressible(int length) {
        Random random = new Random(1);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            if (i % 5 != 0) {
                bytes[i] = (byte) (i / 1000);
            }
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static InputStream decompress(byte[] bytes) throws IOException {
        return Decompression.decompress(new ByteArrayInputStream(bytes));
    }

    /** Reads to the end or to damage; the message follows the bytes. */
    private static String readTo(ByteArrayOutputStream out, byte[] compressed) {
        byte[] chunk = new byte[4096];
        try (InputStream stream = decompress(compressed)) {
            int count;
            while ((count = stream.read(chunk)) >= 0) {
                out.write(chunk, 0, count);
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void handsPlainBytesOnUntouched() throws IOException {
        assertThat(decompress(new byte[] {1, 2, 3, 4, 5})).hasBinaryContent(new byte[] {1, 2, 3, 4, 5});
        assertThat(decompress(new byte[] {1})).hasBinaryContent(new byte[] {1});
        assertThat(decompress(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void decompresses(Format format) throws IOException {
        assertThat(decompress(format.compress(DATA))).hasBinaryContent(DATA);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsPartsOneAfterTheOther(Format format) throws IOException {
        byte[] parts = join(format.compress(DATA), format.compress(new byte[0]), format.compress(DATA));

        assertThat(decompress(parts)).hasBinaryContent(join(DATA, DATA));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void looksBehindCompressionForCompression(Format format) throws IOException {
        byte[] twice = Format.GZIP.compress(format.compress(DATA));

        assertThat(decompress(twice)).hasBinaryContent(DATA);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void refusesCompressionWithoutEnd(Format format) throws IOException {
        byte[] bytes = new byte[0];
        for (int i = 0; i < 5; i++) {
            bytes = format.compress(bytes);
        }
        byte[] nested = bytes;

        assertThatThrownBy(() -> decompress(nested)).hasMessage("compressed more than 4 times");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void tellsOfGarbageBehindTheEndAfterAllData(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        String problem = readTo(out, join(format.compress(DATA), new byte[] {7, 7, 7, 7, 7, 7, 7, 7}));

        assertThat(out.toByteArray()).isEqualTo(DATA);
        assertThat(problem).startsWith("corrupt " + format.title + " data: expected a further ");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void handsOutWhatIsCompleteWhereverTheInputIsCut(Format format) throws IOException {
        byte[] compressed = format.compress(DATA);
        int shortest = 0;
        for (int length = 4; length < compressed.length; length += 1997) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            String problem = readTo(out, Arrays.copyOf(compressed, length));

            assertThat(problem).startsWith("truncated " + format.title + " data: the input ends inside ");
            assertThat(out.size()).isGreaterThanOrEqualTo(shortest);
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(DATA, out.size()));
            shortest = out.size();
        }
        assertThat(shortest).isGreaterThanOrEqualTo(DATA.length - 128 * 1024);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void endsWithAnIoExceptionAtMostWhateverIsOverwritten(Format format) throws IOException {
        byte[] compressed = format.compress(Arrays.copyOf(DATA, 20_000));
        Random random = new Random(20261124);
        for (int i = 0; i < 400; i++) {
            byte[] corrupt = compressed.clone();
            int range = i % 2 == 0 ? 64 : corrupt.length;
            corrupt[random.nextInt(4, range)] ^= (byte) (1 << random.nextInt(8));

            String problem = readTo(new ByteArrayOutputStream(), corrupt);

            assertThat(problem)
                    .matches("|(corrupt|truncated) " + format.title
                            + " data: .*|zstd data with a window of .*|compressed more.*");
        }
    }

    @Test
    void tellsOfAWrongZstdChecksumAfterAllData() throws IOException {
        byte[] compressed = Format.ZSTD.compress(DATA);
        compressed[compressed.length - 1] ^= 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(readTo(out, compressed)).isEqualTo("corrupt zstd data: the checksum does not fit the data");
        assertThat(out.toByteArray()).isEqualTo(DATA);
    }

    @Test
    void refusesAZstdWindowThatIsTooLarge() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) (17 << 3), 1, 0, 0};

        assertThat(readTo(new ByteArrayOutputStream(), frame))
                .isEqualTo("zstd data with a window of 134217728 bytes, expected at most 8388608");
    }

    @Test
    void refusesAZstdSegmentThatIsTooLargeToBeItsOwnWindow() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xA0, 0, 0, 0, 2, 1, 0, 0};

        assertThat(readTo(new ByteArrayOutputStream(), frame))
                .isEqualTo("zstd data with a window of 33554432 bytes, expected at most 8388608");
    }

    @Test
    void tellsOfAWrongGzipChecksumAfterAllData() throws IOException {
        byte[] compressed = Format.GZIP.compress(DATA);
        compressed[compressed.length - 8] ^= 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(readTo(out, compressed)).isEqualTo("corrupt gzip data: the checksum does not fit the data");
        assertThat(out.toByteArray()).isEqualTo(DATA);
    }

    @Test
    void readsGzipHeadersWithAllOptionalFields() throws IOException {
        byte[] plain = Format.GZIP.compress(DATA);
        byte[] header = new ByteWriter(Endianness.LITTLE)
                .u8(0x1F)
                .u8(0x8B)
                .u8(8)
                .u8(0x1E)
                .zeros(6)
                .u16(3)
                .text("abc")
                .text("name\0")
                .text("comment\0")
                .u16(0)
                .toBytes();

        assertThat(decompress(join(header, Arrays.copyOfRange(plain, 10, plain.length))))
                .hasBinaryContent(DATA);
    }

    @Test
    void takesZerosBehindAGzipMemberForPadding() throws IOException {
        assertThat(decompress(join(Format.GZIP.compress(DATA), new byte[512]))).hasBinaryContent(DATA);
    }

    @Test
    void passesOverSkippableZstdFrames() throws IOException {
        byte[] skippable = new ByteWriter(Endianness.LITTLE)
                .u32(0x184D2A5E)
                .u32(300_000)
                .zeros(300_000)
                .toBytes();
        byte[] frame = Format.ZSTD.compress(DATA);

        assertThat(decompress(join(skippable, frame, skippable, frame, skippable)))
                .hasBinaryContent(join(DATA, DATA));
    }
}
