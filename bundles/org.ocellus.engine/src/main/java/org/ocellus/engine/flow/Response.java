package org.ocellus.engine.flow;

import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.Found;
import org.ocellus.spi.record.RecordField;

/** What came back, and when: of ICMP, ARP and UDP, in places of the slot that TCP has another use for. */
final class Response {
    private Response() {}

    private static boolean answers(int protocol) {
        return protocol == 17 || protocol == 136 || protocol == 1 || protocol == 58 || protocol == Names.ARP;
    }

    /**
     * Sees the first packet of the end that answers.
     *
     * @param start when the flow began
     */
    static void keep(long slot, Found found, long start, long timestamp) {
        if (!answers(found.protocol())) {
            return;
        }
        Memory.putLong(slot + FlowSlot.RESPONSE, Math.max(0, timestamp - start) + 1);
        if (found.icmp()) {
            Memory.putByte(slot + FlowSlot.REPLIED, 1);
            Memory.putByte(slot + FlowSlot.REPLY_TYPE, found.icmpType());
            Memory.putByte(slot + FlowSlot.REPLY_CODE, found.icmpCode());
        }
    }

    static void write(long slot, boolean icmp, RecordFields out) {
        long response = Memory.getLong(slot + FlowSlot.RESPONSE);
        if (response > 0) {
            out.put(RecordField.RESPONSE_TIME, response - 1);
        }
        if (icmp && Memory.getByte(slot + FlowSlot.REPLIED) != 0) {
            out.put(RecordField.DST_ICMP_TYPE, Memory.u8(slot + FlowSlot.REPLY_TYPE));
            out.put(RecordField.DST_ICMP_CODE, Memory.u8(slot + FlowSlot.REPLY_CODE));
        }
    }
}
