package org.ocellus.testkit;

import java.util.function.UnaryOperator;
import org.ocellus.testkit.header.ArpPacket;
import org.ocellus.testkit.header.ControlWord;
import org.ocellus.testkit.header.EthernetHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.LinuxSllHeader;
import org.ocellus.testkit.header.LlcHeader;
import org.ocellus.testkit.header.LoopbackHeader;
import org.ocellus.testkit.header.MplsHeader;
import org.ocellus.testkit.header.PppHeader;
import org.ocellus.testkit.header.SnapHeader;
import org.ocellus.testkit.header.VlanTag;

/** Headers of the link layer: Ethernet and its tags, MPLS, cooked captures, loopback. */
public sealed interface LinkHeaders permits PacketBuilder {
    /** Adds a header. */
    PacketBuilder with(Header header);

    /** Adds an Ethernet header between the default addresses. */
    default PacketBuilder ethernet() {
        return ethernet(EthernetHeader.SOURCE, EthernetHeader.DESTINATION);
    }

    /** Adds an Ethernet header between two MAC addresses. */
    default PacketBuilder ethernet(String source, String destination) {
        return with(new EthernetHeader(source, destination));
    }

    /** Adds an Ethernet header with settings. */
    default PacketBuilder ethernet(String source, String destination, UnaryOperator<EthernetHeader> settings) {
        return with(settings.apply(new EthernetHeader(source, destination)));
    }

    /** Adds an LLC header; in front of it an Ethernet header states the length. */
    default PacketBuilder llc() {
        return with(new LlcHeader());
    }

    /** Adds an LLC header with that service access point, such as 0x42 of the spanning tree. */
    default PacketBuilder llc(int sap) {
        return with(new LlcHeader().sap(sap));
    }

    /** Adds LLC and SNAP headers as of RFC 1042. */
    default PacketBuilder snap() {
        return llc().with(new SnapHeader(SnapHeader.ENCAPSULATED_ETHERNET));
    }

    /** Adds LLC and SNAP headers of that organisation and protocol identifier. */
    default PacketBuilder snap(int oui, int pid) {
        return llc().with(new SnapHeader(oui).pid(pid));
    }

    /** Adds an 802.1Q tag; VID 0 makes it a priority tag. */
    default PacketBuilder vlan(int vid) {
        return with(new VlanTag(VlanTag.C_TAG, vid));
    }

    /** Adds an 802.1Q tag with settings. */
    default PacketBuilder vlan(int vid, UnaryOperator<VlanTag> settings) {
        return with(settings.apply(new VlanTag(VlanTag.C_TAG, vid)));
    }

    /** Adds an 802.1ad service tag. */
    default PacketBuilder serviceVlan(int vid) {
        return with(new VlanTag(VlanTag.S_TAG, vid));
    }

    /** Adds a tag of that TPID, such as 0x9100. */
    default PacketBuilder vlanWithTpid(int tpid, int vid) {
        return with(new VlanTag(tpid, vid));
    }

    /** Adds a label stack entry. */
    default PacketBuilder mpls(int label) {
        return with(new MplsHeader(label));
    }

    /** Adds a label stack entry with settings. */
    default PacketBuilder mpls(int label, UnaryOperator<MplsHeader> settings) {
        return with(settings.apply(new MplsHeader(label)));
    }

    /** Adds an entropy label indicator and that entropy label (RFC 6790). */
    default PacketBuilder mplsEntropy(int label) {
        return mpls(MplsHeader.ENTROPY_LABEL_INDICATOR).mpls(label, entry -> entry.ttl(0));
    }

    /** Adds a pseudowire control word with sequence number 0, which stands for unsequenced. */
    default PacketBuilder controlWord() {
        return with(ControlWord.sequence(0));
    }

    /** Adds an ARP request between the default addresses. */
    default PacketBuilder arp(String sender, String target) {
        return with(ArpPacket.request(EthernetHeader.SOURCE, sender, target));
    }

    /** Adds a PPP header with address and control, as PPP in HDLC-like framing has them. */
    default PacketBuilder ppp() {
        return with(new PppHeader());
    }

    /** Adds a PPP header with settings. */
    default PacketBuilder ppp(UnaryOperator<PppHeader> settings) {
        return with(settings.apply(new PppHeader()));
    }

    /** Adds a Linux cooked header, version 1. */
    default PacketBuilder sll() {
        return with(LinuxSllHeader.version1(EthernetHeader.SOURCE));
    }

    /** Adds a Linux cooked header, version 2. */
    default PacketBuilder sll2() {
        return with(LinuxSllHeader.version2(EthernetHeader.SOURCE));
    }

    /** Adds a BSD loopback header as a little-endian host writes it. */
    default PacketBuilder loopback() {
        return with(LoopbackHeader.littleEndian());
    }
}
