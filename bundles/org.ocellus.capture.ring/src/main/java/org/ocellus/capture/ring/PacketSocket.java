package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.ocellus.spi.capture.BpfInstruction;

/**
 * A socket that sees frames as they are on the wire (packet(7)), and the ring that it puts them into.
 *
 * <p>To make one takes the capability CAP_NET_RAW; to attach it to an interface, again and again if that is made anew, takes
 * none.
 */
final class PacketSocket implements AutoCloseable {
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW_CLOEXEC = 0x80003;

    private static final int SOL_SOCKET = 1;
    private static final int SO_ERROR = 4;
    private static final int SO_ATTACH_FILTER = 26;

    private static final int SOL_PACKET = 263;
    private static final int PACKET_ADD_MEMBERSHIP = 1;
    private static final int PACKET_RX_RING = 5;
    private static final int PACKET_STATISTICS = 6;
    private static final int PACKET_VERSION = 10;
    private static final int PACKET_RESERVE = 12;
    private static final int PACKET_FANOUT = 18;
    private static final int PACKET_FANOUT_DATA = 22;

    private static final int SOCKADDR_LL = 20;
    private static final int PACKET_MREQ = 16;
    private static final int PACKET_MR_PROMISC = 1;
    private static final short ETH_P_ALL = 3;
    private static final int TPACKET_REQ3 = 28;
    private static final int FRAME_SIZE = 2048; // means nothing in version 3, yet must divide the block
    private static final int INSTRUCTION = 8;
    private static final int SOCK_FPROG = 16;
    private static final int STATISTICS = 12;
    private static final int STATISTICS_DROPS = 4;

    private final int descriptor;
    private final MemorySegment ring;
    private long dropped;
    private boolean closed;

    /**
     * Makes a socket that sees nothing yet.
     *
     * @param geometry of its ring
     * @param handOverMillis how long a block that has packets may be kept from the reader, in milliseconds
     */
    PacketSocket(RingGeometry geometry, int handOverMillis) throws SystemCallException {
        descriptor = Libc.socket(AF_PACKET, SOCK_RAW_CLOEXEC, 0);
        boolean ready = false;
        try {
            Libc.setOption(descriptor, SOL_PACKET, PACKET_VERSION, Tpacket.VERSION_3);
            Libc.setOption(descriptor, SOL_PACKET, PACKET_RESERVE, VlanTag.LENGTH);
            request(geometry, handOverMillis);
            ring = Libc.map(descriptor, geometry.size());
            ready = true;
        } finally {
            if (!ready) {
                Libc.close(descriptor);
            }
        }
    }

    private void request(RingGeometry geometry, int handOverMillis) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(TPACKET_REQ3, 4);
            request.setAtIndex(JAVA_INT, 0, geometry.blockSize());
            request.setAtIndex(JAVA_INT, 1, geometry.blocks());
            request.setAtIndex(JAVA_INT, 2, FRAME_SIZE);
            request.setAtIndex(JAVA_INT, 3, (int) (geometry.size() / FRAME_SIZE));
            request.setAtIndex(JAVA_INT, 4, handOverMillis);
            Libc.setOption(descriptor, SOL_PACKET, PACKET_RX_RING, request);
        }
    }

    int descriptor() {
        return descriptor;
    }

    /** {@return the ring, valid until this is closed} */
    MemorySegment ring() {
        return ring;
    }

    /** Lets through what a program lets through, and no more of a packet than it returns. */
    void filter(List<BpfInstruction> program) throws SystemCallException {
        program(SOL_SOCKET, SO_ATTACH_FILTER, program);
    }

    private void program(int level, int option, List<BpfInstruction> program) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment instructions = arena.allocate((long) program.size() * INSTRUCTION, INSTRUCTION);
            long at = 0;
            for (BpfInstruction each : program) {
                instructions.set(JAVA_SHORT, at, (short) each.code());
                instructions.set(JAVA_BYTE, at + 2, (byte) each.jumpTrue());
                instructions.set(JAVA_BYTE, at + 3, (byte) each.jumpFalse());
                instructions.set(JAVA_INT, at + 4, each.operand());
                at += INSTRUCTION;
            }
            MemorySegment whole = arena.allocate(SOCK_FPROG, 8);
            whole.set(JAVA_SHORT, 0, (short) program.size());
            whole.set(ADDRESS, 8, instructions);
            Libc.setOption(descriptor, level, option, whole);
        }
    }

    /** Begins to see the frames of an interface. */
    void attach(NetworkDevice device, boolean promiscuous) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(SOCKADDR_LL, 4);
            address.set(JAVA_SHORT, 0, (short) AF_PACKET);
            address.set(Tpacket.NETWORK_SHORT, 2, ETH_P_ALL);
            address.set(JAVA_INT, 4, device.index());
            Libc.bind(descriptor, address);
            if (promiscuous) {
                MemorySegment request = arena.allocate(PACKET_MREQ, 4);
                request.set(JAVA_INT, 0, device.index());
                request.set(JAVA_SHORT, 4, (short) PACKET_MR_PROMISC);
                Libc.setOption(descriptor, SOL_PACKET, PACKET_ADD_MEMBERSHIP, request);
            }
        }
    }

    /** Shares the packets of the interface with other sockets. */
    void fanout(int typeAndGroup) throws SystemCallException {
        Libc.setOption(descriptor, SOL_PACKET, PACKET_FANOUT, typeAndGroup);
    }

    /** {@return how packets are shared, the number of the group in the lower 16 bits} */
    int fanout() throws SystemCallException {
        return Libc.getOption(descriptor, SOL_PACKET, PACKET_FANOUT);
    }

    /** Says by a program which socket of the group gets a packet. */
    void fanoutProgram(List<BpfInstruction> program) throws SystemCallException {
        program(SOL_PACKET, PACKET_FANOUT_DATA, program);
    }

    /** {@return why the socket reported an error, as an error number; it has none then} */
    int takeError() throws SystemCallException {
        return Libc.getOption(descriptor, SOL_SOCKET, SO_ERROR);
    }

    /** {@return packets that found no room in the ring since this was made} May be called by any thread. */
    synchronized long dropped() {
        if (!closed) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment statistics = arena.allocate(STATISTICS, 4);
                Libc.getOption(descriptor, SOL_PACKET, PACKET_STATISTICS, statistics); // which begins anew
                dropped += Integer.toUnsignedLong(statistics.get(JAVA_INT, STATISTICS_DROPS));
            } catch (SystemCallException e) {
                // what was lost before is known
            }
        }
        return dropped;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            dropped();
            closed = true;
            try {
                Libc.unmap(ring);
            } catch (SystemCallException e) {
                throw new IllegalStateException(e); // it was mapped as it is unmapped
            } finally {
                Libc.close(descriptor);
            }
        }
    }
}
