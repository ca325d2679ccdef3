package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format: damage ends a capture with a message, and never takes what was before it. */
class DamagedCaptureTest {
    private static final int CORRUPTIONS = 2000;

    static Stream<Arguments> captures() {
        return Stream.of(
                Arguments.of("pcap", Captures.pcapOf(20)),
                Arguments.of("pcapng", Captures.pcapngOf(8)),
                Arguments.of("ERF", Captures.erfOf(12)),
                Arguments.of("snoop", Captures.snoopOf(20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void keepsAllCompletePacketsWhereverTheFileIsCut(String format, ByteWriter file) {
        byte[] whole = file.toBytes();
        List<Reading.Packet> all = Reading.of(whole).packets();
        for (int length = 0; length < whole.length; length++) {
            Reading reading = Reading.of(Arrays.copyOf(whole, length), 64);

            assertThat(reading.packets())
                    .as("%s cut at %d", format, length)
                    .isEqualTo(all.subList(0, file.packetsBefore(length)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void tellsOfTheCutUnlessItIsBetweenRecords(String format, ByteWriter file) {
        byte[] whole = file.toBytes();
        for (int length = 0; length < whole.length; length++) {
            Reading reading = Reading.of(Arrays.copyOf(whole, length), 64);

            if (reading.problem().isEmpty()) {
                assertThat(Reading.of(Arrays.copyOf(whole, length + 1), 64).problem())
                        .as("%s cut at %d, and one byte later", format, length)
                        .contains("truncated");
            } else {
                assertThat(reading.problem()).startsWith("FILE: offset ").contains("expected");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void endsWithACaptureExceptionAtMostWhateverIsOverwritten(String format, ByteWriter file) {
        byte[] whole = file.toBytes();
        int most = whole.length / 12;
        Random random = new Random(20261124);
        for (int i = 0; i < CORRUPTIONS; i++) {
            byte[] corrupt = whole.clone();
            for (int flips = random.nextInt(1, 5); flips > 0; flips--) {
                corrupt[random.nextInt(corrupt.length)] = (byte) random.nextInt();
            }

            // Reading lets nothing but a CaptureException pass.
            assertThat(Reading.of(corrupt, 64).packets()).as(format).hasSizeLessThanOrEqualTo(most);
        }
    }
}
