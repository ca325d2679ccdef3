package org.ocellus.output.json.zeek;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * What happened in a connection, in the letters of Zeek's {@code history}, the initiator's in upper case. A record knows what
 * each side has sent and not in which order, so the letters stand in the order of a connection that goes well: {@code
 * ShADadFf}. Each stands once.
 */
final class History {
    private static final String PACKETS_OF_THEIR_OWN = "SFR";

    private final FlowFacts facts;

    History(FlowFacts facts) {
        this.facts = facts;
    }

    void append(FlowRecord flow, ZeekText line) {
        if (facts.tcp(flow)) {
            opening(flow, line);
            stream(flow, true, line);
            stream(flow, false, line);
            letter(facts.sent(flow, true, 'F'), 'F', line);
            letter(facts.sent(flow, false, 'F'), 'f', line);
            letter(facts.sent(flow, true, 'R'), 'R', line);
            letter(facts.sent(flow, false, 'R'), 'r', line);
        } else if (facts.udp(flow)) {
            letter(facts.packets(flow, true) > 0, 'D', line);
            letter(facts.packets(flow, false) > 0, 'd', line);
        }
    }

    private void opening(FlowRecord flow, ZeekText line) {
        letter(facts.sent(flow, true, 'S'), 'S', line);
        if (facts.sent(flow, false, 'S')) {
            line.append(facts.sent(flow, false, 'A') ? 'h' : 's');
        }
    }

    private void stream(FlowRecord flow, boolean source, ZeekText line) {
        letter(facts.sent(flow, source, 'A') && sentMoreThanFlags(flow, source), source ? 'A' : 'a', line);
        letter(payload(flow, source) > 0, source ? 'D' : 'd', line);
        letter(
                flow.number(source ? RecordField.SRC_GAP_BYTES : RecordField.DST_GAP_BYTES) > 0,
                source ? 'G' : 'g',
                line);
        letter(
                flow.number(source ? RecordField.SRC_RETRANSMITTED_BYTES : RecordField.DST_RETRANSMITTED_BYTES) > 0,
                source ? 'T' : 't',
                line);
        letter(
                flow.number(source ? RecordField.SRC_ZERO_WINDOWS : RecordField.DST_ZERO_WINDOWS) > 0,
                source ? 'W' : 'w',
                line);
    }

    /** The acknowledgement of a handshake, of a refusal and of an end is part of these and no packet of its own. */
    private boolean sentMoreThanFlags(FlowRecord flow, boolean source) {
        int flags = 0;
        for (int i = 0; i < PACKETS_OF_THEIR_OWN.length(); i++) {
            flags += facts.sent(flow, source, PACKETS_OF_THEIR_OWN.charAt(i)) ? 1 : 0;
        }
        return facts.packets(flow, source) > flags;
    }

    private long payload(FlowRecord flow, boolean source) {
        return source
                ? facts.total(flow, RecordField.TOTAL_SRC_PAYLOAD_BYTES, RecordField.SRC_PAYLOAD_BYTES)
                : facts.total(flow, RecordField.TOTAL_DST_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES);
    }

    private static void letter(boolean happened, char letter, ZeekText line) {
        if (happened) {
            line.append(letter);
        }
    }
}
