package org.ocellus.launcher.daemon;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The datagram socket that systemd listens to, which Java's own channels cannot reach: they know streams only in the Unix
 * domain. Source: sd_notify(3), unix(7). Thread-safe.
 */
final class NotifySocket {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;

    /** {@code sun_path} behind {@code sun_family}. */
    private static final int PATH = Short.BYTES;

    private static final int LONGEST_PATH = 107;

    private final MemorySegment address;
    private final int length;
    private final int socket;
    private final MethodHandle sendto =
            NativeCalls.function("sendto", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);

    /**
     * Opens a socket to send from.
     *
     * @param name a path; behind {@code @} a name without a place in the file system
     * @throws IOException if that is not possible
     */
    NotifySocket(String name) throws IOException {
        byte[] path = name.getBytes(UTF_8);
        if (path.length > LONGEST_PATH) {
            throw new IOException("NOTIFY_SOCKET=" + name + ": longer than " + LONGEST_PATH + " bytes");
        }
        if (path[0] == '@') {
            path[0] = 0;
        }
        length = PATH + path.length;
        address = Arena.global().allocate(PATH + LONGEST_PATH + 1L, JAVA_SHORT.byteAlignment());
        address.set(JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(path, 0, address, JAVA_BYTE, PATH, path.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = NativeCalls.state(arena);
            MethodHandle open = NativeCalls.function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
            socket = (int) open.invokeExact(state, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (socket < 0) {
                throw new IOException(NativeCalls.problem(state));
            }
        } catch (Throwable e) {
            throw NativeCalls.failure("NOTIFY_SOCKET=" + name, e);
        }
    }

    /** {@return why the message could not be sent; empty if it was} */
    String send(String message) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = NativeCalls.state(arena);
            MemorySegment bytes = arena.allocateFrom(message);
            long sent = (long)
                    sendto.invokeExact(state, socket, bytes, bytes.byteSize() - 1, MSG_NOSIGNAL, address, length);
            return sent < 0 ? NativeCalls.problem(state) : "";
        } catch (Throwable e) {
            return String.valueOf(e);
        }
    }
}
