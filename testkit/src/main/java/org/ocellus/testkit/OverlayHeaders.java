package org.ocellus.testkit;

import java.util.function.UnaryOperator;
import org.ocellus.testkit.header.GeneveHeader;
import org.ocellus.testkit.header.GreHeader;
import org.ocellus.testkit.header.GueHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.NshHeader;
import org.ocellus.testkit.header.PptpGreHeader;
import org.ocellus.testkit.header.VxlanGpeHeader;
import org.ocellus.testkit.header.VxlanHeader;

/** Headers of overlay networks in data centres, and GRE. */
public sealed interface OverlayHeaders permits PacketBuilder {
    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds a VXLAN header. */
    default PacketBuilder vxlan(int vni) {
        return with(new VxlanHeader(vni));
    }

    /** Adds a VXLAN header with settings. */
    default PacketBuilder vxlan(int vni, UnaryOperator<VxlanHeader> settings) {
        return with(settings.apply(new VxlanHeader(vni)));
    }

    /** Adds a VXLAN-GPE header. */
    default PacketBuilder vxlanGpe(int vni) {
        return with(new VxlanGpeHeader(vni));
    }

    /** Adds a VXLAN-GPE header with settings. */
    default PacketBuilder vxlanGpe(int vni, UnaryOperator<VxlanGpeHeader> settings) {
        return with(settings.apply(new VxlanGpeHeader(vni)));
    }

    /** Adds a Geneve header without options. */
    default PacketBuilder geneve(int vni) {
        return with(new GeneveHeader(vni));
    }

    /** Adds a Geneve header with settings. */
    default PacketBuilder geneve(int vni, UnaryOperator<GeneveHeader> settings) {
        return with(settings.apply(new GeneveHeader(vni)));
    }

    /** Adds a network service header with MD type 1. */
    default PacketBuilder nsh(int servicePath, int serviceIndex) {
        return with(NshHeader.fixedContext(servicePath, serviceIndex));
    }

    /** Adds a network service header with MD type 2 and those context headers, as hexadecimal digits. */
    default PacketBuilder nsh(int servicePath, int serviceIndex, String metadata) {
        return with(NshHeader.variableContext(servicePath, serviceIndex, metadata));
    }

    /** Adds a GUE header of variant 0. */
    default PacketBuilder gue() {
        return with(GueHeader.variant0());
    }

    /** Adds a GUE header of variant 0 with settings. */
    default PacketBuilder gue(UnaryOperator<GueHeader> settings) {
        return with(settings.apply(GueHeader.variant0()));
    }

    /** Makes UDP carry IP directly: GUE variant 1. */
    default PacketBuilder gueDirect() {
        return with(GueHeader.variant1());
    }

    /** Adds a GRE header of 4 bytes. */
    default PacketBuilder gre() {
        return with(new GreHeader());
    }

    /** Adds a GRE header with settings. */
    default PacketBuilder gre(UnaryOperator<GreHeader> settings) {
        return with(settings.apply(new GreHeader()));
    }

    /** Adds an NVGRE header of that virtual subnet, with flow identifier 0. */
    default PacketBuilder nvgre(int virtualSubnet) {
        return with(GreHeader.nvgre(virtualSubnet, 0));
    }

    /** Adds an enhanced GRE header of PPTP; PPP follows. */
    default PacketBuilder pptpGre(int callId, long sequence) {
        return with(new PptpGreHeader(callId).sequence(sequence));
    }
}
