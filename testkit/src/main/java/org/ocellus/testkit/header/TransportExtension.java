package org.ocellus.testkit.header;

import java.util.Map;

/** InfiniBand extended transport header (IBTA volume 1, 9.3): it follows the BTH or another one. */
public final class TransportExtension extends Header {
    private static final int UD_SEND_ONLY = 0x64;
    private static final int RC_RDMA_WRITE_ONLY = 0x0A;
    private static final int RC_ACKNOWLEDGE = 0x11;
    private static final int RC_ATOMIC_ACKNOWLEDGE = 0x12;
    private static final int RC_COMPARE_SWAP = 0x13;
    private static final int RC_SEND_ONLY_IMMEDIATE = 0x05;
    private static final int RC_SEND_ONLY_INVALIDATE = 0x17;
    private static final int RD_SEND_ONLY = 0x44;
    private static final int XRC_SEND_ONLY = 0xA4;

    private final int usualOpcode;
    private final byte[] bytes;

    private TransportExtension(int usualOpcode, Octets header) {
        super(Map.of());
        this.usualOpcode = usualOpcode;
        this.bytes = header.toBytes();
    }

    /** {@return a datagram header with Q-Key, 32 bits, and source queue pair, 24 bits} */
    public static TransportExtension deth(long queueKey, int sourceQp) {
        return new TransportExtension(UD_SEND_ONLY, new Octets().u32(queueKey).u32(sourceQp));
    }

    /** {@return a reliable datagram header with its end-to-end context, 24 bits; a DETH follows} */
    public static TransportExtension rdeth(int context) {
        return new TransportExtension(RD_SEND_ONLY, new Octets().u32(context));
    }

    /** {@return an extended reliable connected header with its shared receive queue, 24 bits} */
    public static TransportExtension xrceth(int sharedReceiveQueue) {
        return new TransportExtension(XRC_SEND_ONLY, new Octets().u32(sharedReceiveQueue));
    }

    /** {@return an RDMA header with virtual address, remote key and length} */
    public static TransportExtension reth(long address, long remoteKey, long length) {
        return new TransportExtension(
                RC_RDMA_WRITE_ONLY, new Octets().u64(address).u32(remoteKey).u32(length));
    }

    /** {@return an acknowledgement header with syndrome, 8 bits, and message sequence number, 24 bits} */
    public static TransportExtension aeth(int syndrome, int messageSequence) {
        return new TransportExtension(RC_ACKNOWLEDGE, new Octets().u8(syndrome).u24(messageSequence));
    }

    /** {@return an atomic header: virtual address, remote key, data to swap in and to compare with} */
    public static TransportExtension atomicEth(long address, long remoteKey, long swap, long compare) {
        return new TransportExtension(
                RC_COMPARE_SWAP,
                new Octets().u64(address).u32(remoteKey).u64(swap).u64(compare));
    }

    /** {@return an atomic acknowledgement's original data; it stands behind the AETH} */
    public static TransportExtension atomicAckEth(long original) {
        return new TransportExtension(RC_ATOMIC_ACKNOWLEDGE, new Octets().u64(original));
    }

    /** {@return immediate data, 32 bits} */
    public static TransportExtension immediate(long data) {
        return new TransportExtension(RC_SEND_ONLY_IMMEDIATE, new Octets().u32(data));
    }

    /** {@return a remote key to invalidate, 32 bits} */
    public static TransportExtension invalidate(long remoteKey) {
        return new TransportExtension(RC_SEND_ONLY_INVALIDATE, new Octets().u32(remoteKey));
    }

    int usualOpcode() {
        return usualOpcode;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets().bytes(bytes).bytes(context.payload()).toBytes();
    }
}
