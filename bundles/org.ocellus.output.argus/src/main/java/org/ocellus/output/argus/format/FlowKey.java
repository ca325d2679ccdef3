package org.ocellus.output.argus.format;

import java.util.Arrays;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Who talks to whom, and by which protocol, as the flow DSR needs it. Reused. */
final class FlowKey {
    /** IANA assigned Internet protocol numbers. */
    static final int ICMP = 1;

    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMP_V6 = 58;

    /**
     * Stands for a conversation between IP addresses, or what looks like them, whose protocol has no number. It is reserved at
     * IANA, so that no conversation has it.
     */
    static final int NO_PROTOCOL = 255;

    private static final int MAX_ADDRESS = 16;
    private static final long ARP = Word.of("arp");
    private static final long INFINIBAND = Word.of("infiniba");
    private static final int ROCE_V2_PORT = 4791;

    final byte[] source = new byte[MAX_ADDRESS];
    final byte[] destination = new byte[MAX_ADDRESS];
    int addressLength;
    int protocol;
    int sourcePort;
    int destinationPort;
    int etherType;
    boolean arp;

    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];

    /** Takes the key of a flow or tunnel record. */
    FlowKey of(FlowRecord flow) {
        Arrays.fill(source, (byte) 0);
        Arrays.fill(destination, (byte) 0);
        if (flow.has(RecordField.TUNNEL)) {
            ofTunnel(flow);
        } else {
            ofFlow(flow);
        }
        return this;
    }

    private void ofFlow(FlowRecord flow) {
        addresses(flow, RecordField.SRC_ADDR, RecordField.DST_ADDR);
        arp = Word.of(flow, RecordField.PROTO, scratch) == ARP;
        sourcePort = (int) flow.number(RecordField.SRC_PORT);
        destinationPort = (int) flow.number(RecordField.DST_PORT);
        etherType = (int) flow.number(RecordField.ETHER_TYPE);
        protocol = flow.has(RecordField.PROTO_NUMBER) ? (int) flow.number(RecordField.PROTO_NUMBER) : NO_PROTOCOL;
        if (protocol == NO_PROTOCOL && overUdp(flow)) {
            protocol = UDP;
            destinationPort = ROCE_V2_PORT;
        }
    }

    /** InfiniBand that IP carries is RoCEv2, which Argus takes for what it is on the wire. */
    private boolean overUdp(FlowRecord flow) {
        EncapsulationPath path = flow.path();
        return path.size() > 0
                && path.hasEndpoints(path.size() - 1)
                && flow.text(RecordField.PROTO, scratch, 0) == "infiniband".length()
                && startsWith(INFINIBAND);
    }

    private boolean startsWith(long word) {
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = first << Byte.SIZE | scratch[i];
        }
        return first == word;
    }

    private void ofTunnel(FlowRecord flow) {
        addresses(flow, RecordField.OUTER_SRC_ADDR, RecordField.OUTER_DST_ADDR);
        TunnelProtocol carrier = TunnelProtocol.of(flow, scratch);
        arp = false;
        sourcePort = 0;
        destinationPort = carrier.port();
        etherType = carrier.etherType();
        protocol = carrier == TunnelProtocol.IPIP && addressLength == MAX_ADDRESS
                ? TunnelProtocol.IP6IP6
                : carrier.protocol();
    }

    private void addresses(FlowRecord flow, RecordField from, RecordField to) {
        addressLength = flow.address(from, source, 0);
        flow.address(to, destination, 0);
    }
}
