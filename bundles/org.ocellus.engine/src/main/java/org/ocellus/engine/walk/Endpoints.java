package org.ocellus.engine.walk;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.EndpointType;

/** The two ends of a conversation, as one packet names them. Addresses are right-aligned 128-bit numbers. Mutable. */
public final class Endpoints {
    @Nullable EndpointType type;

    long sourceHigh;
    long sourceLow;
    long destinationHigh;
    long destinationLow;

    void clear() {
        type = null;
    }

    void set(EndpointType of, long sourceHi, long sourceLo, long destinationHi, long destinationLo) {
        type = of;
        sourceHigh = sourceHi;
        sourceLow = sourceLo;
        destinationHigh = destinationHi;
        destinationLow = destinationLo;
    }

    void copy(Endpoints other) {
        type = other.type;
        sourceHigh = other.sourceHigh;
        sourceLow = other.sourceLow;
        destinationHigh = other.destinationHigh;
        destinationLow = other.destinationLow;
    }

    boolean isIp() {
        return type == EndpointType.IPV4 || type == EndpointType.IPV6;
    }

    /** {@return the kind of both addresses, null while none are known} */
    public @Nullable EndpointType type() {
        return type;
    }

    /** {@return the upper 64 bits of the sender's address} */
    public long sourceHigh() {
        return sourceHigh;
    }

    /** {@return the lower 64 bits of the sender's address} */
    public long sourceLow() {
        return sourceLow;
    }

    /** {@return the upper 64 bits of the receiver's address} */
    public long destinationHigh() {
        return destinationHigh;
    }

    /** {@return the lower 64 bits of the receiver's address} */
    public long destinationLow() {
        return destinationLow;
    }
}
