package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** Keywords of the IANA assigned Internet protocol numbers, in lower case; a number without one is its own name. */
final class IpProtocol {
    private static final String[] KEYWORDS = """
            hopopt icmp igmp ggp ipv4 st tcp cbt egp igp bbn-rcc-mon nvp-ii pup argus emcon xnet chaos udp mux dcn-meas
            hmp prm xns-idp trunk-1 trunk-2 leaf-1 leaf-2 rdp irtp iso-tp4 netblt mfe-nsp merit-inp dccp 3pc idpr xtp ddp
            idpr-cmtp tp++ il ipv6 sdrp ipv6-route ipv6-frag idrp rsvp gre dsr bna esp ah i-nlsp swipe narp min-ipv4 tlsp
            skip ipv6-icmp ipv6-nonxt ipv6-opts 61 cftp 63 sat-expak kryptolan rvd ippc 68 sat-mon visa ipcv cpnx cphb wsn
            pvp br-sat-mon sun-nd wb-mon wb-expak iso-ip vmtp secure-vmtp vines iptm nsfnet-igp dgp tcf eigrp ospfigp
            sprite-rpc larp mtp ax.25 ipip micp scc-sp etherip encap 99 gmtp ifmp pnni pim aris scps qnx a/n ipcomp snp
            compaq-peer ipx-in-ip vrrp pgm 114 l2tp ddx iatp stp srp uti smp sm ptp isis fire crtp crudp sscopmce iplt sps
            pipe sctp fc rsvp-e2e-ignore mobility-header udplite mpls-in-ip manet hip shim6 wesp rohc ethernet aggfrag nsh
            homa bit-emu""".split("\\s+");

    private static final int DCCP = 33;
    private static final int SCTP = 132;
    private static final int UDP_LITE = 136;

    private IpProtocol() {}

    /** States number and keyword of a protocol. */
    static void state(int protocol, RecordBuilder record) {
        record.text(RecordField.PROTO, protocol < KEYWORDS.length ? KEYWORDS[protocol] : Integer.toString(protocol));
        record.number(RecordField.PROTO_NUMBER, protocol);
    }

    /** {@return whether the protocol has ports where TCP has them} */
    static boolean hasPorts(int protocol) {
        return switch (protocol) {
            case FlowKey.TCP, FlowKey.UDP, DCCP, SCTP, UDP_LITE -> true;
            default -> false;
        };
    }
}
