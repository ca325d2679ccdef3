package org.ocellus.testkit;

import java.util.function.UnaryOperator;
import org.ocellus.testkit.header.BthHeader;
import org.ocellus.testkit.header.GrhHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.IpoibHeader;
import org.ocellus.testkit.header.LrhHeader;
import org.ocellus.testkit.header.TransportExtension;

/** Headers of InfiniBand; those behind the BTH that are not here are made by {@link TransportExtension}. */
public sealed interface InfinibandHeaders permits PacketBuilder {
    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds a local route header between two LIDs. */
    default PacketBuilder lrh(int sourceLid, int destinationLid) {
        return with(new LrhHeader(sourceLid, destinationLid));
    }

    /** Adds a global route header between two GIDs, written as IPv6 addresses. */
    default PacketBuilder grh(String sourceGid, String destinationGid) {
        return with(new GrhHeader(sourceGid, destinationGid));
    }

    /** Adds a base transport header to that queue pair. */
    default PacketBuilder bth(int destinationQp) {
        return with(new BthHeader(destinationQp));
    }

    /** Adds a base transport header with settings. */
    default PacketBuilder bth(int destinationQp, UnaryOperator<BthHeader> settings) {
        return with(settings.apply(new BthHeader(destinationQp)));
    }

    /** Adds a datagram extended transport header. */
    default PacketBuilder deth(long queueKey, int sourceQp) {
        return with(TransportExtension.deth(queueKey, sourceQp));
    }

    /** Adds an RDMA extended transport header. */
    default PacketBuilder reth(long address, long remoteKey, long length) {
        return with(TransportExtension.reth(address, remoteKey, length));
    }

    /** Adds an acknowledgement extended transport header. */
    default PacketBuilder aeth(int syndrome, int messageSequence) {
        return with(TransportExtension.aeth(syndrome, messageSequence));
    }

    /** Adds the header of IP over InfiniBand. */
    default PacketBuilder ipoib() {
        return with(new IpoibHeader());
    }
}
