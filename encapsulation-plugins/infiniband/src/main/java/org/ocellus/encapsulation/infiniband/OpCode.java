package org.ocellus.encapsulation.infiniband;

/**
 * Operations of the transport layer and their extended headers, IBTA volume 1 section 9.2.1 (table 38), section 9.3 and
 * annex A14 (XRC). An OpCode is a transport service in 3 bits and an operation in 5.
 */
final class OpCode {
    /** The extended headers of an operation that does not exist. */
    static final int UNKNOWN = -1;

    static final int RC_SEND_ONLY = 0x04;
    static final int UC_SEND_ONLY = 0x24;
    static final int UD_SEND_ONLY = 0x64;

    /** Congestion notification packet of RoCE (annex A17): its 16 reserved bytes are counted as an extended header. */
    static final int CNP = 0x81;

    private static final int RDETH = 4;
    private static final int DETH = 8;
    private static final int RETH = 16;
    private static final int ATOMIC_ETH = 28;
    private static final int XRCETH = 4;
    private static final int AETH = 4;
    private static final int ATOMIC_ACK_ETH = 8;
    private static final int IMM_DT = 4;
    private static final int IETH = 4;
    private static final int FETH = 4;
    private static final int CNP_RESERVED = 16;

    private static final int RC = 0;
    private static final int UC = 1;
    private static final int RD = 2;
    private static final int UD = 3;
    private static final int XRC = 5;

    private static final int SEND_ONLY = 0x04;
    private static final int SEND_ONLY_WITH_IMMEDIATE = 0x05;
    private static final int RDMA_WRITE_ONLY_WITH_IMMEDIATE = 0x0B;
    private static final int RDMA_READ_REQUEST = 0x0C;
    private static final int RDMA_READ_RESPONSE_FIRST = 0x0D;
    private static final int ACKNOWLEDGE = 0x11;
    private static final int ATOMIC_ACKNOWLEDGE = 0x12;
    private static final int CMP_SWAP = 0x13;
    private static final int FETCH_ADD = 0x14;
    private static final int RESYNC = 0x15;
    private static final int FLUSH = 0x1C;

    /** Indexed by OpCode, so that a packet costs one look. */
    private static final byte[] EXTENDED_HEADERS = new byte[256];

    static {
        for (int opCode = 0; opCode < EXTENDED_HEADERS.length; opCode++) {
            EXTENDED_HEADERS[opCode] = (byte) (opCode == CNP ? CNP_RESERVED : ofService(opCode >>> 5, opCode & 0x1F));
        }
    }

    private OpCode() {}

    /** {@return the length of the extended headers in bytes, or {@link #UNKNOWN}} */
    static int extendedHeaders(int opCode) {
        return EXTENDED_HEADERS[opCode];
    }

    /** {@return whether the headers are all there is, before the invariant CRC} */
    static boolean hasNoPayload(int opCode) {
        return opCode == CNP
                || switch (opCode & 0x1F) {
                    case RDMA_READ_REQUEST, ACKNOWLEDGE, ATOMIC_ACKNOWLEDGE, CMP_SWAP, FETCH_ADD, RESYNC, FLUSH -> true;
                    default -> false;
                };
    }

    private static int ofService(int service, int operation) {
        int headers = ofOperation(operation);
        boolean exists = headers != UNKNOWN
                && switch (service) {
                    case RC, XRC -> operation != RESYNC;
                    case UC -> operation <= RDMA_WRITE_ONLY_WITH_IMMEDIATE;
                    case RD -> operation <= RESYNC;
                    case UD -> operation == SEND_ONLY || operation == SEND_ONLY_WITH_IMMEDIATE;
                    default -> false;
                };
        return exists ? ofTransport(service, operation) + headers : UNKNOWN;
    }

    /** The header that a transport service adds to the operation's own; responses address no queue pair behind it. */
    private static int ofTransport(int service, int operation) {
        boolean response = operation >= RDMA_READ_RESPONSE_FIRST && operation <= ATOMIC_ACKNOWLEDGE;
        return switch (service) {
            case RD -> response ? RDETH : RDETH + DETH;
            case UD -> DETH;
            case XRC -> response ? 0 : XRCETH;
            default -> 0;
        };
    }

    private static int ofOperation(int operation) {
        return switch (operation) {
            case 0x00, 0x01, 0x02, SEND_ONLY -> 0; // SEND first, middle, last, only
            case 0x03, SEND_ONLY_WITH_IMMEDIATE -> IMM_DT; // SEND last, only
            case 0x06, 0x0A -> RETH; // RDMA WRITE first, only
            case 0x07, 0x08 -> 0; // RDMA WRITE middle, last
            case 0x09 -> IMM_DT; // RDMA WRITE last with immediate
            case RDMA_WRITE_ONLY_WITH_IMMEDIATE -> RETH + IMM_DT;
            case RDMA_READ_REQUEST -> RETH;
            case RDMA_READ_RESPONSE_FIRST, 0x0F, 0x10 -> AETH; // RDMA READ response first, last, only
            case 0x0E -> 0; // RDMA READ response middle
            case ACKNOWLEDGE -> AETH;
            case ATOMIC_ACKNOWLEDGE -> AETH + ATOMIC_ACK_ETH;
            case CMP_SWAP, FETCH_ADD -> ATOMIC_ETH;
            case RESYNC -> 0;
            case 0x16, 0x17 -> IETH; // SEND last, only, with invalidate
            case FLUSH -> FETH + RETH;
            case 0x1D -> RETH; // ATOMIC WRITE
            default -> UNKNOWN;
        };
    }
}
