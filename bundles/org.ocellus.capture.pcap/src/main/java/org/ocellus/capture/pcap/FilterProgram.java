package org.ocellus.capture.pcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.PacketFilter;

/** A compiled expression ({@code struct bpf_program}), which libpcap runs. */
final class FilterProgram implements PacketFilter {
    private static final int BPF_PROGRAM = 16;
    private static final int INSTRUCTIONS = 8;
    private static final int INSTRUCTION = 8;

    private final Libpcap libpcap;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment program = arena.allocate(BPF_PROGRAM, 8);
    private final MemorySegment header = arena.allocate(PacketHeader.SIZE, PacketHeader.CURRENT.alignment());

    /**
     * Compiles an expression.
     *
     * @param handle the {@code pcap_t} that says for which packets
     */
    FilterProgram(Libpcap libpcap, MemorySegment handle, String expression) throws FilterSyntaxException {
        this.libpcap = libpcap;
        if (!libpcap.compile(handle, program, arena.allocateFrom(expression))) {
            String problem = libpcap.error(handle);
            arena.close();
            throw new FilterSyntaxException(expression, problem);
        }
    }

    @Override
    public boolean matches(long address, int captured, int wire, int linkType) {
        PacketHeader.CURRENT.lengths(header, captured, wire);
        return libpcap.offlineFilter(program, header, MemorySegment.ofAddress(address));
    }

    List<BpfInstruction> instructions() {
        int count = program.get(JAVA_INT, 0);
        MemorySegment code = program.get(ADDRESS, INSTRUCTIONS).reinterpret((long) count * INSTRUCTION);
        List<BpfInstruction> instructions = new ArrayList<>(count);
        for (long at = 0; at < code.byteSize(); at += INSTRUCTION) {
            instructions.add(new BpfInstruction(
                    code.get(JAVA_SHORT, at) & 0xFFFF,
                    code.get(JAVA_BYTE, at + 2) & 0xFF,
                    code.get(JAVA_BYTE, at + 3) & 0xFF,
                    code.get(JAVA_INT, at + 4)));
        }
        return instructions;
    }

    @Override
    public void close() {
        libpcap.freeCode(program);
        arena.close();
    }
}
