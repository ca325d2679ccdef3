package org.ocellus.launcher.daemon;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** Functions of the C library that set {@code errno}. */
final class NativeCalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private NativeCalls() {}

    /**
     * {@return a handle of a function}
     *
     * @param name its name in C
     * @param result what it returns
     * @param arguments what it takes; in front of these the handle takes a segment for {@code errno}
     */
    static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments),
                Linker.Option.captureCallState("errno"));
    }

    /** {@return memory that takes {@code errno}} */
    static MemorySegment state(Arena arena) {
        return arena.allocate(STATE);
    }

    /** {@return what the system says of the last failure, in words} */
    static String problem(MemorySegment state) {
        try (Arena arena = Arena.ofConfined()) {
            int number = (int) ERRNO.get(state, 0L);
            MethodHandle strerror = function("strerror", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            MemorySegment text = (MemorySegment) strerror.invokeExact(state(arena), number);
            return text.reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** {@return what an invocation threw, as something that can be reported} */
    static IOException failure(String what, Throwable why) {
        return new IOException(what + ": " + why.getMessage(), why);
    }
}
