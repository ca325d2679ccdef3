package org.ocellus.output.json.ecs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.profile.ValueWriter;
import org.ocellus.output.json.reader.AddressText;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** {@code source} or {@code destination}: one end of a flow, or, with its outer address, of a tunnel. */
final class EcsEndpoint {
    private static final byte[] HEX_DIGITS = "0123456789ABCDEF".getBytes(US_ASCII);
    private static final int MAC_BYTES = 6;
    private static final int MAC_CHARACTERS = 3 * MAC_BYTES - 1;

    private final String name;
    private final RecordField address;
    private final RecordField outer;
    private final RecordField mac;
    private final Member port;
    private final Member packets;
    private final Member bytes;
    private final ValueWriter values;
    private final FlowFacts facts;
    private final byte[] text = new byte[MAC_CHARACTERS];

    private EcsEndpoint(String name, RecordField[] fields, ValueWriter values, FlowFacts facts) {
        this.name = name;
        address = fields[0];
        outer = fields[1];
        mac = fields[2];
        port = Member.of("port", fields[3]);
        packets = Member.of("packets", fields[4]);
        bytes = Member.of("bytes", fields[5]);
        this.values = values;
        this.facts = facts;
    }

    static EcsEndpoint source(ValueWriter values, FlowFacts facts) {
        RecordField[] fields = {
            RecordField.SRC_ADDR,
            RecordField.OUTER_SRC_ADDR,
            RecordField.SRC_MAC,
            RecordField.SRC_PORT,
            RecordField.SRC_PACKETS,
            RecordField.SRC_BYTES
        };
        return new EcsEndpoint("source", fields, values, facts);
    }

    static EcsEndpoint destination(ValueWriter values, FlowFacts facts) {
        RecordField[] fields = {
            RecordField.DST_ADDR,
            RecordField.OUTER_DST_ADDR,
            RecordField.DST_MAC,
            RecordField.DST_PORT,
            RecordField.DST_PACKETS,
            RecordField.DST_BYTES
        };
        return new EcsEndpoint("destination", fields, values, facts);
    }

    String name() {
        return name;
    }

    void write(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        RecordField end = flow.has(RecordField.TUNNEL) ? outer : address;
        if (flow.has(end)) {
            json.writeName("address");
            values.write(flow, end, json);
            if (facts.isIp(flow, end)) {
                json.writeName("ip");
                values.write(flow, end, json);
            }
        }
        values.write(flow, port, json);
        if (flow.has(mac)) {
            json.writeName("mac");
            json.writeRawUTF8String(text, 0, mac(flow.number(mac)));
        }
        values.write(flow, packets, json);
        values.write(flow, bytes, json);
        json.writeEndObject();
    }

    /** {@return what is read back} {@code ip} says once more what {@code address} says. */
    Members members() {
        return Members.of(port, packets, bytes)
                .text("address", (text, record) -> record.address(address, AddressText.bytes(text)))
                .text("mac", (text, record) -> record.number(mac, AddressText.mac(text.replace('-', ':'))));
    }

    /** The schema's form: RFC 7042, in capital letters with hyphens. */
    private int mac(long number) {
        int at = 0;
        for (int shift = (MAC_BYTES - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            int octet = (int) (number >>> shift) & 0xFF;
            text[at++] = HEX_DIGITS[octet >> 4];
            text[at++] = HEX_DIGITS[octet & 0xF];
            if (at < MAC_CHARACTERS) {
                text[at++] = '-';
            }
        }
        return at;
    }
}
