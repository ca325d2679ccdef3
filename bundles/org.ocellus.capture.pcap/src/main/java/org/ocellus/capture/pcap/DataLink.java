package org.ocellus.capture.pcap;

/**
 * Link types have two numbers: the one in files (LINKTYPE_), which is the same everywhere, and the one in libpcap's interface
 * (DLT_), which for a few of them differs between systems. Source: pcap-linktype(7), {@code pcap/dlt.h}.
 */
final class DataLink {
    static final int ETHERNET = 1;
    static final int RAW = 101;
    static final int LINUX_SLL2 = 276;

    private static final int DLT_RAW = 12;
    private static final int DLT_RAW_OPENBSD = 14;
    private static final int ATM_RFC1483 = 100;
    private static final int DLT_ATM_RFC1483 = 11;

    private DataLink() {}

    static int toLinkType(int dlt) {
        return switch (dlt) {
            case DLT_RAW, DLT_RAW_OPENBSD -> RAW;
            case DLT_ATM_RFC1483 -> ATM_RFC1483;
            default -> dlt;
        };
    }

    static int toDlt(int linkType) {
        return switch (linkType) {
            case RAW -> DLT_RAW;
            case ATM_RFC1483 -> DLT_ATM_RFC1483;
            default -> linkType;
        };
    }
}
