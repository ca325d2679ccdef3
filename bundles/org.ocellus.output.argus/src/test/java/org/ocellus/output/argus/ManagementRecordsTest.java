package org.ocellus.output.argus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.OutputTargetFixture;

/** What the sensor says of itself in a stream. */
class ManagementRecordsTest {
    private static final int LENGTH = 128;
    private static final long SECOND = 1_000_000_000L;
    private static final long STARTED = 1_795_514_400L * SECOND;

    @TempDir
    private Path folder;

    private static RunSummary ledger(long packets, long bytes, long flows, long dropped, long active) {
        return new RunSummary(packets, packets, 0, bytes, flows, 0, 0, 0, 0, 0, 0, 0, dropped, active, 1000, Map.of());
    }

    private static ManagementRecord status(long second, RunSummary ledger) {
        return new ManagementRecord(
                "eye",
                0,
                STARTED,
                STARTED + second * SECOND,
                60 * SECOND,
                false,
                ledger,
                List.of(),
                List.of(new ManagementRecord.OutputCounters("argus:flows.argus", 0, 17, 0)));
    }

    private static byte[] twoStatusRecords(OutputTargetFixture target) throws Exception {
        try (FlowSink sink = new ArgusOutput().open(target)) {
            sink.write(Flows.tcp().build());
            sink.management(status(60, ledger(100, 5000, 10, 2, 4)));
            sink.write(Flows.tcp().build());
            sink.write(Flows.tcp().build());
            sink.management(status(120, ledger(150, 9000, 11, 2, 3)));
            sink.summary(ledger(160, 9500, 11, 3, 0));
        }
        return target.written();
    }

    /** The management records of a file, one behind the other. */
    private static List<ByteBuffer> management(byte[] file) {
        ByteBuffer all = ByteBuffer.wrap(file);
        List<ByteBuffer> records = new java.util.ArrayList<>();
        while (all.hasRemaining()) {
            int length = (all.getShort(all.position() + 2) & 0xFFFF) * 4;
            if ((all.get(all.position()) & 0xF0) == 0x80) {
                records.add(all.slice(all.position(), length));
            }
            all.position(all.position() + length);
        }
        return records;
    }

    @Test
    void aStreamBeginsWithItsCookie() throws Exception {
        ByteBuffer first = management(Streams.written()).getFirst();

        assertThat(first.remaining()).isEqualTo(LENGTH);
        assertThat(first.get(0)).isEqualTo((byte) 0x83);
        assertThat(first.get(1)).isEqualTo((byte) 0x10);
        assertThat(first.getInt(8)).isEqualTo(0xE5712DCB);
        assertThat(first.get(40)).isEqualTo((byte) 3);
        assertThat(first.getInt(124)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9,0x00800000,0xC0000209",
        "7,0x00400000,7",
        "eye,0x00200000,0x65796500",
        "edge-1,0x00200000,0x65646765"
    })
    void aStreamNamesItsSensor(String sensor, String status, String id) throws Exception {
        OutputTargetFixture target =
                OutputTargetFixture.of("argus", "flows.argus").ofSensor(sensor);

        ByteBuffer first = management(Streams.written(target)).getFirst();

        assertThat(first.getInt(4)).isEqualTo(Integer.decode(status));
        assertThat(first.getInt(120)).isEqualTo(Long.decode(id).intValue());
    }

    @Test
    void countersAreThoseSinceTheRecordBefore() throws Exception {
        List<ByteBuffer> records = management(twoStatusRecords(Streams.file()));

        assertThat(records).hasSize(4);
        assertCounters(records.get(1), 100, 5000, 1, 10, 2, 4, 17);
        assertCounters(records.get(2), 50, 4000, 2, 1, 0, 3, 17);
        assertCounters(records.get(3), 10, 500, 0, 0, 1, 0, 0);
        assertThat(records.get(2).getInt(24)).isEqualTo(1_795_514_460);
        assertThat(records.get(2).getInt(32)).isEqualTo(1_795_514_520);
        assertThat(records.get(2).getShort(46)).isEqualTo((short) 60);
    }

    private static void assertCounters(
            ByteBuffer record, long packets, long bytes, int records, int flows, int dropped, int active, int queued) {
        assertThat(record.getLong(48)).isEqualTo(packets);
        assertThat(record.getLong(56)).isEqualTo(bytes);
        assertThat(record.getInt(72)).isEqualTo(records);
        assertThat(record.getInt(76)).isEqualTo(flows);
        assertThat(record.getInt(80)).isEqualTo(dropped);
        assertThat(record.getInt(84)).isEqualTo(active);
        assertThat(record.getInt(88)).isEqualTo(queued);
    }

    @Test
    void raShowsThem() throws Exception {
        Path file = Files.write(folder.resolve("flows.argus"), twoStatusRecords(Streams.file()));

        assertThat(Program.run(
                        "ra",
                        "-F",
                        "/dev/null",
                        "-n",
                        "-L",
                        "0",
                        "-c",
                        "|",
                        "-r",
                        file.toString(),
                        "-s",
                        "proto",
                        "state"))
                .map(line -> line.replace(" ", ""))
                .containsSubsequence("man|STA", "man|CON", "man|CON", "man|STP");
    }

    @Test
    void raReadsOnBehindTheStreamOfABundleThatWasExchanged() throws Exception {
        OutputTargetFixture target = Streams.file();
        Streams.written(target, Flows.tcp());
        byte[] both = Streams.written(target, Flows.udp());
        Path file = Files.write(folder.resolve("flows.argus"), both);

        assertThat(Program.values("ra", file, "dport")).containsExactly(List.of("443"), List.of("53"));
        assertThat(Streams.read(both)).hasSize(2);
    }

    @Test
    void sensorAndSequenceNumberStandOnRecords() throws Exception {
        Path file = Files.write(
                folder.resolve("flows.argus"),
                Streams.written(Streams.file().with("source-id", "192.0.2.9"), Flows.tcp(), Flows.udp()));

        assertThat(Program.values("ra", file, "srcid", "seq"))
                .containsExactly(List.of("192.0.2.9", "1"), List.of("192.0.2.9", "2"));
    }
}
