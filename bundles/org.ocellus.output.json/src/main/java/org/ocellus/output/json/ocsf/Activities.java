package org.ocellus.output.json.ocsf;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Tells by the cause of a record and the state of its flow what happened. */
final class Activities {
    private final FlowFacts facts;

    Activities(FlowFacts facts) {
        this.facts = facts;
    }

    Activity of(FlowRecord flow) {
        return flow.has(RecordField.TUNNEL) ? tunnel(flow) : flow(flow);
    }

    private Activity flow(FlowRecord flow) {
        if (isCause(flow, "start")) {
            return Activity.OPEN;
        }
        if (!hasEnded(flow)) {
            return Activity.TRAFFIC;
        }
        return facts.tcp(flow) ? connection(flow) : Activity.CLOSE;
    }

    private Activity connection(FlowRecord flow) {
        boolean accepted = facts.sent(flow, false, 'S');
        if (facts.sent(flow, false, 'R') && !accepted && facts.sent(flow, true, 'S')) {
            return Activity.REFUSE;
        }
        if (facts.sent(flow, true, 'R') || facts.sent(flow, false, 'R')) {
            return Activity.RESET;
        }
        return facts.sent(flow, true, 'S') && !accepted ? Activity.FAIL : Activity.CLOSE;
    }

    private Activity tunnel(FlowRecord flow) {
        if (isCause(flow, "start")) {
            return Activity.OPEN;
        }
        return hasEnded(flow) ? Activity.CLOSE : Activity.TUNNEL_TRAFFIC;
    }

    /** A flow that was evicted, or was open when the sensor ended, has not come to its end. */
    private boolean hasEnded(FlowRecord flow) {
        return isCause(flow, "closed") || isCause(flow, "idle");
    }

    private boolean isCause(FlowRecord flow, String cause) {
        return facts.isText(flow, RecordField.CAUSE, cause);
    }
}
