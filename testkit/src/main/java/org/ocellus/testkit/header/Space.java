package org.ocellus.testkit.header;

/** Number spaces in which a header names the one that follows. */
public enum Space {
    /** LINKTYPE_ values of tcpdump.org. */
    LINK_TYPE,
    /** IEEE 802 EtherType; a whole Ethernet frame is 0x6558. */
    ETHERTYPE,
    /** IANA assigned Internet protocol number. */
    IP_PROTOCOL,
    /** UDP destination port. */
    UDP_PORT,
    /** TCP destination port. */
    TCP_PORT,
    /** GRE protocol type where it is no EtherType. */
    GRE_PROTOCOL,
    /** PPP protocol field (RFC 1661 section 2). */
    PPP_PROTOCOL,
    /** IEEE 802.2 service access point. */
    LLC_SAP,
    /** Network layer protocol identifier of ISO/IEC TR 9577, as frame relay uses it (RFC 2427). */
    NLPID,
    /** Next protocol of VXLAN-GPE (draft-ietf-nvo3-vxlan-gpe section 3.2). */
    GPE_PROTOCOL,
    /** Next protocol of NSH (RFC 8300 section 2.2). */
    NSH_PROTOCOL,
    /** Link next header of InfiniBand (IBTA volume 1, 7.7.5). */
    LRH_NEXT,
    /** Next protocol of BIER (RFC 8296 section 2.1.2). */
    BIER_PROTOCOL
}
