package org.ocellus.output.json.zeek;

import java.util.List;
import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * {@code tunnel.log}: a line when a tunnel is found and one when it ends. Its {@code uid} is the one that {@code tunnel_parents} in
 * {@code conn.log} names. Ports are 0: a tunnel's source port is entropy and not part of it.
 */
final class TunnelLog implements ZeekLog {
    private static final List<ZeekEvent> FOUND = List.of(ZeekEvent.DISCOVER);
    private static final List<ZeekEvent> CLOSED = List.of(ZeekEvent.CLOSE);
    private static final List<ZeekEvent> EXPIRED = List.of(ZeekEvent.EXPIRE);
    private static final List<ZeekEvent> FOUND_AND_CLOSED = List.of(ZeekEvent.DISCOVER, ZeekEvent.CLOSE);
    private static final List<ZeekEvent> FOUND_AND_EXPIRED = List.of(ZeekEvent.DISCOVER, ZeekEvent.EXPIRE);
    private static final ZeekColumn.Value NO_PORT = (flow, event, line) -> line.append('0');

    private final FlowFacts facts = new FlowFacts();

    private final List<ZeekColumn> columns = List.of(
            new ZeekColumn("ts", ZeekType.TIME, this::time),
            new ZeekColumn("uid", ZeekType.STRING, (flow, event, line) -> line.append(flow, RecordField.FLOW_ID)),
            new ZeekColumn(
                    "id.orig_h", ZeekType.ADDR, (flow, event, line) -> line.append(flow, RecordField.OUTER_SRC_ADDR)),
            new ZeekColumn("id.orig_p", ZeekType.PORT, NO_PORT),
            new ZeekColumn(
                    "id.resp_h", ZeekType.ADDR, (flow, event, line) -> line.append(flow, RecordField.OUTER_DST_ADDR)),
            new ZeekColumn("id.resp_p", ZeekType.PORT, NO_PORT),
            new ZeekColumn("tunnel_type", ZeekType.ENUM, this::kind),
            new ZeekColumn("action", ZeekType.ENUM, (flow, event, line) -> line.append(event.action())));

    @Override
    public String path() {
        return "tunnel";
    }

    @Override
    public List<ZeekColumn> columns() {
        return columns;
    }

    @Override
    public List<ZeekEvent> lines(FlowRecord flow) {
        if (!flow.has(RecordField.TUNNEL)) {
            return ZeekEvent.NOTHING;
        }
        boolean found = facts.first(flow);
        if (!facts.ended(flow)) {
            return found ? FOUND : ZeekEvent.NOTHING;
        }
        if (facts.isText(flow, RecordField.CAUSE, "idle")) {
            return found ? FOUND_AND_EXPIRED : EXPIRED;
        }
        return found ? FOUND_AND_CLOSED : CLOSED;
    }

    private void time(FlowRecord flow, ZeekEvent event, ZeekText line) {
        line.seconds(event == ZeekEvent.DISCOVER ? facts.begin(flow) : flow.number(RecordField.END));
    }

    /** Zeek's words where it has one, else the decoder's name in their form. */
    private void kind(FlowRecord flow, ZeekEvent event, ZeekText line) {
        line.append("Tunnel::");
        if (facts.isText(flow, RecordField.TUNNEL, "gtp")) {
            line.append("GTPv1");
        } else if (facts.isText(flow, RecordField.TUNNEL, "ipip")) {
            line.append("IP");
        } else {
            line.upperCase(flow, RecordField.TUNNEL);
        }
    }
}
