package org.ocellus.itests.nesting;

import java.util.EnumSet;
import java.util.Set;

/** What may follow the headers that have been built so far. */
enum Inside {
    /** Nothing has been built. */
    LINK,
    /** An Ethernet frame. */
    FRAME,
    /** An Ethernet frame whose EtherType is so common that a decoder without a type field recognises the frame by it. */
    EVIDENT_FRAME,
    /** An Ethernet frame without a C-tag in front, as NVGRE asks for (RFC 7637 section 3.2). */
    UNTAGGED_FRAME,
    /** What an EtherType names. */
    ETHERTYPE,
    /** What one of the common EtherTypes names. */
    EVIDENT_ETHERTYPE,
    /** What an EtherType other than that of the C-tag names. */
    UNTAGGED_ETHERTYPE,
    /** What a GRE header names, a frame included. */
    GRE_PAYLOAD,
    /** What a Geneve header names, a frame included. */
    GENEVE_PAYLOAD,
    /** IP, a frame, MPLS or NSH. */
    NSH_PAYLOAD,
    /** IP, a frame or MPLS. */
    BIER_PAYLOAD,
    /** IP or a pseudowire behind the bottom of a label stack. */
    LABELLED,
    /** An IP header. */
    IP,
    /** An IPv6 header. */
    IPV6,
    /** What an IP header names. */
    INTERNET,
    /** An SCTP header. */
    SCTP,
    /** A PPP header. */
    PPP,
    /** What a PPP header names. */
    PPP_PAYLOAD,
    /** An LLC header. */
    LLC;

    /** Places where an EtherType, of whatever kind, announces what follows. */
    static final Set<Inside> TYPED = EnumSet.of(ETHERTYPE, UNTAGGED_ETHERTYPE, GRE_PAYLOAD, GENEVE_PAYLOAD);

    /** Places where an IP header of either version may stand. */
    static final Set<Inside> BEFORE_IP = EnumSet.of(
            ETHERTYPE,
            UNTAGGED_ETHERTYPE,
            EVIDENT_ETHERTYPE,
            GRE_PAYLOAD,
            GENEVE_PAYLOAD,
            NSH_PAYLOAD,
            BIER_PAYLOAD,
            LABELLED,
            IP,
            PPP_PAYLOAD);

    /** Places where a label stack may stand. */
    static final Set<Inside> BEFORE_LABELS = EnumSet.of(
            ETHERTYPE,
            UNTAGGED_ETHERTYPE,
            EVIDENT_ETHERTYPE,
            GRE_PAYLOAD,
            GENEVE_PAYLOAD,
            NSH_PAYLOAD,
            BIER_PAYLOAD,
            INTERNET,
            PPP_PAYLOAD);
}
