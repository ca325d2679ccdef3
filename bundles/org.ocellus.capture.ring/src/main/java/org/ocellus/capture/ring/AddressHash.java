package org.ocellus.capture.ring;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.spi.capture.BpfInstruction;

/**
 * A program for the kernel that tells by its IP addresses which worker a packet is for, the same for both directions.
 *
 * <p>Ports are left out, as the kernel's own hash does not: tunnels over UDP put entropy into the source port, which differs by
 * direction, and later fragments have none; either would tear conversations apart. What is not IP goes to the first worker.
 *
 * <p>The header is looked for from where the kernel says that the link layer or the network layer begins, because a packet that
 * goes out and one that comes in are shown to the program at different places.
 */
final class AddressHash {
    // Classic BPF, linux/filter.h
    private static final int LD_W_ABS = 0x20;
    private static final int LD_H_ABS = 0x28;
    private static final int LD_B_ABS = 0x30;
    private static final int TAX = 0x07;
    private static final int XOR_X = 0xAC;
    private static final int AND_K = 0x54;
    private static final int MUL_K = 0x24;
    private static final int RSH_K = 0x74;
    private static final int JEQ_K = 0x15;
    private static final int RET_A = 0x16;
    private static final int RET_K = 0x06;

    /** Added to an offset, it counts from the network layer's header (SKF_NET_OFF). */
    private static final int FROM_NETWORK_LAYER = -0x100000;

    /** Added to an offset, it counts from the link layer's header (SKF_LL_OFF). */
    private static final int FROM_LINK_LAYER = -0x200000;

    private static final int ETHERTYPE = 12;
    private static final int ETHERNET = 14;
    private static final int TAG = 4;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int C_TAG = 0x8100;
    private static final int S_TAG = 0x88A8;
    private static final int VERSION = 0xF0;
    private static final int VERSION_4 = 0x40;
    private static final int VERSION_6 = 0x60;
    private static final int GOLDEN_RATIO = 0x9E3779B1;

    private final List<BpfInstruction> program = new ArrayList<>();

    private AddressHash() {}

    static List<BpfInstruction> program(HardwareType hardware) {
        AddressHash hash = new AddressHash();
        if (hardware.ethernet()) {
            hash.ethernet();
        } else {
            hash.ip();
        }
        return hash.program;
    }

    /** One tag may be in the packet; the kernel has taken the outermost out, or will put it in. */
    private void ethernet() {
        int header = FROM_LINK_LAYER + ETHERNET;
        branch(LD_H_ABS, FROM_LINK_LAYER + ETHERTYPE, IPV4, ipv4(header));
        branch(LD_H_ABS, FROM_LINK_LAYER + ETHERTYPE, IPV6, ipv6(header));
        for (int tag : new int[] {C_TAG, S_TAG}) {
            branch(LD_H_ABS, FROM_LINK_LAYER + ETHERTYPE, tag, tagged());
        }
        add(RET_K, 0);
    }

    private static List<BpfInstruction> tagged() {
        AddressHash inner = new AddressHash();
        inner.branch(LD_H_ABS, FROM_LINK_LAYER + ETHERTYPE + TAG, IPV4, ipv4(FROM_LINK_LAYER + ETHERNET + TAG));
        inner.branch(LD_H_ABS, FROM_LINK_LAYER + ETHERTYPE + TAG, IPV6, ipv6(FROM_LINK_LAYER + ETHERNET + TAG));
        inner.add(RET_K, 0);
        return inner.program;
    }

    private void ip() {
        int header = FROM_NETWORK_LAYER;
        add(LD_B_ABS, header);
        add(AND_K, VERSION);
        test(VERSION_4, ipv4(header));
        add(LD_B_ABS, header);
        add(AND_K, VERSION);
        test(VERSION_6, ipv6(header));
        add(RET_K, 0);
    }

    private static List<BpfInstruction> ipv4(int header) {
        return folded(header + 12, header + 16);
    }

    private static List<BpfInstruction> ipv6(int header) {
        return folded(
                header + 8, header + 12, header + 16, header + 20, header + 24, header + 28, header + 32, header + 36);
    }

    /** The words at these places, put together so that their order does not matter, and spread over all bits. */
    private static List<BpfInstruction> folded(int first, int... others) {
        AddressHash fold = new AddressHash();
        fold.add(LD_W_ABS, first);
        for (int each : others) {
            fold.add(TAX, 0);
            fold.add(LD_W_ABS, each);
            fold.add(XOR_X, 0);
        }
        fold.add(MUL_K, GOLDEN_RATIO);
        fold.add(RSH_K, 16);
        fold.add(RET_A, 0);
        return fold.program;
    }

    private void branch(int load, int at, int value, List<BpfInstruction> then) {
        add(load, at);
        test(value, then);
    }

    private void test(int value, List<BpfInstruction> then) {
        program.add(new BpfInstruction(JEQ_K, 0, then.size(), value));
        program.addAll(then);
    }

    private void add(int code, int operand) {
        program.add(new BpfInstruction(code, 0, 0, operand));
    }
}
