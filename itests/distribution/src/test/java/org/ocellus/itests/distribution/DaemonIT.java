package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Daemon;
import org.ocellus.itests.distribution.command.Json;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.RawClient;
import org.ocellus.itests.distribution.command.Records;

/** The sensor as a daemon, administered through its socket while it reads as if live. */
@EnabledOnOs(OS.LINUX)
class DaemonIT {
    /** A daemon ends within five seconds; what else the machine has to do may make more of that. */
    private static final Duration BY_ITSELF = Duration.ofMinutes(1);

    private static final int INTERRUPTIONS = 5;
    private static final int COMMANDS = 2000;
    private static final int CLIENTS = 8;

    /** Less than four kibibytes a command. What lives varies by some hundred kibibytes with the flows that are open. */
    private static final long LEFT_BEHIND = COMMANDS / 2 * 4096L;

    @TempDir
    private Path folder;

    private Daemon start(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("-r", Ocellus.tour(), "--loop", "--pace", "10"));
        all.addAll(List.of(words));
        return Daemon.start(folder, all.toArray(String[]::new));
    }

    @Test
    void withoutAnyOutputItWritesJsonToItsLogDirectoryAndAccountsForEveryPacketWhenItIsToEnd() throws Exception {
        try (Daemon daemon = start("-o", "log.format=json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(daemon.socket())))
                    .isEqualTo("rw-------");
            assertThat(daemon.pid()).matches("\\d+");
            daemon.awaitPackets(300);
            daemon.signal("USR1");
            daemon.until(() -> daemon.session().errorsSoFar().contains("packets_in_flows="));

            daemon.signal("TERM");
            assertThat(daemon.session().endsWithin(BY_ITSELF)).isTrue();
            Outcome outcome = daemon.session().outcome();
            assertThat(outcome.exit()).isZero();
            assertThat(outcome.errors().lines().map(Json::parse))
                    .anySatisfy(line -> assertThat(line.toString()).contains("packets_in_flows="))
                    .anySatisfy(line -> assertThat(line.toString()).contains("formattedMessage", " packets = "));
        }
        Records records = Records.in(folder.resolve("log/flows.json")).conserved();
        assertThat(records.counter("packets")).isPositive();
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void whatIsChangedSurvivesEvenTheProcessThatIsKilledUnlessItIsTransient() throws Exception {
        Path added = folder.resolve("added.json");
        try (Daemon daemon = start("-w", "json:" + folder.resolve("flows.json"))) {
            daemon.answer("config set flow.udpTimeout 7");
            daemon.answer("config set flow.icmpTimeout 9 --transient");
            daemon.answer("outputs", "add", "json:" + added);
            daemon.answer("decoders stop vxlan");
            daemon.answer("stop org.ocellus.encapsulation.mpls");
            assertThat(daemon.ask("outputs", "add", "nowhere:x").exit()).isEqualTo(1);
            daemon.session().kill();
            assertThat(daemon.session().endsWithin(BY_ITSELF)).isTrue();
        }
        try (Daemon daemon = start("-w", "json:" + folder.resolve("flows.json"))) {
            assertThat(daemon.answer("config get flow.udpTimeout")).isEqualTo("7");
            assertThat(daemon.answer("config get flow.icmpTimeout")).isEqualTo("30");
            assertThat(daemon.rows("outputs --json"))
                    .extracting(row -> row.get("target"))
                    .hasSize(2);
            assertThat(daemon.rows("decoders --json"))
                    .noneMatch(row -> "mpls".equals(row.get("name")))
                    .filteredOn(row -> String.valueOf(row.get("bundle")).endsWith("org.ocellus.encapsulation.vxlan"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get("claims")).isEqualTo(List.of()));
            assertThat(daemon.rows("config diff --json")).hasSize(4);

            assertThat(daemon.answer("config rollback 0")).isEqualTo("the configuration holds, without changes");
            assertThat(daemon.rows("config diff --json")).isEmpty();
            assertThat(daemon.rows("decoders --json")).anyMatch(row -> "mpls".equals(row.get("name")));
            assertThat(daemon.rows("config revisions --json")).hasSize(5);
            audited(daemon);
        }
    }

    private void audited(Daemon daemon) throws Exception {
        List<Map<?, ?>> entries = daemon.rows("audit --json");
        assertThat(entries)
                .extracting(row -> String.valueOf(row.get("command")))
                .containsSubsequence(
                        "config set flow.udpTimeout 7",
                        "decoders stop vxlan",
                        "outputs add nowhere:x",
                        "config rollback 0")
                .doesNotContain("config diff --json", "stats");
        assertThat(entries)
                .filteredOn(row -> "outputs add nowhere:x".equals(row.get("command")))
                .allSatisfy(row -> {
                    assertThat(row.get("outcome")).isEqualTo("failed");
                    assertThat(row.get("user")).isEqualTo(System.getProperty("user.name"));
                    assertThat(row.get("via")).isEqualTo("socket");
                });
        assertThat(Files.readAllLines(folder.resolve("state/audit.jsonl"))).hasSize(entries.size());
    }

    @Test
    void configurationIsReadAgainOnHangUpAndAMistakeChangesNothing() throws Exception {
        assumeThat(hangUpIsIgnored())
                .as("SIGHUP is ignored here, as behind nohup, and so by every process that is started")
                .isFalse();
        Path file = Files.createDirectories(folder.resolve("config")).resolve("ocellus.properties");
        Files.writeString(file, "flow.udpTimeout = 7\n");
        try (Daemon daemon = start()) {
            assertThat(udpTimeout(daemon)).isEqualTo("7");

            Files.writeString(file, "flow.udpTimeout = 8\n");
            daemon.signal("HUP");
            daemon.until(() -> udpTimeout(daemon).equals("8"));

            Files.writeString(file, "flow.udpTimeout = soon\n");
            daemon.signal("HUP");
            daemon.until(() -> daemon.answer("audit -n 1").contains("failed"));
            assertThat(udpTimeout(daemon)).isEqualTo("8");
            daemon.until(() -> daemon.session().errorsSoFar().contains("expected a number of seconds"));
            assertThat(daemon.session().errorsSoFar()).contains(file + ":1: ");
        }
    }

    @Test
    void signalsThatComeWhileItStartsAreAnsweredWhenItHasStarted() throws Exception {
        assumeThat(hangUpIsIgnored()).as("SIGHUP is ignored here").isFalse();
        try (Daemon daemon = Daemon.launch(folder, "-r", Ocellus.tour(), "--loop", "--pace", "10")) {
            daemon.signal("HUP");
            daemon.signal("USR1");
            daemon.awaitShell();

            daemon.until(() -> daemon.answer("audit").contains("reload"));
            daemon.until(() -> daemon.session().errorsSoFar().contains("packets_in_flows="));
        }
    }

    /** Of the signals that a process ignores, Linux shows a mask. */
    private static boolean hangUpIsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1) != 0);
    }

    private static String udpTimeout(Daemon daemon) throws IOException, InterruptedException {
        return daemon.answer("config get flow.udpTimeout");
    }

    @Test
    void thousandsOfCommandsAndClientsThatHangCostNothingThatStays() throws Exception {
        try (Daemon daemon = start()) {
            try (RawClient hanging = new RawClient(daemon.socket());
                    RawClient mute = new RawClient(daemon.socket())) {
                assertThat(mute).isNotNull();
                hanging.send("flows -n 500; flows -n 500; flows -n 500; flows -n 500; flows -n 500; flows watch");
                run(daemon, COMMANDS);
                long live = daemon.liveBytes();
                long descriptors = daemon.descriptors();
                long threads = daemon.threads();

                run(daemon, COMMANDS / 2);

                // a session ends shortly behind its client
                daemon.until(() -> daemon.threads() < threads + CLIENTS);
                daemon.until(() -> daemon.descriptors() < descriptors + CLIENTS);
                assertThat(daemon.liveBytes() - live)
                        .as("bytes that %d commands left behind", COMMANDS / 2)
                        .isLessThan(LEFT_BEHIND);
            }
            daemon.signal("TERM");
            assertThat(daemon.session().endsWithin(BY_ITSELF)).isTrue();
            assertThat(daemon.session().outcome().exit()).isZero();
        }
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            assertThat(files).hasSize(1).allSatisfy(file -> Records.in(file).conserved());
        }
    }

    /** Each command in a connection of its own. */
    private static void run(Daemon daemon, int commands) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < commands; i++) {
                String command = i % 3 == 0 ? "flows -n 5 --json" : i % 3 == 1 ? "decoders | grep vxlan" : "stats";
                answers.add(clients.submit(() -> {
                    try (RawClient client = new RawClient(daemon.socket())) {
                        return client.ask(command);
                    }
                }));
            }
            for (Future<String> each : answers) {
                assertThat(each.get()).isNotEmpty();
            }
        }
    }

    @Test
    void outputThatTakesNoRecordsHoldsUpTheEndNoLongerThanFiveSecondsAndIsNamed() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("mkfifo")
                .isZero();
        Process reader = new ProcessBuilder("sh", "-c", "exec sleep 600 <" + pipe).start();
        try (Daemon daemon = start("-w", "json:" + pipe, "-o", "flow.statusInterval=0.1")) {
            daemon.until(() -> daemon.rows("outputs --json").stream()
                    .anyMatch(row -> row.get("queued") instanceof Long queued && queued > 100));
            daemon.signal("TERM");
            assertThat(daemon.session().endsWithin(BY_ITSELF)).isTrue();
            Outcome outcome = daemon.session().outcome();
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.errors())
                    .contains("json:" + pipe + ": did not take its last records in time", "records lost by outputs");
        } finally {
            reader.destroy();
        }
    }

    @Test
    void secondDaemonInTheSameDirectoriesIsRefused() throws Exception {
        try (Daemon daemon = start()) {
            Outcome second =
                    Ocellus.run(Daemon.line(folder, "-r", Ocellus.tour()).toArray(String[]::new));

            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.errors()).contains("a daemon is running already, as process " + daemon.pid());
            assertThat(daemon.answer("stats")).contains("packets");
        }
    }

    @Test
    void shellExplainsItselfAndHandsOnTheStatusOfItsCommand() throws Exception {
        try (Daemon daemon = start()) {
            for (String name : commands(daemon)) {
                assertThat(daemon.ask("help " + name).exit())
                        .as("help %s", name)
                        .isZero();
            }
            assertThat(daemon.answer("outputs --help")).contains("--transient", "--json");
            Outcome wrong = daemon.ask("nonsense");
            assertThat(wrong.exit()).isEqualTo(1);
            assertThat(wrong.errors()).isEqualTo("ocellus: 'nonsense' is no command; help lists them");
        }
        Outcome nobody =
                Ocellus.run("shell", "--run-dir", folder.resolve("none").toString(), "stats");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.errors()).contains("no daemon is running here");
    }

    @Test
    void interruptEndsACommandThatGoesOnAndOnAndTheSessionTakesTheNext() throws Exception {
        try (Daemon daemon = start();
                RawClient client = new RawClient(daemon.socket())) {
            watchAndInterrupt(client); // which starts the threads of the session
            long threads = daemon.threads();
            for (int i = 0; i < INTERRUPTIONS; i++) {
                watchAndInterrupt(client);
            }
            daemon.until(() -> daemon.threads() < threads + INTERRUPTIONS);
        }
    }

    private static void watchAndInterrupt(RawClient client) throws Exception {
        client.send("flows watch");
        Thread.sleep(300);
        client.interrupt();
        assertThat(client.status()).isEqualTo(1);
        assertThat(client.ask("stats | grep packets_in_flows")).contains("packets_in_flows");
    }

    private static List<String> commands(Daemon daemon) throws Exception {
        return daemon.answer("help")
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().replaceAll(" .*", ""))
                .toList();
    }
}
