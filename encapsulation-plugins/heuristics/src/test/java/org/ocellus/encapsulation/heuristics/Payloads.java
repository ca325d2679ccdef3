package org.ocellus.encapsulation.heuristics;

/** Packets and frames with nothing wrong about them. */
final class Payloads {
    /** 20 bytes, header checksum included. */
    static final String IPV4 = "45000014 00000000 4006 66e2 0a000001 0a000002";

    /** 40 bytes. */
    static final String IPV6 = "60000000 00003a40 20010db8000000000000000000000001 20010db8000000000000000000000002";

    static final String ARP = "0001 0800 06 04 0001 0a0000000002 0a000001 000000000000 0a000002";

    static final String ADDRESSES = "0a0000000001 0a0000000002";

    static final String FRAME = ADDRESSES + "0800" + IPV4;

    private Payloads() {}
}
