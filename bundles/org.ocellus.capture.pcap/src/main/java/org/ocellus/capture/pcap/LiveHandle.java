package org.ocellus.capture.pcap;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.InterfaceOptions;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.BlockingMode;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.packet.namednumber.DataLinkType;

/** An interface that pcap4j has opened, and the {@code pcap_t} inside. */
final class LiveHandle implements AutoCloseable {
    /** All interfaces at once; their packets come with a header that names the interface, in its second version. */
    static final String ALL = "any";

    /** How late a packet may be handed over; a busy interface fills buffers sooner. */
    private static final int HAND_OVER_MILLIS = 200;

    /** What pcap4j puts in front of libpcap's words. */
    private static final String PREFIX = "Error occurred in pcap_compile: ";

    private static final int LITTLE_BUFFER = 64 * 1024;

    /** The library by the name that pcap4j loads it by. */
    private static final String LIBRARY =
            System.getProperty("org.pcap4j.core.pcapLibName", Platform.CURRENT == Platform.WINDOWS ? "wpcap" : "pcap");

    private final String name;
    private final PcapHandle handle;

    private LiveHandle(String name, PcapHandle handle) {
        this.name = name;
        this.handle = handle;
    }

    /**
     * Opens an interface.
     *
     * @param filter expression, empty for everything
     * @throws PcapNativeException if libpcap refuses
     */
    static LiveHandle open(String name, String filter, InterfaceOptions options)
            throws PcapNativeException, CaptureException {
        LiveHandle opened = open(name, options.snaplen(), options.bufferBytes(), options.promiscuous());
        boolean ready = false;
        try {
            opened.cook();
            opened.filter(filter);
            ready = true;
            return opened;
        } catch (NotOpenException e) {
            throw new IllegalStateException(e); // it was opened above
        } finally {
            if (!ready) {
                opened.close();
            }
        }
    }

    /** Opens an interface in order to compile expressions for it. */
    static LiveHandle forCompiling(String name, int snaplen) throws CaptureException {
        try {
            return open(name, snaplen, LITTLE_BUFFER, false);
        } catch (PcapNativeException e) {
            throw PcapFailure.of(name, e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw PcapFailure.noLibrary(name, e);
        }
    }

    private static LiveHandle open(String name, int snaplen, int bufferBytes, boolean promiscuous)
            throws PcapNativeException {
        return new LiveHandle(
                name,
                new PcapHandle.Builder(name)
                        .snaplen(snaplen)
                        .bufferSize(bufferBytes)
                        .promiscuousMode(promiscuous ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS)
                        .timeoutMillis(HAND_OVER_MILLIS)
                        .timestampPrecision(
                                Platform.CURRENT.nanoseconds() ? TimestampPrecision.NANO : TimestampPrecision.MICRO)
                        .build());
    }

    /** Of all interfaces at once, asks for the header that tells which of them it was. */
    private void cook() throws NotOpenException {
        if (name.equals(ALL) && Platform.CURRENT == Platform.LINUX) {
            try {
                handle.setDlt(DataLinkType.getInstance(DataLink.LINUX_SLL2));
            } catch (PcapNativeException e) {
                // libpcap before 1.10 has the first version alone
            }
        }
    }

    private void filter(String expression) throws FilterSyntaxException, NotOpenException {
        if (!expression.isEmpty()) {
            try {
                handle.setFilter(expression, BpfCompileMode.OPTIMIZE, PcapHandle.PCAP_NETMASK_UNKNOWN);
            } catch (PcapNativeException e) {
                String problem = String.valueOf(e.getMessage());
                throw new FilterSyntaxException(
                        expression, problem.startsWith(PREFIX) ? problem.substring(PREFIX.length()) : problem);
            }
        }
    }

    PcapHandle handle() {
        return handle;
    }

    /** Makes reading return at once if there is no packet. */
    void nonBlocking() throws PcapNativeException {
        try {
            handle.setBlockingMode(BlockingMode.NONBLOCKING);
        } catch (NotOpenException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the library that the {@code pcap_t} is of: no other may be handed it} */
    Libpcap libpcap() {
        return Libpcap.of(NativeLibrary.getInstance(LIBRARY).getFile().toPath());
    }

    /** {@return the {@code pcap_t}} pcap4j 1.8.2 does not hand it out, so that its field is read; a test holds that. */
    MemorySegment pointer() {
        try {
            Field field = PcapHandle.class.getDeclaredField("handle");
            field.setAccessible(true);
            return MemorySegment.ofAddress(Pointer.nativeValue((Pointer) field.get(handle)));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("pcap4j keeps its pcap_t elsewhere", e);
        }
    }

    /** {@return the LINKTYPE_ value of packets} */
    int linkType() {
        return DataLink.toLinkType(handle.getDlt().value());
    }

    /** {@return nanoseconds a unit of the fraction in time stamps} */
    int nanosPerUnit() {
        return handle.getTimestampPrecision() == TimestampPrecision.NANO ? 1 : 1000;
    }

    /** {@return packets that found no room since this was opened} */
    long dropped() {
        try {
            return handle.getStats().getNumPacketsDropped();
        } catch (PcapNativeException | NotOpenException e) {
            return 0; // it is gone, and its figures with it
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
