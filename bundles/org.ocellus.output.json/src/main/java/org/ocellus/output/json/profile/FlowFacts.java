package org.ocellus.output.json.profile;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** What other vocabularies ask about a flow as a whole, told from one of its records. */
public final class FlowFacts {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ICMP = 1;
    private static final int ICMPV6 = 58;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final byte[] text = new byte[FlowRecord.MAX_TEXT];

    /** {@return whether no further record of the flow will come} One without a cause was summed up from others. */
    public boolean ended(FlowRecord flow) {
        return !isText(flow, RecordField.CAUSE, "start") && !isText(flow, RecordField.CAUSE, "status");
    }

    /** {@return whether no record of the flow came before} */
    public boolean first(FlowRecord flow) {
        return flow.has(RecordField.RECORD_NUMBER)
                ? flow.number(RecordField.RECORD_NUMBER) == 1
                : packets(flow, true) == flow.number(RecordField.SRC_PACKETS)
                        && packets(flow, false) == flow.number(RecordField.DST_PACKETS);
    }

    /** {@return whether a field of type TEXT has this value} */
    public boolean isText(FlowRecord flow, RecordField field, String expected) {
        int length = flow.text(field, text, 0);
        if (length != expected.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether one side has sent a TCP flag} */
    public boolean sent(FlowRecord flow, boolean source, char flag) {
        int length = flow.text(source ? RecordField.SRC_TCP_FLAGS : RecordField.DST_TCP_FLAGS, text, 0);
        for (int i = 0; i < length; i++) {
            if (text[i] == flag) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether it is a TCP connection} */
    public boolean tcp(FlowRecord flow) {
        return flow.number(RecordField.PROTO_NUMBER) == TCP;
    }

    /** {@return whether it is UDP} */
    public boolean udp(FlowRecord flow) {
        return flow.number(RecordField.PROTO_NUMBER) == UDP;
    }

    /** {@return whether it is ICMP of any version} */
    public boolean icmp(FlowRecord flow) {
        return flow.number(RecordField.PROTO_NUMBER) == ICMP || icmpV6(flow);
    }

    /** {@return whether it is ICMPv6} */
    public boolean icmpV6(FlowRecord flow) {
        return flow.number(RecordField.PROTO_NUMBER) == ICMPV6;
    }

    /** {@return the time of the flow's first packet} */
    public long begin(FlowRecord flow) {
        return flow.number(flow.has(RecordField.FLOW_START) ? RecordField.FLOW_START : RecordField.START);
    }

    /** {@return the packets that one side has sent since the flow began} */
    public long packets(FlowRecord flow, boolean source) {
        return source
                ? total(flow, RecordField.TOTAL_SRC_PACKETS, RecordField.SRC_PACKETS)
                : total(flow, RecordField.TOTAL_DST_PACKETS, RecordField.DST_PACKETS);
    }

    /** {@return whether an address is one of IP, rather than a MAC address or an InfiniBand LID} */
    public boolean isIp(FlowRecord flow, RecordField address) {
        int length = flow.address(address, text, 0);
        return length == IPV4_BYTES || length == IPV6_BYTES;
    }

    /** {@return whether an address is one of IPv6} */
    public boolean isIpV6(FlowRecord flow, RecordField address) {
        return flow.address(address, text, 0) == IPV6_BYTES;
    }

    /** {@return a count since the flow began} Without one, the record stands for the whole flow. */
    public long total(FlowRecord flow, RecordField total, RecordField delta) {
        return flow.number(flow.has(total) ? total : delta);
    }
}
