package org.ocellus.output.argus.format;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** What a tunnel is on the wire, outside: an IP protocol, UDP to a port, or an EtherType. */
enum TunnelProtocol {
    /** RFC 2784. */
    GRE("gre", 47, 0),
    /** RFC 7637, GRE on the wire. */
    NVGRE("nvgre", 47, 0),
    /** RFC 2637, GRE on the wire. */
    PPTP("pptp", 47, 0),
    /** Cisco, GRE on the wire. */
    ERSPAN("erspan", 47, 0),
    /** Cisco, GRE on the wire. */
    ERSPAN3("erspan3", 47, 0),
    /** RFC 2003; inside IPv6 it is {@link #IP6IP6}. */
    IPIP("ipip", 4, 0),
    /** RFC 3931 directly over IP. */
    L2TPV3("l2tpv3", 115, 0),
    /** RFC 4023. */
    MPLS_IP("mpls-ip", 137, 0),
    /** RFC 2661. */
    L2TP("l2tp", FlowKey.UDP, 1701),
    /** RFC 3931 over UDP. */
    L2TPV3_UDP("l2tpv3-udp", FlowKey.UDP, 1701),
    /** RFC 7348. */
    VXLAN("vxlan", FlowKey.UDP, 4789),
    /** draft-ietf-nvo3-vxlan-gpe. */
    VXLAN_GPE("vxlan-gpe", FlowKey.UDP, 4790),
    /** RFC 8926. */
    GENEVE("geneve", FlowKey.UDP, 6081),
    /** draft-ietf-intarea-gue. */
    GUE("gue", FlowKey.UDP, 6080),
    /** 3GPP TS 29.281. */
    GTP("gtp", FlowKey.UDP, 2152),
    /** RFC 4380. */
    TEREDO("teredo", FlowKey.UDP, 3544),
    /** RFC 7510. */
    MPLS_UDP("mpls-udp", FlowKey.UDP, 6635),
    /** RFC 8086. */
    GRE_IN_UDP("gre-in-udp", FlowKey.UDP, 4754),
    /** IBTA annex A17, RoCEv2. */
    INFINIBAND("infiniband", FlowKey.UDP, 4791),
    /** RFC 3032, between MAC addresses; the number is that of the EtherType. */
    MPLS("mpls", FlowKey.NO_PROTOCOL, 0x8847),
    /** IEEE 802.1Q, between MAC addresses; the number is that of the EtherType. */
    VLAN("vlan", FlowKey.NO_PROTOCOL, 0x8100),
    /** Any other. */
    OTHER("", FlowKey.NO_PROTOCOL, 0);

    /** IPv6 encapsulation, RFC 2473, which also carries IPv4. */
    static final int IP6IP6 = 41;

    private static final TunnelProtocol[] ALL = values();

    private final String tunnel;
    private final int protocol;
    private final int port;

    TunnelProtocol(String tunnel, int protocol, int port) {
        this.tunnel = tunnel;
        this.protocol = protocol;
        this.port = port;
    }

    int protocol() {
        return protocol;
    }

    int port() {
        return protocol == FlowKey.NO_PROTOCOL ? 0 : port;
    }

    int etherType() {
        return protocol == FlowKey.NO_PROTOCOL ? port : 0;
    }

    /** {@return the carrier of the tunnel that a record is of} */
    static TunnelProtocol of(FlowRecord flow, byte[] scratch) {
        int length = flow.text(RecordField.TUNNEL, scratch, 0);
        for (TunnelProtocol each : ALL) {
            if (each.named(scratch, length)) {
                return each;
            }
        }
        return OTHER;
    }

    private boolean named(byte[] text, int length) {
        if (tunnel.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (tunnel.charAt(i) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
