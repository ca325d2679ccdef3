package org.ocellus.launcher.daemon;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NotifySocketTest {
    @TempDir
    Path directory;

    @Test
    void messagesReachWhoListensOnAPath() throws Throwable {
        assertThat(received(directory.resolve("notify").toString())).isEqualTo("READY=1\nSTATUS=x");
    }

    @Test
    void messagesReachWhoListensOnAnAbstractName() throws Throwable {
        assertThat(received("@ocellus-test-" + ProcessHandle.current().pid())).isEqualTo("READY=1\nSTATUS=x");
    }

    @Test
    void nobodyListeningIsAProblemThatIsNamed() throws Exception {
        assertThat(new NotifySocket(directory.resolve("nobody").toString()).send("READY=1"))
                .isEqualTo("No such file or directory");
    }

    @Test
    void nameThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new NotifySocket("/" + "x".repeat(200)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than 107 bytes");
    }

    private static String received(String name) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = NativeCalls.state(arena);
            int socket = (int) NativeCalls.function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)
                    .invokeExact(state, 1, 2, 0);
            MemorySegment address = arena.allocate(110, 2);
            byte[] path = name.getBytes(UTF_8);
            path[0] = path[0] == '@' ? 0 : path[0];
            address.set(JAVA_SHORT, 0, (short) 1);
            MemorySegment.copy(path, 0, address, JAVA_BYTE, 2, path.length);
            int bound = (int) NativeCalls.function("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT)
                    .invokeExact(state, socket, address, 2 + path.length);
            assertThat(bound).as(NativeCalls.problem(state)).isZero();

            assertThat(new NotifySocket(name).send("READY=1\nSTATUS=x")).isEmpty();

            MemorySegment buffer = arena.allocate(100);
            long length = (long) NativeCalls.function("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)
                    .invokeExact(state, socket, buffer, 100L, 0);
            int closed = (int) NativeCalls.function("close", JAVA_INT, JAVA_INT).invokeExact(state, socket);
            assertThat(closed).isZero();
            return new String(buffer.asSlice(0, length).toArray(JAVA_BYTE), UTF_8);
        }
    }
}
