package org.ocellus.output.argus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.output.argus.server.ArgusServer;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;

/** Programs that connect get the stream, each for itself. */
@Timeout(300)
class ArgusServerTest {
    private static final int MANAGEMENT_LENGTH = 128;

    /** Records that are written at a time: less than a client's buffer holds. */
    private static final int ROUND = 2_000;

    /** Bytes of a line of ra at the least. */
    private static final int ROW = "tcp|10.0.0.1|192.0.2.7|443|7|FIN\n".length();

    private static final FlowRecord RECORD = Flows.tcp().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private ArgusServer server = serve();

    private static ArgusServer serve(String... options) {
        OutputTargetFixture target =
                OutputTargetFixture.of("argus", "//127.0.0.1:0").ofSensor("eye");
        for (int i = 0; i < options.length; i += 2) {
            target.with(options[i], options[i + 1]);
        }
        try {
            return (ArgusServer) new ArgusOutput().open(target);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void serveAnew(String... options) throws IOException {
        server.close();
        server = serve(options);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private int port() {
        return ((InetSocketAddress) server.address()).getPort();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** A program that has read the first record and asked for the others. */
    private Socket reader() throws Exception {
        Socket socket = connect();
        assertThat(new DataInputStream(socket.getInputStream()).readNBytes(MANAGEMENT_LENGTH))
                .hasSize(MANAGEMENT_LENGTH);
        say(socket, "START: ");
        awaitFlow(socket);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Writes records until one of them has come through, so that the program is known to be served. */
    private void awaitFlow(Socket socket) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (socket.getInputStream().available() == 0 && System.nanoTime() < end) {
            server.write(RECORD);
            server.flush();
            Thread.sleep(10);
        }
        readRecord(socket);
    }

    /** {@return type and cause of the next record} */
    private static int readRecord(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int head = in.readUnsignedShort();
        in.readNBytes(in.readUnsignedShort() * 4 - 4);
        return head;
    }

    @Test
    void theFirstRecordComesAtOnceAndTheOthersWhenAskedFor() throws Exception {
        try (Socket socket = connect()) {
            assertThat(readRecord(socket)).isEqualTo(0x8310);
            server.write(RECORD);
            server.flush();
            say(socket, "START: ");
            awaitFlow(socket);
        }
    }

    @Test
    void aFilterIsAcknowledgedInFrontOfTheRecords() throws Exception {
        try (Socket socket = connect()) {
            readRecord(socket);
            say(socket, "FILTER: man or (tcp and port 443)");
            assertThat(socket.getInputStream().readNBytes(2)).containsExactly('O', 'K');
            say(socket, "START: ");
            awaitFlow(socket);
        }
    }

    @Test
    void whatIsNotUnderstoodIsPassedOver() throws Exception {
        try (Socket socket = connect()) {
            readRecord(socket);
            say(socket, "GET / HTTP/1.1\r\n\r\nMODEL: x STA");
            Thread.sleep(50);
            say(socket, "RT: ");
            awaitFlow(socket);
        }
    }

    @Test
    void everyProgramGetsEveryRecordFromWhenItAsked() throws Exception {
        int records = 2_000;
        try (Socket first = reader();
                Socket second = reader()) {
            for (int i = 0; i < records; i++) {
                server.write(RECORD);
            }
            server.flush();
            Thread end = Thread.ofVirtual().start(this::closeQuietly);
            assertThat(flowsUntilEnd(second)).isGreaterThanOrEqualTo(records);
            assertThat(flowsUntilEnd(first)).isGreaterThanOrEqualTo(records);
            end.join();
        }
        assertThat(server.lost()).isZero();
    }

    /** Reads to the last management record. {@return the flow records in front of it} */
    private static int flowsUntilEnd(Socket socket) throws IOException {
        int flows = 0;
        for (int head = readRecord(socket); head != 0x8330; head = readRecord(socket)) {
            flows++;
        }
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        return flows;
    }

    @Test
    void aProgramThatDoesNotReadLosesWholeRecordsAndHoldsUpNobody() throws Exception {
        serveAnew("client-buffer", "64k");
        try (Socket slow = reader();
                Socket quick = reader()) {
            int written = 0;
            int read = 0;
            while (server.lost() < 1_000) {
                for (int i = 0; i < 100; i++, written++) {
                    server.write(RECORD);
                }
                server.flush();
                while (read < written) {
                    readRecord(quick);
                    read++;
                }
            }
            long lost = server.lost();
            assertThat(lost).isLessThan(written);
            // what the slow one finds when it reads on are whole records, of which some are missing
            Thread end = Thread.ofVirtual().start(this::closeQuietly);
            int found = flowsUntilEnd(slow);
            assertThat(found).isLessThan(written).isPositive();
            end.join();
        }
        assertThat(server.lost()).isPositive();
    }

    private void closeQuietly() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatWasLostIsStillCountedWhenTheProgramHasGone() throws Exception {
        serveAnew("client-buffer", "64k");
        try (Socket slow = reader()) {
            assertThat(slow.isConnected()).isTrue();
            while (server.lost() == 0) {
                server.write(RECORD);
            }
        }
        server.close();
        assertThat(server.lost()).isPositive();
    }

    @Test
    void oneProgramTooManyIsRefused() throws Exception {
        serveAnew("max-clients", "1");
        try (Socket first = reader();
                Socket second = connect()) {
            assertThat(first.isConnected()).isTrue();
            assertThat(readRecord(second)).isEqualTo(0x8382);
            assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
        // and there is room again
        long end = System.nanoTime() + PATIENCE.toNanos();
        int head = 0;
        while (head != 0x8310 && System.nanoTime() < end) {
            try (Socket third = connect()) {
                head = readRecord(third);
            }
        }
        assertThat(head).isEqualTo(0x8310);
    }

    @Test
    void programsConnectAgainWhenTheBundleWasExchanged() throws Exception {
        int port = port();
        try (Socket before = reader()) {
            server.close();
            flowsUntilEnd(before);
        }

        server = (ArgusServer) new ArgusOutput().open(OutputTargetFixture.of("argus", "//127.0.0.1:" + port));

        try (Socket behind = reader()) {
            assertThat(behind.isConnected()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsTold() {
        assertThatIOException()
                .isThrownBy(() -> new ArgusOutput()
                        .open(OutputTargetFixture.of("argus", "//127.0.0.1:" + port()))
                        .close())
                .withMessage("argus://127.0.0.1:" + port() + ": cannot be served: another program has port " + port());
    }

    @Test
    void severalRaReadAtOnceWhileOneIsStopped() throws Exception {
        serveAnew("client-buffer", "1m");
        Path[] output = {folder.resolve("a"), folder.resolve("b"), folder.resolve("c")};
        Process[] clients = new Process[output.length];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = ra(output[i]);
        }
        Process stopped = clients[2];
        signal(stopped, "STOP");

        int records = 0;
        while (server.lost() < 1_000) { // the buffers of the one that is stopped are full
            for (int i = 0; i < ROUND; i++, records++) {
                server.write(RECORD);
            }
            server.flush();
            for (Path each : List.of(output[0], output[1])) {
                awaitRows(each, records - ROUND);
            }
        }
        long lost = server.lost();
        server.close();
        signal(stopped, "CONT");

        assertThat(lost).isPositive();
        for (int i = 0; i < 2; i++) {
            assertThat(clients[i].waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(flows(output[i]))
                    .hasSizeGreaterThanOrEqualTo(records)
                    .allMatch(row -> row.equals(List.of("10.0.0.1", "192.0.2.7", "443", "7", "FIN")));
        }
        assertThat(stopped.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(flows(output[2]))
                .hasSizeLessThan(records)
                .allMatch(row -> row.equals(List.of("10.0.0.1", "192.0.2.7", "443", "7", "FIN")));
    }

    /** Waits until a client has written so many records, so that it is never far behind. */
    private static void awaitRows(Path output, int rows) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.size(output) < (long) rows * ROW && System.nanoTime() < end) {
            Thread.sleep(1);
        }
    }

    /** Starts a client, and waits until it is served. */
    private Process ra(Path output) throws Exception {
        Process client = Program.start(
                folder.resolve("errors"),
                "sh",
                "-c",
                "exec "
                        + String.join(
                                        " ",
                                        Program.words(
                                                "ra",
                                                List.of("-S", "127.0.0.1:" + port()),
                                                "saddr",
                                                "daddr",
                                                "dport",
                                                "spkts",
                                                "state"))
                                .replace("|", "'|'")
                        + " > " + output);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((!Files.exists(output) || Files.size(output) == 0) && System.nanoTime() < end) {
            server.write(RECORD);
            server.flush();
            Thread.sleep(5);
        }
        assertThat(output).isNotEmptyFile();
        return client;
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static List<List<String>> flows(Path output) throws IOException {
        return Program.table(Files.readAllLines(output));
    }

    @Test
    void radiumHandsTheStreamOn() throws Exception {
        Path collected = folder.resolve("collected.argus");
        Process radium = Program.start(
                folder.resolve("errors"),
                "radium",
                "-f",
                "/dev/null",
                "-S",
                "127.0.0.1:" + port(),
                "-w",
                collected.toString());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((!Files.exists(collected) || Files.size(collected) < 4096) && System.nanoTime() < end) {
            server.write(RECORD);
            server.flush();
            Thread.sleep(5);
        }
        radium.destroy();
        assertThat(radium.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Program.values("ra", collected, "saddr", "dport", "spkts", "state"))
                .isNotEmpty()
                .allMatch(row -> row.equals(List.of("10.0.0.1", "443", "7", "FIN")));
    }

    @Test
    void aFilterOfRaIsHonoured() throws Exception {
        Path output = folder.resolve("filtered");
        Process client = Program.start(
                folder.resolve("errors"),
                "sh",
                "-c",
                "exec "
                        + String.join(
                                        " ",
                                        Program.words("ra", List.of("-S", "127.0.0.1:" + port()), "dport", "-", "udp"))
                                .replace("|", "'|'")
                        + " > " + output);
        FlowRecord other = Flows.udp().with(RecordField.STATE, "CON").build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((!Files.exists(output) || Files.size(output) == 0) && System.nanoTime() < end) {
            server.write(RECORD);
            server.write(other);
            server.flush();
            Thread.sleep(5);
        }
        server.close();
        assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(flows(output)).isNotEmpty().allMatch(row -> row.equals(List.of("53")));
    }
}
