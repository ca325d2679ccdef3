package org.ocellus.testkit;

import java.util.function.UnaryOperator;
import org.ocellus.testkit.header.AyiyaHeader;
import org.ocellus.testkit.header.CapwapHeader;
import org.ocellus.testkit.header.ErspanHeader;
import org.ocellus.testkit.header.GreHeader;
import org.ocellus.testkit.header.GtpuHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.L2tpv2Header;
import org.ocellus.testkit.header.L2tpv3Header;
import org.ocellus.testkit.header.LispHeader;
import org.ocellus.testkit.header.PppoeHeader;
import org.ocellus.testkit.header.SttHeader;
import org.ocellus.testkit.header.TeredoHeader;
import org.ocellus.testkit.header.WccpHeader;

/** Headers of tunnels between sites, of access networks and of mirrored traffic. */
public sealed interface TunnelHeaders permits PacketBuilder {
    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds GRE and the header of ERSPAN type II; the mirrored frame follows. */
    default PacketBuilder erspan(int session) {
        return with(new GreHeader().sequence(1)).with(ErspanHeader.typeII(session, 0));
    }

    /** Adds an empty Teredo header. */
    default PacketBuilder teredo() {
        return with(new TeredoHeader());
    }

    /** Adds a Teredo header with settings. */
    default PacketBuilder teredo(UnaryOperator<TeredoHeader> settings) {
        return with(settings.apply(new TeredoHeader()));
    }

    /** Adds an AYIYA header. */
    default PacketBuilder ayiya(String identity) {
        return with(new AyiyaHeader(identity));
    }

    /** Adds a GTP-U header of 8 bytes. */
    default PacketBuilder gtpu(long teid) {
        return with(new GtpuHeader(teid));
    }

    /** Adds a GTP-U header with settings. */
    default PacketBuilder gtpu(long teid, UnaryOperator<GtpuHeader> settings) {
        return with(settings.apply(new GtpuHeader(teid)));
    }

    /** Adds an L2TP header of version 2; PPP follows. */
    default PacketBuilder l2tpv2(int tunnelId, int sessionId) {
        return with(new L2tpv2Header(tunnelId, sessionId));
    }

    /** Adds an L2TP header of version 2 with settings. */
    default PacketBuilder l2tpv2(int tunnelId, int sessionId, UnaryOperator<L2tpv2Header> settings) {
        return with(settings.apply(new L2tpv2Header(tunnelId, sessionId)));
    }

    /** Adds an L2TP header of version 3, over IP or UDP. */
    default PacketBuilder l2tpv3(long sessionId) {
        return with(new L2tpv3Header(sessionId));
    }

    /** Adds an L2TP header of version 3 with settings. */
    default PacketBuilder l2tpv3(long sessionId, UnaryOperator<L2tpv3Header> settings) {
        return with(settings.apply(new L2tpv3Header(sessionId)));
    }

    /** Adds a PPPoE header; PPP follows, without address and control. */
    default PacketBuilder pppoe(int sessionId) {
        return with(new PppoeHeader(sessionId));
    }

    /** Adds a LISP header of that instance. */
    default PacketBuilder lisp(int instanceId) {
        return with(LispHeader.instance(instanceId));
    }

    /** Adds a CAPWAP data header; an Ethernet or an 802.11 frame follows. */
    default PacketBuilder capwap() {
        return with(new CapwapHeader());
    }

    /** Adds a WCCP redirect header; it stands behind GRE. */
    default PacketBuilder wccp(int service) {
        return with(new WccpHeader(service));
    }

    /** Adds the segment of a stateless transport tunnel. */
    default PacketBuilder stt(long contextId) {
        return with(new SttHeader(contextId));
    }
}
