package org.ocellus.capture.pcap;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.InterfaceOptions;
import org.ocellus.spi.capture.PacketFilter;
import org.ocellus.spi.capture.PacketFilterCompiler;
import org.osgi.service.component.annotations.Component;

/** Compiles expressions with the libpcap of this host, so that they mean what they mean to its tcpdump. */
@Component
public final class LibpcapFilterCompiler implements PacketFilterCompiler {
    /**
     * Link types for which together every word of the language has a meaning: Ethernet, plain IP, cooked, radio, loopback, PPP,
     * ATM, SS7 and pflog.
     */
    private static final List<Integer> EVERY_WORD =
            List.of(DataLink.ETHERNET, DataLink.RAW, 276, 127, 0, 9, 123, 140, 117);

    private @Nullable Libpcap libpcap;

    private synchronized Libpcap libpcap(String expression) throws CaptureException {
        Libpcap loaded = libpcap;
        if (loaded == null) {
            loaded = Libpcap.installed()
                    .orElseThrow(() -> new CaptureException(
                            "filter '" + expression + "'",
                            "filter expressions need libpcap, which is not installed: "
                                    + Platform.CURRENT.libraryAdvice()));
            libpcap = loaded;
        }
        return loaded;
    }

    @Override
    public void check(String expression) throws CaptureException {
        FilterSyntaxException first = null;
        for (int linkType : EVERY_WORD) {
            try {
                compile(expression, linkType).close();
                return;
            } catch (FilterSyntaxException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Compiling is not safe for several threads in old versions of libpcap. */
    @Override
    public synchronized PacketFilter compile(String expression, int linkType) throws CaptureException {
        Libpcap library = libpcap(expression);
        MemorySegment handle = library.openDead(DataLink.toDlt(linkType), InterfaceOptions.MOST_SNAPLEN);
        try {
            return new FilterProgram(library, handle, expression);
        } finally {
            library.close(handle);
        }
    }

    /** What a program for a socket has to allow for, only a {@code pcap_t} that was opened on the interface knows. */
    @Override
    public synchronized List<BpfInstruction> compileForInterface(String expression, String interfaceName, int snaplen)
            throws CaptureException {
        libpcap(expression);
        try (LiveHandle live = LiveHandle.forCompiling(interfaceName, snaplen);
                FilterProgram program = new FilterProgram(live.libpcap(), live.pointer(), expression)) {
            return program.instructions();
        }
    }
}
