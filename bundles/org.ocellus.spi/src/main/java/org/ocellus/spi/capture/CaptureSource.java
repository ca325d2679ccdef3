package org.ocellus.spi.capture;

import org.osgi.annotation.versioning.ConsumerType;

/** A stream of packets, read by one thread. */
@ConsumerType
public interface CaptureSource extends AutoCloseable {

    /** What a call of {@link #read} brought. */
    enum Progress {
        /** The batch holds at least one packet. */
        PACKETS,
        /** The wait ended without a packet. */
        NOTHING_YET,
        /** There will be no more packets. */
        END
    }

    /**
     * Fills the batch with the packets that are there, waiting only for the first. Their bytes stay valid until the next
     * call.
     *
     * @param batch empty; filled up to its capacity at most
     * @param timeoutNanos how long to wait for the first packet, in nanoseconds
     * @return what the batch holds
     * @throws CaptureException if reading cannot go on; packets before the damage have been handed out by earlier calls
     */
    Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException;

    /**
     * {@return whether packets are lost when they are not fetched in time} Outputs may slow a source that is not live, but
     * never one that is.
     */
    boolean live();

    /** {@return whether time goes on while no packet comes, as it does for interfaces and pipes but not for files} */
    boolean streaming();

    /** {@return packets that were lost before they could be read, or -1 if the source cannot tell} */
    default long dropped() {
        return -1;
    }

    /**
     * {@return where the input says that packets have this link type, as a byte offset; -1 if it has no such place}
     *
     * @param linkType of a packet that was handed out
     */
    default long linkTypeOffset(int linkType) {
        return -1;
    }

    /**
     * {@return the interface that packets come from, as it stands on records; empty if they do not come from one}
     */
    default String interfaceName() {
        return "";
    }

    /**
     * {@return what keeps packets from coming for now, such as an interface that is down; empty if nothing does} Meant for
     * the user. The source goes on by itself when it can. May be called by any thread.
     */
    default String interruption() {
        return "";
    }

    /**
     * Makes a {@link #read} that waits return, and every later one answer {@link Progress#END}. May be called by any
     * thread. Packets that were handed out stay valid until the reading thread closes the source.
     */
    default void stop() {
        close();
    }

    /** Releases what the source holds. May be called while {@link #read} waits in another thread, and ends that wait. */
    @Override
    void close();
}
