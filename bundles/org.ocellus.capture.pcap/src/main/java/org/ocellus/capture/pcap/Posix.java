package org.ocellus.capture.pcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The system calls of Unix with which a wait for packets can be ended by another thread. */
final class Posix {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle POLL =
            function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle PIPE = function("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle WRITE =
            function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private static final short POLLIN = 1;
    private static final int POLLFD = 8;

    private Posix() {}

    private static MethodHandle function(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type);
    }

    /** A call of a native function. */
    @FunctionalInterface
    private interface Call {
        long invoke() throws Throwable;
    }

    private static long call(Call call) {
        try {
            return call.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until one of two descriptors is readable or in error; a descriptor below 0 is left out. */
    static void poll(int first, int second, int timeoutMillis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment both = arena.allocate(2 * POLLFD, POLLFD);
            both.set(JAVA_INT, 0, first);
            both.set(JAVA_SHORT, 4, POLLIN);
            both.set(JAVA_INT, POLLFD, second);
            both.set(JAVA_SHORT, POLLFD + 4, POLLIN);
            call(() -> (int) POLL.invokeExact(both, 2L, timeoutMillis));
        }
    }

    /** {@return the two ends of a pipe, that to read from first; below 0 if there are no descriptors left} */
    static int[] pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            boolean made = call(() -> (int) PIPE.invokeExact(ends)) == 0;
            return made ? ends.toArray(JAVA_INT) : new int[] {-1, -1};
        }
    }

    static void writeByte(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocate(JAVA_BYTE);
            call(() -> (long) WRITE.invokeExact(descriptor, one, 1L));
        }
    }

    static void close(int descriptor) {
        call(() -> (int) CLOSE.invokeExact(descriptor));
    }
}
