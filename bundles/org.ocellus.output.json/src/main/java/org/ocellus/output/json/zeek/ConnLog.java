package org.ocellus.output.json.zeek;

import static org.ocellus.output.json.zeek.ZeekType.ADDR;
import static org.ocellus.output.json.zeek.ZeekType.BOOL;
import static org.ocellus.output.json.zeek.ZeekType.COUNT;
import static org.ocellus.output.json.zeek.ZeekType.ENUM;
import static org.ocellus.output.json.zeek.ZeekType.INT;
import static org.ocellus.output.json.zeek.ZeekType.INTERVAL;
import static org.ocellus.output.json.zeek.ZeekType.PORT;
import static org.ocellus.output.json.zeek.ZeekType.SET_OF_STRINGS;
import static org.ocellus.output.json.zeek.ZeekType.STRING;
import static org.ocellus.output.json.zeek.ZeekType.TIME;

import java.util.List;
import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * {@code conn.log}: a line a connection, at its end, from its totals. Behind the columns of Zeek's {@code Conn::Info} stand
 * those of its policy scripts for the Community ID, VLANs and MAC addresses, and two of our own, the wire bytes of whole
 * frames: the record does not know how many of these are the link layer's, so {@code orig_ip_bytes} is unset.
 */
final class ConnLog implements ZeekLog {
    private static final List<ZeekEvent> ONE_LINE = List.of(ZeekEvent.CONNECTION);
    private static final String VLAN = "vlan";
    private static final ZeekColumn.Value UNSET = (flow, event, line) -> {};

    private final FlowFacts facts = new FlowFacts();
    private final ConnState state = new ConnState(facts);
    private final History history = new History(facts);

    private final List<ZeekColumn> columns = List.of(
            column("ts", TIME, (flow, line) -> line.seconds(facts.begin(flow))),
            column("uid", STRING, RecordField.FLOW_ID),
            column("id.orig_h", ADDR, RecordField.SRC_ADDR),
            column("id.orig_p", PORT, this::originatorPort),
            column("id.resp_h", ADDR, RecordField.DST_ADDR),
            column("id.resp_p", PORT, this::responderPort),
            column("proto", ENUM, (flow, line) -> line.append(protocol(flow))),
            new ZeekColumn("service", STRING, UNSET),
            column("duration", INTERVAL, this::duration),
            total("orig_bytes", RecordField.TOTAL_SRC_PAYLOAD_BYTES, RecordField.SRC_PAYLOAD_BYTES),
            total("resp_bytes", RecordField.TOTAL_DST_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES),
            column("conn_state", STRING, (flow, line) -> line.append(state.of(flow))),
            new ZeekColumn("local_orig", BOOL, UNSET),
            new ZeekColumn("local_resp", BOOL, UNSET),
            column("missed_bytes", COUNT, ConnLog::missed),
            column("history", STRING, history::append),
            total("orig_pkts", RecordField.TOTAL_SRC_PACKETS, RecordField.SRC_PACKETS),
            new ZeekColumn("orig_ip_bytes", COUNT, UNSET),
            total("resp_pkts", RecordField.TOTAL_DST_PACKETS, RecordField.DST_PACKETS),
            new ZeekColumn("resp_ip_bytes", COUNT, UNSET),
            column("tunnel_parents", SET_OF_STRINGS, RecordField.PARENT),
            column("ip_proto", COUNT, RecordField.PROTO_NUMBER),
            column("community_id", STRING, RecordField.COMMUNITY_ID),
            column("vlan", INT, (flow, line) -> vlan(flow, 0, line)),
            column("inner_vlan", INT, (flow, line) -> vlan(flow, 1, line)),
            column("orig_l2_addr", STRING, RecordField.SRC_MAC),
            column("resp_l2_addr", STRING, RecordField.DST_MAC),
            total("orig_l2_bytes", RecordField.TOTAL_SRC_BYTES, RecordField.SRC_BYTES),
            total("resp_l2_bytes", RecordField.TOTAL_DST_BYTES, RecordField.DST_BYTES));

    @Override
    public String path() {
        return "conn";
    }

    @Override
    public List<ZeekColumn> columns() {
        return columns;
    }

    /** Zeek logs connections of IP; a tunnel has a log of its own. */
    @Override
    public List<ZeekEvent> lines(FlowRecord flow) {
        boolean connection = flow.has(RecordField.PROTO_NUMBER) && flow.has(RecordField.SRC_ADDR);
        return connection && facts.ended(flow) ? ONE_LINE : ZeekEvent.NOTHING;
    }

    @FunctionalInterface
    private interface FlowValue {
        void append(FlowRecord flow, ZeekText line);
    }

    private static ZeekColumn column(String name, ZeekType type, FlowValue value) {
        return new ZeekColumn(name, type, (flow, event, line) -> value.append(flow, line));
    }

    private static ZeekColumn column(String name, ZeekType type, RecordField field) {
        return column(name, type, (flow, line) -> line.append(flow, field));
    }

    private ZeekColumn total(String name, RecordField total, RecordField delta) {
        return column(name, COUNT, (flow, line) -> {
            if (flow.has(total) || flow.has(delta)) {
                line.unsigned(facts.total(flow, total, delta));
            }
        });
    }

    private String protocol(FlowRecord flow) {
        if (facts.tcp(flow)) {
            return "tcp";
        }
        if (facts.udp(flow)) {
            return "udp";
        }
        return facts.icmp(flow) ? "icmp" : "unknown_transport";
    }

    private void originatorPort(FlowRecord flow, ZeekText line) {
        line.unsigned(flow.number(flow.has(RecordField.ICMP_TYPE) ? RecordField.ICMP_TYPE : RecordField.SRC_PORT));
    }

    private void responderPort(FlowRecord flow, ZeekText line) {
        if (flow.has(RecordField.ICMP_TYPE)) {
            int type = (int) flow.number(RecordField.ICMP_TYPE);
            int code = (int) flow.number(RecordField.ICMP_CODE);
            line.unsigned(IcmpPorts.second(facts.icmpV6(flow), type, code));
        } else {
            line.unsigned(flow.number(RecordField.DST_PORT));
        }
    }

    /** Zeek leaves it unset where a connection has a single moment. */
    private void duration(FlowRecord flow, ZeekText line) {
        long duration = flow.number(RecordField.END) - facts.begin(flow);
        if (flow.has(RecordField.END) && duration > 0) {
            line.seconds(duration);
        }
    }

    private static void missed(FlowRecord flow, ZeekText line) {
        line.unsigned(flow.number(RecordField.SRC_GAP_BYTES) + flow.number(RecordField.DST_GAP_BYTES));
    }

    private static void vlan(FlowRecord flow, int which, ZeekText line) {
        EncapsulationPath path = flow.path();
        int found = 0;
        for (int i = 0; i < path.size(); i++) {
            if (path.name(i).equals(VLAN) && path.hasId(i) && found++ == which) {
                line.unsigned(path.id(i));
                return;
            }
        }
    }
}
