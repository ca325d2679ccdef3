package org.ocellus.output.json.zeek;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.spi.record.FlowRecord;

/**
 * The state of a connection in Zeek's words, by what each side has sent; the cases and their order are those of {@code
 * conn_state} in Zeek's {@code base/protocols/conn/main.zeek}.
 */
final class ConnState {
    private final FlowFacts facts;

    ConnState(FlowFacts facts) {
        this.facts = facts;
    }

    String of(FlowRecord flow) {
        if (facts.tcp(flow)) {
            return tcp(flow);
        }
        return facts.udp(flow) ? udp(flow) : "OTH";
    }

    private String tcp(FlowRecord flow) {
        boolean opened = facts.sent(flow, true, 'S');
        boolean accepted = facts.sent(flow, false, 'S');
        if (facts.sent(flow, false, 'R')) {
            return refusedOrReset(opened, accepted);
        }
        if (facts.sent(flow, true, 'R')) {
            return accepted ? "RSTO" : onlySyn(flow) ? "RSTOS0" : "OTH";
        }
        boolean sourceClosed = facts.sent(flow, true, 'F');
        boolean destinationClosed = facts.sent(flow, false, 'F');
        if (sourceClosed && destinationClosed) {
            return "SF";
        }
        if (sourceClosed) {
            return accepted ? "S2" : "SH";
        }
        if (destinationClosed) {
            return opened ? "S3" : "SHR";
        }
        return open(opened, accepted);
    }

    private static String refusedOrReset(boolean opened, boolean accepted) {
        if (opened) {
            return accepted ? "RSTR" : "REJ";
        }
        return "RSTRH";
    }

    private static String open(boolean opened, boolean accepted) {
        if (!opened) {
            return "OTH";
        }
        return accepted ? "S1" : "S0";
    }

    private boolean onlySyn(FlowRecord flow) {
        return facts.sent(flow, true, 'S') && !facts.sent(flow, true, 'A') && !facts.sent(flow, true, 'F');
    }

    private String udp(FlowRecord flow) {
        boolean asked = facts.packets(flow, true) > 0;
        boolean answered = facts.packets(flow, false) > 0;
        if (asked) {
            return answered ? "SF" : "S0";
        }
        return answered ? "SHR" : "OTH";
    }
}
