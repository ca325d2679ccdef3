package org.ocellus.capture.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

class AddressHashTest {
    private static long ethernet(PacketBuilder packet) {
        return new Machine(packet.bytes(), 14).run(AddressHash.program(HardwareType.ETHERNET));
    }

    private static PacketBuilder udp(String from, String to, int source, int destination) {
        return Packet.ethernet().ipv4(from, to).udp(source, destination);
    }

    @Test
    void bothDirectionsAreTheSameWhateverThePorts() {
        assertThat(ethernet(udp("10.0.0.1", "10.9.8.7", 1000, 4789)))
                .isEqualTo(ethernet(udp("10.9.8.7", "10.0.0.1", 2000, 4789)))
                .isNotZero();
        assertThat(ethernet(
                        Packet.ethernet().ipv6("2001:db8::1", "2001:db8:7::2").udp(1, 2)))
                .isEqualTo(ethernet(
                        Packet.ethernet().ipv6("2001:db8:7::2", "2001:db8::1").udp(2, 1)))
                .isNotZero();
    }

    @Test
    void aTagInThePacketMakesNoDifference() {
        assertThat(ethernet(
                        Packet.ethernet().vlan(7).ipv4("10.0.0.1", "10.9.8.7").udp(1, 2)))
                .isEqualTo(ethernet(udp("10.0.0.1", "10.9.8.7", 1, 2)));
    }

    @Test
    void plainIpIsHashedAsInEthernet() {
        byte[] frame = udp("10.0.0.1", "10.9.8.7", 1, 2).bytes();
        byte[] packet = Arrays.copyOfRange(frame, 14, frame.length);

        assertThat(new Machine(packet, 0).run(AddressHash.program(HardwareType.NONE)))
                .isEqualTo(ethernet(udp("10.0.0.1", "10.9.8.7", 1, 2)));
    }

    @Test
    void whatIsNotIpGoesToTheFirstWorker() {
        assertThat(ethernet(Packet.ethernet().payload(new byte[40]))).isZero();
    }

    @Test
    void neighboursAreSpread() {
        long first = 0;
        for (int host = 1; host <= 200; host++) {
            first += ethernet(udp("10.0.0.1", "10.0.1." + host, 1, 2)) % 2;
        }
        assertThat(first).isBetween(70L, 130L);
    }

    /** As much of the kernel's machine for classic BPF as the program uses. */
    private static final class Machine {
        private final byte[] bytes;
        private final int networkLayer;

        Machine(byte[] bytes, int networkLayer) {
            this.bytes = bytes;
            this.networkLayer = networkLayer;
        }

        private int at(int k) {
            return k >= -0x100000 && k < 0 ? k + 0x100000 + networkLayer : k + 0x200000;
        }

        private long load(int at, int size) {
            long value = 0;
            for (int i = 0; i < size; i++) {
                value = value << 8 | bytes[at + i] & 0xFF;
            }
            return value;
        }

        long run(List<BpfInstruction> program) {
            int a = 0;
            int x = 0;
            for (int pc = 0; ; pc++) {
                BpfInstruction next = program.get(pc);
                int k = next.operand();
                switch (next.code()) {
                    case 0x20 -> a = (int) load(at(k), 4);
                    case 0x28 -> a = (int) load(at(k), 2);
                    case 0x30 -> a = (int) load(at(k), 1);
                    case 0x07 -> x = a;
                    case 0xAC -> a ^= x;
                    case 0x54 -> a &= k;
                    case 0x24 -> a *= k;
                    case 0x74 -> a >>>= k;
                    case 0x15 -> pc += a == k ? next.jumpTrue() : next.jumpFalse();
                    case 0x16 -> {
                        return Integer.toUnsignedLong(a);
                    }
                    case 0x06 -> {
                        return k;
                    }
                    default -> throw new AssertionError(next.toString());
                }
            }
        }
    }
}
