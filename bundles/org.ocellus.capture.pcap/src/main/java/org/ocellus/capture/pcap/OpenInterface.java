package org.ocellus.capture.pcap;

import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.InterfaceOptions;
import org.ocellus.spi.capture.PacketBatch;
import org.pcap4j.core.PcapNativeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An interface as long as it stays open, and how its packets are fetched.
 *
 * <p>On Unix reading never waits, and {@link #descriptor} says when there is something to read: libpcap's own wait goes on past
 * its time while no packet comes. Elsewhere reading waits, as long as was said when the interface was opened.
 */
final class OpenInterface implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenInterface.class);
    private static final int NONE = -1;

    private final LiveHandle live;
    private final PacketReader reader;
    private final int descriptor;

    private OpenInterface(LiveHandle live, PacketReader reader, int descriptor) {
        this.live = live;
        this.reader = reader;
        this.descriptor = descriptor;
    }

    static OpenInterface open(String name, String filter, InterfaceOptions options)
            throws PcapNativeException, CaptureException {
        LiveHandle live = LiveHandle.open(name, filter, options);
        boolean ready = false;
        try {
            OpenInterface opened = of(live, options.snaplen());
            ready = true;
            return opened;
        } finally {
            if (!ready) {
                live.close();
            }
        }
    }

    private static OpenInterface of(LiveHandle live, int snaplen) throws PcapNativeException {
        try {
            int descriptor =
                    Platform.CURRENT == Platform.WINDOWS ? NONE : live.libpcap().selectableDescriptor(live.pointer());
            if (descriptor >= 0) {
                live.nonBlocking();
            }
            return new OpenInterface(live, new ForeignReader(live, snaplen, descriptor < 0), descriptor);
        } catch (IllegalCallerException | IllegalArgumentException | UnsupportedOperationException | LinkageError e) {
            LOG.warn("packets are fetched in a slower way: {}", e.toString());
            return new OpenInterface(live, new Pcap4jReader(live, snaplen), NONE);
        }
    }

    /** {@return whether {@link #read} returns at once and {@link #descriptor} is to be waited for} */
    boolean hasDescriptor() {
        return descriptor >= 0;
    }

    int descriptor() {
        return descriptor;
    }

    /** See {@link PacketReader#read}. */
    boolean read(PacketBatch batch) {
        return reader.read(batch);
    }

    String failure() {
        return reader.failure();
    }

    /** Ends a read that waits. May be called by another thread. */
    void breakLoop() {
        try {
            live.handle().breakLoop();
        } catch (org.pcap4j.core.NotOpenException e) {
            // nobody waits
        }
    }

    long dropped() {
        return live.dropped();
    }

    @Override
    public void close() {
        reader.close();
        live.close();
    }
}
