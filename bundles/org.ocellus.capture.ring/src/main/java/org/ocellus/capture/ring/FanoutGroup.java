package org.ocellus.capture.ring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.BpfInstruction;

/**
 * Sockets among which the kernel shares the packets of an interface (PACKET_FANOUT). Which of them gets a packet is said by
 * {@link AddressHash}.
 *
 * <p>Confined to the thread that opens the sockets, then to each reader in turn under its monitor.
 */
final class FanoutGroup {
    private static final int FANOUT_CBPF = 6;
    private static final int FLAG_UNIQUE_ID = 0x2000;

    private final List<BpfInstruction> program;
    private @Nullable Integer id;

    /**
     * Makes a group without members.
     *
     * @param hardware kind of the interface
     */
    FanoutGroup(HardwareType hardware) {
        program = AddressHash.program(hardware);
    }

    /** Makes a socket a member: the first lets the kernel choose a number that no other process has, the others follow. */
    synchronized void join(PacketSocket socket) throws SystemCallException {
        Integer known = id;
        if (known == null) {
            socket.fanout((FANOUT_CBPF | FLAG_UNIQUE_ID) << 16);
            socket.fanoutProgram(program);
            id = socket.fanout() & 0xFFFF;
        } else {
            socket.fanout(FANOUT_CBPF << 16 | known);
            socket.fanoutProgram(program);
        }
    }
}
