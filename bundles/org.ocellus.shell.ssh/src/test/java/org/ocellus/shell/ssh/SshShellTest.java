package org.ocellus.shell.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.shell.ssh.ed25519.PlatformProvider;

class SshShellTest {
    private static final Map<String, Object> SETTINGS = Map.of("listen", "127.0.0.1:0");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        PlatformProvider.register();
    }

    @TempDir
    Path directory;

    private final EchoShell echo = new EchoShell();
    private final Bounds bounds = new Bounds(Map.of());
    private Path keys;
    private KeyPair alice;
    private SshShell shell;
    private SshClient client;

    @BeforeEach
    void start() throws Exception {
        keys = directory.resolve("authorized_keys");
        alice = pair("Ed25519");
        Files.writeString(keys, "# administrators\n" + line(alice, "alice"));
        shell = new SshShell(echo, new Directories(directory, directory, directory, directory), bounds, SETTINGS);
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    @AfterEach
    void stop() {
        client.stop();
        shell.close();
    }

    private static KeyPair pair(String algorithm) throws Exception {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private static String line(KeyPair pair, String comment) {
        return PublicKeyEntry.toString(pair.getPublic()) + " " + comment + "\n";
    }

    private ClientSession connect(KeyPair pair) throws IOException {
        ClientSession session = client.connect("anybody", "127.0.0.1", shell.port())
                .verify(PATIENCE)
                .getSession();
        session.addPublicKeyIdentity(pair);
        session.auth().verify(PATIENCE);
        return session;
    }

    private record Said(int status, String output, String errors) {}

    private Said ask(ClientSession session, String command) throws IOException {
        return hear(session.createExecChannel(command), InputStream.nullInputStream());
    }

    private static Said hear(ClientChannel channel, InputStream input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        channel.setIn(input);
        channel.setOut(output);
        channel.setErr(errors);
        channel.open().verify(PATIENCE);
        assertThat(channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE))
                .contains(ClientChannelEvent.CLOSED);
        return new Said(channel.getExitStatus(), output.toString(UTF_8), errors.toString(UTF_8));
    }

    @Test
    void runsACommandForTheHolderOfAnEd25519Key() throws Exception {
        try (ClientSession session = connect(alice)) {
            assertThat(ask(session, "stats")).isEqualTo(new Said(0, "alice by ssh: stats 0\n", ""));
            assertThat(ask(session, "fail")).isEqualTo(new Said(1, "", "ocellus: it failed\n"));
        }
    }

    @Test
    void knowsOtherKindsOfKeysAndNamesThoseWithoutCommentByTheirFingerprint() throws Exception {
        KeyPair bob = pair("RSA");
        KeyPair carol = pair("EC");
        Files.writeString(keys, line(bob, "bob@example") + line(carol, "").strip());

        try (ClientSession session = connect(bob)) {
            assertThat(ask(session, "stats").output()).startsWith("bob@example by ssh");
        }
        try (ClientSession session = connect(carol)) {
            assertThat(ask(session, "stats").output()).startsWith("SHA256:");
        }
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        KeyPair mallory = pair("Ed25519");

        assertThatThrownBy(() -> connect(mallory)).hasMessageContaining("No more authentication methods");
    }

    @Test
    void aKeyThatIsStruckOutIsOut() throws Exception {
        connect(alice).close();
        Files.writeString(keys, "");

        assertThatThrownBy(() -> connect(alice)).hasMessageContaining("No more authentication methods");
    }

    @Test
    void aListThatOthersMayWriteIsNotBelieved() throws Exception {
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThatThrownBy(() -> connect(alice)).hasMessageContaining("No more authentication methods");
    }

    @Test
    void aKeyWithAnOptionThatIsNotHonouredIsNotAccepted() throws Exception {
        Files.writeString(keys, "from=\"192.0.2.1\" " + line(alice, "alice"));
        assertThatThrownBy(() -> connect(alice)).hasMessageContaining("No more authentication methods");

        Files.writeString(keys, "no-port-forwarding,no-agent-forwarding " + line(alice, "alice"));
        connect(alice).close();
    }

    @Test
    void runsLinesThatArePipedIn() throws Exception {
        try (ClientSession session = connect(alice);
                ClientChannel channel = session.createShellChannel(null, Map.of())) {
            ((org.apache.sshd.client.channel.ChannelShell) channel).setUsePty(false);
            Said said = hear(channel, new ByteArrayInputStream("stats\nfail\n\nflows\n".getBytes(UTF_8)));
            assertThat(said)
                    .isEqualTo(new Said(1, "alice by ssh: stats 0\nalice by ssh: flows 0\n", "ocellus: it failed\n"));
        }
    }

    @Test
    void editsAndCompletesLinesAtATerminal() throws Exception {
        try (ClientSession session = connect(alice);
                ClientChannel channel = session.createShellChannel()) {
            // "sTAB" is completed; the letter after it is erased again
            Said said = hear(channel, new ByteArrayInputStream("s\tx\u007f\rexit\r".getBytes(UTF_8)));
            assertThat(said.status()).isZero();
            assertThat(said.output())
                    .contains("Connected. help shows the commands", "ocellus> ")
                    .contains("alice by ssh: statistics  80\r\n");
        }
    }

    @Test
    void aCommandEndsWhenTheClientIsGone() throws Exception {
        ClientSession session = connect(alice);
        session.createExecChannel("wait").open().verify(PATIENCE);
        assertThat(echo.waiting.await(60, TimeUnit.SECONDS)).isTrue();

        session.close(true);

        assertThat(echo.interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noMoreSessionsAreOpenThanAreAllowed() throws Exception {
        bounds.modified(Map.of("sessions", "1"));
        try (ClientSession session = connect(alice)) {
            session.createExecChannel("wait").open().verify(PATIENCE);
            assertThat(echo.waiting.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(ask(session, "stats"))
                    .isEqualTo(new Said(1, "", "ocellus: 1 sessions are open, which is the most\n"));
        }
    }

    @Test
    void whoSaysNothingIsHungUpOnButNotWhileACommandRuns() throws Exception {
        bounds.modified(Map.of("idleTimeout", "2")); // in which the one gives its command, however slow the machine
        try (ClientSession idle = connect(alice);
                ClientSession busy = connect(alice)) {
            busy.createExecChannel("wait").open().verify(PATIENCE);
            assertThat(echo.waiting.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(idle.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), PATIENCE))
                    .contains(ClientSession.ClientSessionEvent.CLOSED);
            assertThat(busy.isOpen()).isTrue();
        }
    }

    @Test
    void nothingIsForwarded() throws Exception {
        try (ClientSession session = connect(alice)) {
            assertThatThrownBy(() -> session.startRemotePortForwarding(
                            new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress("127.0.0.1", 9)))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> session.createDirectTcpipChannel(
                                    new SshdSocketAddress("127.0.0.1", 1), new SshdSocketAddress("127.0.0.1", 9))
                            .open()
                            .verify(PATIENCE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void listensNowhereUnlessToldWhere() {
        shell.modified(Map.of());
        assertThat(shell.port()).isZero();

        shell.modified(Map.of("listen", "somewhere"));
        assertThat(shell.port()).isZero();

        shell.modified(SETTINGS);
        assertThat(shell.port()).isPositive();
    }
}
