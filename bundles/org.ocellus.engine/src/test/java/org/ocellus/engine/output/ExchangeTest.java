package org.ocellus.engine.output;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.engine.output.place.GzipForTests;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** A hundred exchanges of what writes, while records flow: each of them arrives once. */
@Timeout(180)
final class ExchangeTest {
    private static final int EXCHANGES = 100;

    private final Outputs outputs = new Outputs();
    private final NumberedRecords records = new NumberedRecords(outputs);
    private volatile boolean sending = true;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        records.close();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private CompletableFuture<Void> sending() {
        return CompletableFuture.runAsync(() -> {
            while (sending) {
                records.send(10, true);
            }
        });
    }

    private void exchange(String kind, OutputProvider first, java.util.function.Supplier<OutputProvider> next)
            throws Exception {
        CompletableFuture<Void> flow = sending();
        OutputProvider current = first;
        for (int i = 0; i < EXCHANGES; i++) {
            int before = records.count();
            while (records.count() < before + 20) {
                Thread.sleep(1);
            }
            outputs.withdraw(kind, current);
            current = next.get();
            outputs.provider(kind, current);
        }
        sending = false;
        flow.get(60, TimeUnit.SECONDS);
        outputs.close(null);
        assertThat(outputs.failures()).isEmpty();
        assertThat(outputs.lost()).isZero();
    }

    @Test
    void overTheNetwork() throws Exception {
        try (Collector collector = new Collector()) {
            OutputProvider provider = collector.exporter();
            outputs.provider("net", provider);
            outputs.add("net://localhost");
            exchange("net", provider, collector::exporter);

            assertThat(collector.numbers()).containsExactlyInAnyOrderElementsOf(upTo(records.count()));
            assertThat(collector.connections()).isEqualTo(1 + EXCHANGES);
        }
    }

    @Test
    void whileFilesRotate() throws Exception {
        LineFormat first = new LineFormat();
        outputs.provider("lines", first);
        outputs.add("lines:" + folder.resolve("flows.txt") + "?rotate-size=1000");
        exchange("lines", first, LineFormat::new);

        List<Long> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                assertThat(each.toString()).endsWith(".txt");
                assertThat(Files.readAllLines(each)).startsWith("ports");
                written.addAll(numbers(Files.readAllBytes(each)));
            }
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(upTo(records.count()));
    }

    @Test
    void ofTheCompression() throws Exception {
        outputs.provider("lines", new LineFormat());
        GzipForTests[] current = {new GzipForTests()};
        outputs.compression("squeeze", ".sq", current[0]);
        outputs.add("lines:" + folder.resolve("flows.sq"));
        CompletableFuture<Void> flow = sending();
        for (int i = 0; i < EXCHANGES; i++) {
            Thread.sleep(1);
            outputs.withdrawCompression("squeeze", current[0]);
            current[0].gone();
            current[0] = new GzipForTests();
            outputs.compression("squeeze", ".sq", current[0]);
        }
        sending = false;
        flow.get(60, TimeUnit.SECONDS);
        outputs.close(null);

        assertThat(outputs.failures()).isEmpty();
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("flows.sq"))))) {
            assertThat(numbers(in.readAllBytes())).isEqualTo(upTo(records.count()));
        }
    }

    private static List<Long> numbers(byte[] text) {
        return new String(text, US_ASCII)
                .lines()
                .filter(each -> !each.equals("ports"))
                .map(Long::valueOf)
                .toList();
    }

    /** Takes numbers over TCP, from any number of exporters one after the other. */
    private static final class Collector implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        private final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
        private final List<Thread> readers = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger exporters = new AtomicInteger();

        Collector() throws IOException {
            readers.add(Thread.ofVirtual().start(this::accept));
        }

        private void accept() {
            try {
                while (true) {
                    Socket socket = listening.accept();
                    readers.add(Thread.ofVirtual().start(() -> read(socket)));
                    connections.incrementAndGet();
                }
            } catch (IOException e) {
                // closed
            }
        }

        private void read(Socket socket) {
            try (socket;
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
                lines.lines().map(Long::valueOf).forEach(numbers::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        OutputProvider exporter() {
            return target -> {
                Exporter made = new Exporter(new Socket(listening.getInetAddress(), listening.getLocalPort()));
                exporters.incrementAndGet();
                return made;
            };
        }

        int connections() {
            return connections.get();
        }

        /** {@return all numbers, once every exporter has closed its connection} */
        List<Long> numbers() throws Exception {
            // A connection that waits to be accepted is refused, with all that it carries, when the listening socket
            // closes.
            while (connections.get() < exporters.get()) {
                Thread.sleep(1);
            }
            listening.close();
            for (Thread each : List.copyOf(readers)) {
                each.join();
            }
            return List.copyOf(numbers);
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    private record Exporter(Socket socket) implements FlowSink {
        @Override
        public void write(FlowRecord flow) throws IOException {
            OutputStream stream = socket.getOutputStream();
            stream.write((flow.number(RecordField.SRC_PORT) + "\n").getBytes(US_ASCII));
        }

        @Override
        public void flush() {}

        @Override
        public void summary(RunSummary summary) {}

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
