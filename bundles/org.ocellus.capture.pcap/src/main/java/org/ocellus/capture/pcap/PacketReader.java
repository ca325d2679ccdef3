package org.ocellus.capture.pcap;

import org.ocellus.spi.capture.PacketBatch;

/** Fetches packets from an open interface, one thread at a time. */
interface PacketReader extends AutoCloseable {

    /**
     * Appends the packets that are there to a batch, as many as have room.
     *
     * @return false if the interface will bring no more, for the reason in {@link #failure}
     */
    boolean read(PacketBatch batch);

    /** {@return why there are no more packets, in libpcap's words} */
    String failure();

    /** Releases the memory of packets. */
    @Override
    void close();
}
