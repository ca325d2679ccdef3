package org.ocellus.engine.decode;

/** EtherTypes that the core decoders hand on (IEEE 802 numbers registry). */
final class EtherTypes {
    static final int IPV4 = 0x0800;
    static final int ARP = 0x0806;
    static final int RARP = 0x8035;
    static final int IPV6 = 0x86DD;

    /** Transparent Ethernet Bridging: an Ethernet frame inside another protocol. */
    static final int ETHERNET = 0x6558;

    private EtherTypes() {}
}
