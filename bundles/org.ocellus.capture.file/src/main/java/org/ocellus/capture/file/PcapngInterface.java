package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ocellus.spi.capture.CaptureException;

/**
 * What an Interface Description Block says about packets (draft-ietf-opsawg-pcapng, section 4.2).
 *
 * <pre>
 *  linktype 2 | reserved 2 | snaplen 4 | options: (code 2 | length 2 | value, padded to 4)...
 * </pre>
 *
 * @param linkType LINKTYPE_ value of its packets
 * @param snaplen most bytes kept of a packet, unsigned; 0 for no limit
 * @param scale its clock
 */
record PcapngInterface(int linkType, long snaplen, TimestampScale scale) {
    /** Size of the body up to the options, in bytes. */
    static final int FIXED_BODY = 8;

    private static final int OPTION_HEADER = 4;
    private static final int OPT_ENDOFOPT = 0;
    private static final int IF_TSRESOL = 9;
    private static final int IF_TSOFFSET = 14;
    private static final int DEFAULT_RESOLUTION = 6;

    /**
     * Reads the body of the block.
     *
     * @param window holds it
     * @param order the section's byte order
     * @param body position of the body
     * @param end position behind the body
     * @throws CaptureException if an option does not fit
     */
    static PcapngInterface parse(ByteWindow window, Endianness order, long body, long end) throws CaptureException {
        MemorySegment memory = window.memory();
        int resolution = DEFAULT_RESOLUTION;
        long offset = 0;
        long at = body + FIXED_BODY;
        while (end - at >= OPTION_HEADER) {
            int code = order.u16(memory, at);
            int length = order.u16(memory, at + 2);
            long value = at + OPTION_HEADER;
            if (code == OPT_ENDOFOPT) {
                break;
            }
            if (length > end - value) {
                throw window.damage(
                        at, "pcapng option length " + length + ", expected at most " + (end - value) + " bytes");
            }
            if (code == IF_TSRESOL && length == 1) {
                resolution = memory.get(ValueLayout.JAVA_BYTE, value) & 0xFF;
            } else if (code == IF_TSOFFSET && length == Long.BYTES) {
                offset = order.i64(memory, value);
            }
            at = value + padded(length);
        }
        return new PcapngInterface(
                order.u16(memory, body), order.u32(memory, body + 4), TimestampScale.of(resolution, offset));
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
