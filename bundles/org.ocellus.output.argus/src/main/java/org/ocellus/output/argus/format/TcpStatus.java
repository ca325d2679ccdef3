package org.ocellus.output.argus.format;

/** Bits of the status of a TCP connection. */
final class TcpStatus {
    static final int SAW_SYN = 0x0000_0001;
    static final int SAW_SYN_ACK = 0x0000_0002;
    static final int ESTABLISHED = 0x0000_0004;
    static final int FIN = 0x0000_0008;
    static final int FIN_ACK = 0x0000_0010;
    static final int NORMAL_CLOSE = 0x0000_0020;

    static final int SOURCE_RETRANSMITTED = 0x0000_0100;
    static final int DESTINATION_RETRANSMITTED = 0x0000_0200;
    static final int SOURCE_WINDOW_SHUT = 0x0000_0400;
    static final int DESTINATION_WINDOW_SHUT = 0x0000_0800;
    static final int SOURCE_RESET = 0x0000_1000;
    static final int DESTINATION_RESET = 0x0000_2000;
    static final int SOURCE_CONGESTED = 0x0000_4000;
    static final int DESTINATION_CONGESTED = 0x0000_8000;
    static final int SOURCE_OUT_OF_ORDER = 0x0001_0000;
    static final int DESTINATION_OUT_OF_ORDER = 0x0002_0000;
    static final int SOURCE_DUPLICATES = 0x0004_0000;
    static final int DESTINATION_DUPLICATES = 0x0008_0000;

    static final int RESET = SOURCE_RESET | DESTINATION_RESET;

    /** Of these pairs, a side's own status has both bits. */
    static final int SOURCE_BITS = SOURCE_RETRANSMITTED
            | SOURCE_WINDOW_SHUT
            | SOURCE_RESET
            | SOURCE_CONGESTED
            | SOURCE_OUT_OF_ORDER
            | SOURCE_DUPLICATES;

    private TcpStatus() {}

    /** {@return the status of the source alone} */
    static int ofSource(int status) {
        int own = status & SOURCE_BITS;
        return own | own << 1;
    }

    /** {@return the status of the destination alone} */
    static int ofDestination(int status) {
        int own = status & SOURCE_BITS << 1;
        return own | own >>> 1;
    }
}
