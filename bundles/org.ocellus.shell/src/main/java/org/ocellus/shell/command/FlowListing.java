package org.ocellus.shell.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Flows as rows. */
final class FlowListing {
    private static final String NONE = "-";

    /** Where a side is named: by its address, on tunnels by the outer one, and without IP by the MAC address. */
    private static final List<RecordField> SOURCE =
            List.of(RecordField.SRC_ADDR, RecordField.OUTER_SRC_ADDR, RecordField.SRC_MAC);

    private static final List<RecordField> DESTINATION =
            List.of(RecordField.DST_ADDR, RecordField.OUTER_DST_ADDR, RecordField.DST_MAC);

    private final Listing listing = new Listing(
            "end", "proto", "src", "dst", "state", "src_packets", "dst_packets", "src_bytes", "dst_bytes", "path");

    /** {@return what was added} */
    Listing listing() {
        return listing;
    }

    void add(FlowRecord flow) {
        listing.row(
                text(flow, RecordField.END),
                text(flow, flow.has(RecordField.PROTO) ? RecordField.PROTO : RecordField.TUNNEL),
                endpoint(flow, SOURCE, RecordField.SRC_PORT),
                endpoint(flow, DESTINATION, RecordField.DST_PORT),
                text(flow, RecordField.STATE),
                flow.number(RecordField.TOTAL_SRC_PACKETS),
                flow.number(RecordField.TOTAL_DST_PACKETS),
                flow.number(RecordField.TOTAL_SRC_BYTES),
                flow.number(RecordField.TOTAL_DST_BYTES),
                path(flow.path()));
    }

    /** Address and port; the port of an IPv6 address stands behind brackets. */
    private static String endpoint(FlowRecord flow, List<RecordField> addresses, RecordField port) {
        String host = addresses.stream()
                .filter(flow::has)
                .findFirst()
                .map(address -> text(flow, address))
                .orElse(NONE);
        if (!flow.has(port)) {
            return host;
        }
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + text(flow, port);
    }

    private static String text(FlowRecord flow, RecordField field) {
        byte[] buffer = new byte[FlowRecord.MAX_TEXT];
        int length = flow.text(field, buffer, 0);
        return length == 0 ? NONE : new String(buffer, 0, length, UTF_8);
    }

    private static String path(EncapsulationPath path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            text.append(i == 0 ? "" : ">").append(path.name(i));
            if (path.hasId(i)) {
                text.append(':').append(Long.toUnsignedString(path.id(i)));
            }
        }
        return text.isEmpty() ? NONE : text.toString();
    }
}
