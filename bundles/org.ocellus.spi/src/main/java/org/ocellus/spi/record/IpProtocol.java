package org.ocellus.spi.record;

/** Keywords of the IANA assigned Internet protocol numbers, as {@link RecordField#PROTO} has them. */
public final class IpProtocol {
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

    private IpProtocol() {}

    /**
     * {@return the keyword in lower case; a number without one is its own name}
     *
     * @param number 0 to 255
     */
    public static String keyword(int number) {
        return number < KEYWORDS.length ? KEYWORDS[number] : Integer.toString(number);
    }
}
