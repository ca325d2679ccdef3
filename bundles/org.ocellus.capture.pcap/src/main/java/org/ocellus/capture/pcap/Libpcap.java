package org.ocellus.capture.pcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The functions of libpcap that are called for each packet or for each filter, without a library in between.
 *
 * <p>Stays loaded as long as the process lives, as libraries that JNA loads do.
 */
final class Libpcap {
    /** For {@code ip broadcast}, which is refused then (PCAP_NETMASK_UNKNOWN). */
    private static final int NETMASK_UNKNOWN = 0xFFFFFFFF;

    private static final int OPTIMIZE = 1;
    private static final long MOST_TEXT = 1024;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final MethodHandle openDead;
    private final MethodHandle compile;
    private final MethodHandle freeCode;
    private final MethodHandle offlineFilter;
    private final MethodHandle error;
    private final MethodHandle close;
    private final MethodHandle nextEx;

    private Libpcap(SymbolLookup symbols) {
        this.symbols = symbols;
        openDead = function("pcap_open_dead", FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT));
        compile = function(
                "pcap_compile", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
        freeCode = function("pcap_freecode", FunctionDescriptor.ofVoid(ADDRESS));
        // some dozen instructions, so that telling the virtual machine of the call would cost more than the call
        offlineFilter = function(
                "pcap_offline_filter",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
                Linker.Option.critical(false));
        error = function("pcap_geterr", FunctionDescriptor.of(ADDRESS, ADDRESS));
        close = function("pcap_close", FunctionDescriptor.ofVoid(ADDRESS));
        nextEx = function("pcap_next_ex", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    }

    private MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        return linker.downcallHandle(symbols.findOrThrow(name), type, options);
    }

    /** {@return the library as the system's loader finds it, if it is installed} */
    static Optional<Libpcap> installed() {
        for (String name : Platform.CURRENT.libraryNames()) {
            try {
                return Optional.of(new Libpcap(SymbolLookup.libraryLookup(name, Arena.global())));
            } catch (IllegalArgumentException e) {
                // not by that name
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the library in a file}
     *
     * @throws IllegalArgumentException if it cannot be loaded
     */
    static Libpcap of(Path file) {
        return new Libpcap(SymbolLookup.libraryLookup(file, Arena.global()));
    }

    /** A call of a native function. */
    @FunctionalInterface
    private interface Call<R> {
        R invoke() throws Throwable;
    }

    private static <R> R call(Call<R> call) {
        try {
            return call.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** {@return a {@code pcap_t} that compiles filters for a link type and does nothing else, to be closed} */
    MemorySegment openDead(int dlt, int snaplen) {
        return call(() -> (MemorySegment) openDead.invokeExact(dlt, snaplen));
    }

    /** {@return the descriptor that is readable when there are packets, on Unix} */
    int selectableDescriptor(MemorySegment handle) {
        MethodHandle function = function("pcap_get_selectable_fd", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        return call(() -> (int) function.invokeExact(handle));
    }

    void close(MemorySegment handle) {
        call(() -> {
            close.invokeExact(handle);
            return 0;
        });
    }

    /** {@return what went wrong last, in libpcap's words} */
    String error(MemorySegment handle) {
        return call(() -> (MemorySegment) error.invokeExact(handle))
                .reinterpret(MOST_TEXT)
                .getString(0);
    }

    /**
     * Compiles an expression.
     *
     * @param program a {@code struct bpf_program} to be filled in, and later freed
     * @return whether the expression has a meaning; if not, {@link #error} says why
     */
    boolean compile(MemorySegment handle, MemorySegment program, MemorySegment expression) {
        return call(() -> (int) compile.invokeExact(handle, program, expression, OPTIMIZE, NETMASK_UNKNOWN)) == 0;
    }

    void freeCode(MemorySegment program) {
        call(() -> {
            freeCode.invokeExact(program);
            return 0;
        });
    }

    /** {@return whether a program lets a packet through} Takes no longer than a few dozen instructions. */
    boolean offlineFilter(MemorySegment program, MemorySegment header, MemorySegment packet) {
        try {
            return (int) offlineFilter.invokeExact(program, header, packet) != 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Fetches a packet.
     *
     * @param header where the address of its header is put
     * @param packet where the address of its bytes is put, valid until the next call
     * @return 1 if there was one, 0 if none came in time, less if there will be none
     */
    int nextEx(MemorySegment handle, MemorySegment header, MemorySegment packet) {
        try {
            return (int) nextEx.invokeExact(handle, header, packet);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
