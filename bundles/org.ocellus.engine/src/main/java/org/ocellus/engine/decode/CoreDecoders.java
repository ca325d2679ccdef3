package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.engine.dispatch.Claim;
import org.ocellus.engine.dispatch.CoreDecoder;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Selector;

/** The decoders that the engine brings itself, and what they claim. */
public final class CoreDecoders {
    private CoreDecoders() {}

    /** {@return all of them} */
    public static List<CoreDecoder> all() {
        return List.of(
                core("ethernet", new EthernetDecoder())
                        .claims(LINK_TYPE, 1)
                        .claims(ETHERTYPE, EtherTypes.ETHERNET)
                        .made(),
                core("fddi", new FddiDecoder()).claims(LINK_TYPE, 10).made(),
                core("llc", new LlcDecoder()).claims(Selector.LLC, 0).made(),
                core("sll", LinuxCookedDecoder.version1())
                        .claims(LINK_TYPE, 113)
                        .made(),
                core("sll2", LinuxCookedDecoder.version2())
                        .claims(LINK_TYPE, 276)
                        .made(),
                core("loopback", new LoopbackDecoder())
                        .claims(LINK_TYPE, 0, 108)
                        .made(),
                core("raw", new RawIpDecoder()).claims(LINK_TYPE, 12, 14, 101).made(),
                core("arp", new ArpDecoder())
                        .claims(ETHERTYPE, EtherTypes.ARP, EtherTypes.RARP)
                        .made(),
                core("ipv4", new Ipv4Decoder())
                        .claims(ETHERTYPE, EtherTypes.IPV4)
                        .claims(LINK_TYPE, 228)
                        .made(),
                core("ipv6", new Ipv6Decoder())
                        .claims(ETHERTYPE, EtherTypes.IPV6)
                        .claims(LINK_TYPE, 229)
                        .made(),
                core("ah", new AuthenticationDecoder()).claims(IP_PROTOCOL, 51).made(),
                core("tcp", new TcpDecoder()).claims(IP_PROTOCOL, 6).made(),
                core("udp", UdpDecoder.udp()).claims(IP_PROTOCOL, 17).made(),
                core("udplite", UdpDecoder.udpLite()).claims(IP_PROTOCOL, 136).made(),
                core("sctp", PortsDecoder.sctp()).claims(IP_PROTOCOL, 132).made(),
                core("dccp", PortsDecoder.dccp()).claims(IP_PROTOCOL, 33).made(),
                core("icmp", IcmpDecoder.icmp()).claims(IP_PROTOCOL, 1).made(),
                core("icmpv6", IcmpDecoder.icmpV6()).claims(IP_PROTOCOL, 58).made());
    }

    private static Claimant core(String name, Decoder decoder) {
        return new Claimant(name, decoder, new ArrayList<>());
    }

    private record Claimant(String name, Decoder decoder, List<Claim> claims) {
        Claimant claims(Selector space, int... values) {
            for (int value : values) {
                claims.add(new Claim(space, value));
            }
            return this;
        }

        CoreDecoder made() {
            return new CoreDecoder(name, decoder, List.copyOf(claims));
        }
    }
}
