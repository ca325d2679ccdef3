package org.ocellus.shell.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.launch.shell.wire.Frame;
import org.ocellus.launch.shell.wire.FrameChannel;
import org.ocellus.launch.shell.wire.FrameKind;

class SocketShellTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    private final AtomicReference<Actor> actor = new AtomicReference<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    private SocketShell shell;
    private Path socket;

    @BeforeEach
    void open() throws IOException {
        Directories directories = new Directories(directory, directory, directory, directory);
        socket = directories.shellSocket();
        shell = new SocketShell(this::session, directories, Map.of("sessions", "2"));
    }

    @AfterEach
    void close() throws IOException {
        shell.close();
        assertThat(socket).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void socketIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        try (var others = Files.list(directory)) {
            assertThat(others).containsExactly(socket);
        }
    }

    @Test
    void commandIsRunAndItsStatusComesBack() throws Exception {
        try (FrameChannel client = connect()) {
            client.write(Frame.of(FrameKind.EXECUTE, "say hello"));

            assertThat(read(client).text()).isEqualTo("hello");
            assertThat(read(client)).satisfies(frame -> {
                assertThat(frame.kind()).isEqualTo(FrameKind.RESULT);
                assertThat(frame.octet(0)).isZero();
            });
            client.write(Frame.of(FrameKind.EXECUTE, "fail"));
            assertThat(read(client).octet(0)).isEqualTo(1);
        }
        assertThat(actor.get()).isEqualTo(new Actor(System.getProperty("user.name"), "socket"));
    }

    @Test
    void interruptEndsTheCommandAndNotTheSession() throws Exception {
        try (FrameChannel client = connect()) {
            client.write(Frame.of(FrameKind.EXECUTE, "sleep"));
            client.write(Frame.of(FrameKind.INTERRUPT));
            assertThat(read(client).kind()).isEqualTo(FrameKind.RESULT);

            client.write(Frame.of(FrameKind.EXECUTE, "say again"));
            assertThat(read(client).text()).isEqualTo("again");
        }
    }

    @Test
    void commandOfAClientThatVanishesIsEnded() throws Exception {
        FrameChannel client = connect();
        client.write(Frame.of(FrameKind.EXECUTE, "sleep"));
        client.close();

        assertThat(interrupted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        await(() -> closed.get() == 1);
    }

    @Test
    void outputThatNobodyReadsIsNotGathered() throws Exception {
        try (FrameChannel client = connect()) {
            client.write(Frame.of(FrameKind.EXECUTE, "flood"));
            TimeUnit.MILLISECONDS.sleep(200);
            client.write(Frame.of(FrameKind.INTERRUPT));

            assertThat(interrupted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        await(() -> closed.get() == 1);
    }

    @Test
    void oneSessionTooManyIsToldSo() throws Exception {
        List<FrameChannel> open = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            FrameChannel client = connect();
            client.write(Frame.of(FrameKind.EXECUTE, "say x"));
            read(client);
            open.add(client);
        }
        try (FrameChannel client = connect()) {
            Frame goodbye = read(client);
            assertThat(goodbye.kind()).isEqualTo(FrameKind.GOODBYE);
            assertThat(goodbye.text()).isEqualTo("2 sessions are open, which is the most");
        }
        for (FrameChannel each : open) {
            each.close();
        }
        await(() -> closed.get() == 2);
        try (FrameChannel client = connect()) {
            client.write(Frame.of(FrameKind.EXECUTE, "say x"));
            assertThat(read(client).text()).isEqualTo("x");
        }
    }

    @Test
    void sessionInWhichNothingIsTypedIsEnded() throws Exception {
        shell.modified(Map.of("idleTimeout", "1"));
        try (FrameChannel client = connect()) {
            client.write(Frame.window(80, 24));

            assertThat(read(client)).satisfies(frame -> {
                assertThat(frame.kind()).isEqualTo(FrameKind.GOODBYE);
                assertThat(frame.text()).startsWith("nothing was typed for");
            });
            assertThat(client.read()).isNull();
        }
    }

    @Test
    void otherProtocolsAreHungUpOn() throws Exception {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap("GET /".getBytes(UTF_8)));
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    private FrameChannel connect() throws IOException {
        return new FrameChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket)), 1 << 20);
    }

    private static Frame read(FrameChannel client) throws IOException {
        Frame frame = client.read();
        if (frame == null) {
            throw new AssertionError("the daemon hung up");
        }
        return frame;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; !condition.holds(); i++) {
            assertThat(i).isLessThan(PATIENCE_SECONDS * 50);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private ShellSession session(Actor who, OutputStream output, OutputStream errors) {
        actor.set(who);
        return new ShellSession() {
            @Override
            public boolean execute(String line) {
                try {
                    switch (line) {
                        case "sleep" -> TimeUnit.MINUTES.sleep(1);
                        case "flood" -> {
                            while (true) {
                                output.write(new byte[1 << 16]);
                            }
                        }
                        default ->
                            output.write(line.replaceFirst("say |fail", "").getBytes(UTF_8));
                    }
                } catch (InterruptedException | IOException e) {
                    interrupted.countDown();
                }
                return !line.equals("fail");
            }

            @Override
            public boolean leaving() {
                return false;
            }

            @Override
            public List<String> complete(List<String> words) {
                return words;
            }

            @Override
            public void window(int columns, int rows) {}

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }
}
