package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * System calls as the C library offers them. What fails throws, with the reason in the system's words.
 *
 * <p>None of them is called for a packet, so that each may set aside memory for the error number.
 */
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CAPTURE_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CAPTURE_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle SOCKET =
            withErrno("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle SETSOCKOPT =
            withErrno("setsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKOPT =
            withErrno("getsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle BIND =
            withErrno("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle MMAP = withErrno(
            "mmap", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MUNMAP = withErrno("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            withErrno("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle EVENTFD =
            withErrno("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle WRITE =
            withErrno("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle IOCTL = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("ioctl"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
            Linker.Option.captureCallState("errno"),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = plain("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle STRERROR = plain("strerror", FunctionDescriptor.of(ADDRESS, JAVA_INT));
    private static final MethodHandle IF_NAMEINDEX = plain("if_nameindex", FunctionDescriptor.of(ADDRESS));
    private static final MethodHandle IF_FREENAMEINDEX = plain("if_freenameindex", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle IF_NAMETOINDEX =
            plain("if_nametoindex", FunctionDescriptor.of(JAVA_INT, ADDRESS));

    /** What a wait can end with, from poll(2). */
    static final int POLLIN = 1;

    static final int POLLERR = 8;

    private static final int POLLFD = 8;
    private static final long MOST_TEXT = 256;
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_SHARED = 1;
    private static final int EFD_CLOEXEC_NONBLOCK = 0x80800;

    private Libc() {}

    private static MethodHandle withErrno(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), type, Linker.Option.captureCallState("errno"));
    }

    private static MethodHandle plain(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type);
    }

    /** A call of a native function. */
    @FunctionalInterface
    private interface Call<R> {
        R invoke(MemorySegment state) throws Throwable;
    }

    private static int call(String name, Call<Integer> call) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CAPTURE_STATE);
            int result = invoke(call, state);
            if (result < 0) {
                throw failure(name, (int) ERRNO.get(state, 0L));
            }
            return result;
        }
    }

    private static <R> R invoke(Call<R> call, MemorySegment state) {
        try {
            return call.invoke(state);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static SystemCallException failure(String name, int errno) {
        MemorySegment text = invoke(state -> (MemorySegment) STRERROR.invokeExact(errno), MemorySegment.NULL);
        return new SystemCallException(name, errno, text.reinterpret(MOST_TEXT).getString(0));
    }

    static int socket(int domain, int type, int protocol) throws SystemCallException {
        return call("socket", state -> (int) SOCKET.invokeExact(state, domain, type, protocol));
    }

    static void setOption(int socket, int level, int option, MemorySegment value) throws SystemCallException {
        int length = (int) value.byteSize();
        call("setsockopt", state -> (int) SETSOCKOPT.invokeExact(state, socket, level, option, value, length));
    }

    static void setOption(int socket, int level, int option, int value) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            setOption(socket, level, option, arena.allocateFrom(JAVA_INT, value));
        }
    }

    /** Fills {@code value} with an option's value. */
    static void getOption(int socket, int level, int option, MemorySegment value) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocateFrom(JAVA_INT, (int) value.byteSize());
            call("getsockopt", state -> (int) GETSOCKOPT.invokeExact(state, socket, level, option, value, length));
        }
    }

    static int getOption(int socket, int level, int option) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(JAVA_INT);
            getOption(socket, level, option, value);
            return value.get(JAVA_INT, 0);
        }
    }

    static void bind(int socket, MemorySegment address) throws SystemCallException {
        int length = (int) address.byteSize();
        call("bind", state -> (int) BIND.invokeExact(state, socket, address, length));
    }

    /** Maps the memory that a descriptor shares. {@return it; it stays until {@link #unmap}} */
    static MemorySegment map(int descriptor, long size) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CAPTURE_STATE);
            MemorySegment mapped = invoke(
                    errno -> (MemorySegment) MMAP.invokeExact(
                            errno, MemorySegment.NULL, size, PROT_READ_WRITE, MAP_SHARED, descriptor, 0L),
                    state);
            if (mapped.address() == -1) {
                throw failure("mmap", (int) ERRNO.get(state, 0L));
            }
            return mapped.reinterpret(size);
        }
    }

    static void unmap(MemorySegment mapped) throws SystemCallException {
        call("munmap", state -> (int) MUNMAP.invokeExact(state, mapped, mapped.byteSize()));
    }

    /**
     * Waits for input on one of two descriptors.
     *
     * @param timeoutMillis the longest wait
     * @return what happened on the first, as the bits of poll(2); 0 if nothing
     */
    static int poll(int first, int second, int timeoutMillis) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment both = arena.allocate(2 * POLLFD, POLLFD);
            both.set(JAVA_INT, 0, first);
            both.set(JAVA_SHORT, 4, (short) POLLIN);
            both.set(JAVA_INT, POLLFD, second);
            both.set(JAVA_SHORT, POLLFD + 4, (short) POLLIN);
            call("poll", state -> (int) POLL.invokeExact(state, both, 2L, timeoutMillis));
            return both.get(JAVA_SHORT, 6);
        } catch (SystemCallException e) {
            if (e.errno() == Errno.EINTR) {
                return 0;
            }
            throw e;
        }
    }

    /** {@return a descriptor that {@link #signal} makes readable for good} */
    static int event() throws SystemCallException {
        return call("eventfd", state -> (int) EVENTFD.invokeExact(state, 0, EFD_CLOEXEC_NONBLOCK));
    }

    static void signal(int event) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocateFrom(JAVA_LONG, 1);
            call("write", state -> (int) (long) WRITE.invokeExact(state, event, one, one.byteSize()));
        }
    }

    /** {@return whether the interface of a {@code struct ifreq} exists; its data is filled in} */
    static boolean interfaceRequest(int socket, long request, MemorySegment ifreq) throws SystemCallException {
        try {
            call("ioctl", state -> (int) IOCTL.invokeExact(state, socket, request, ifreq));
            return true;
        } catch (SystemCallException e) {
            if (e.errno() == Errno.ENODEV) {
                return false;
            }
            throw e;
        }
    }

    static void close(int descriptor) {
        invoke(state -> (int) CLOSE.invokeExact(descriptor), MemorySegment.NULL);
    }

    /** {@return the {@code struct if_nameindex} array of all interfaces, to be given back} */
    static MemorySegment interfaceNames() {
        return invoke(state -> (MemorySegment) IF_NAMEINDEX.invokeExact(), MemorySegment.NULL);
    }

    static void freeInterfaceNames(MemorySegment names) {
        invoke(
                state -> {
                    IF_FREENAMEINDEX.invokeExact(names);
                    return 0;
                },
                MemorySegment.NULL);
    }

    /** {@return the number of an interface, 0 if there is none of that name} */
    static int interfaceIndex(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(name);
            return invoke(state -> (int) IF_NAMETOINDEX.invokeExact(text), MemorySegment.NULL);
        }
    }
}
