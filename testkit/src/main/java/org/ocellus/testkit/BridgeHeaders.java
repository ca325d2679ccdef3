package org.ocellus.testkit;

import org.ocellus.testkit.header.AmsduSubframe;
import org.ocellus.testkit.header.BierHeader;
import org.ocellus.testkit.header.CiscoHdlcHeader;
import org.ocellus.testkit.header.FabricPathTag;
import org.ocellus.testkit.header.FrameRelayHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.HsrTag;
import org.ocellus.testkit.header.MacsecTag;
import org.ocellus.testkit.header.NflogHeader;
import org.ocellus.testkit.header.PbbTag;
import org.ocellus.testkit.header.PktapHeader;
import org.ocellus.testkit.header.RadiotapHeader;
import org.ocellus.testkit.header.SunAtmHeader;
import org.ocellus.testkit.header.TrillHeader;
import org.ocellus.testkit.header.VnTag;
import org.ocellus.testkit.header.WlanHeader;

/** Headers of bridges beyond VLANs, of wireless and wide area links, and of taps. */
public sealed interface BridgeHeaders permits PacketBuilder {
    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds an I-TAG of provider backbone bridging; the customer's Ethernet frame follows. */
    default PacketBuilder pbb(int serviceId) {
        return with(new PbbTag(serviceId));
    }

    /** Adds a MACsec tag of a frame with integrity only. */
    default PacketBuilder macsec(long secureChannel) {
        return with(new MacsecTag(secureChannel));
    }

    /** Adds a VN-Tag. */
    default PacketBuilder vnTag(int sourceInterface, int destinationInterface) {
        return with(new VnTag(sourceInterface, destinationInterface));
    }

    /** Adds a TRILL header; an Ethernet frame follows. */
    default PacketBuilder trill(int ingress, int egress) {
        return with(new TrillHeader(ingress, egress));
    }

    /** Adds a FabricPath tag with TTL 32; an Ethernet frame follows. */
    default PacketBuilder fabricPath(int forwardingTag) {
        return with(new FabricPathTag(forwardingTag, 32));
    }

    /** Adds an HSR tag. */
    default PacketBuilder hsr(int sequence) {
        return with(new HsrTag(0, sequence));
    }

    /** Adds a BIER header. */
    default PacketBuilder bier(int biftId, long bitString) {
        return with(new BierHeader(biftId, bitString));
    }

    /** Adds an 802.11 data frame from a station to its access point; LLC follows. */
    default PacketBuilder wlan() {
        return with(WlanHeader.toAccessPoint());
    }

    /** Adds an 802.11 QoS data frame and its only A-MSDU subframe; LLC follows. */
    default PacketBuilder amsdu() {
        return with(WlanHeader.toAccessPoint().qos()).with(new AmsduSubframe());
    }

    /** Adds a radiotap header without fields. */
    default PacketBuilder radiotap() {
        return with(new RadiotapHeader());
    }

    /** Adds a frame relay header with RFC 2427 encapsulation. */
    default PacketBuilder frameRelay(int dlci) {
        return with(FrameRelayHeader.rfc2427(dlci));
    }

    /** Adds a Cisco HDLC header. */
    default PacketBuilder ciscoHdlc() {
        return with(new CiscoHdlcHeader());
    }

    /** Adds a SunATM header. */
    default PacketBuilder sunAtm(int vpi, int vci) {
        return with(new SunAtmHeader(vpi, vci));
    }

    /** Adds a netfilter log header. */
    default PacketBuilder nflog(int group) {
        return with(new NflogHeader(group));
    }

    /** Adds a header of Apple's packet tap. */
    default PacketBuilder pktap() {
        return with(new PktapHeader());
    }
}
