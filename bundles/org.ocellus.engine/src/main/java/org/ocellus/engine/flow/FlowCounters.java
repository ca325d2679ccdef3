package org.ocellus.engine.flow;

/** The ledger of one flow table. Written by its worker; others read figures that may be a moment old. */
public final class FlowCounters {
    long packets;
    long bytes;
    long undecodable;
    long flows;
    long records;
    long packetsRecorded;
    long tunnels;
    long tunnelRecords;
    long evicted;
    long active;
    long pathsLost;
    long metricsLost;
    long stepsBack;

    /** {@return the sums of this and the other} */
    public FlowCounters plus(FlowCounters other) {
        FlowCounters sum = new FlowCounters();
        sum.packets = packets + other.packets;
        sum.bytes = bytes + other.bytes;
        sum.undecodable = undecodable + other.undecodable;
        sum.flows = flows + other.flows;
        sum.records = records + other.records;
        sum.packetsRecorded = packetsRecorded + other.packetsRecorded;
        sum.tunnels = tunnels + other.tunnels;
        sum.tunnelRecords = tunnelRecords + other.tunnelRecords;
        sum.evicted = evicted + other.evicted;
        sum.active = active + other.active;
        sum.pathsLost = pathsLost + other.pathsLost;
        sum.metricsLost = metricsLost + other.metricsLost;
        sum.stepsBack = stepsBack + other.stepsBack;
        return sum;
    }

    /** {@return packets seen} */
    public long packets() {
        return packets;
    }

    /** {@return wire bytes of the packets seen} */
    public long bytes() {
        return bytes;
    }

    /** {@return packets that belong to no conversation} */
    public long undecodable() {
        return undecodable;
    }

    /** {@return flows begun} */
    public long flows() {
        return flows;
    }

    /** {@return packets that flow records written so far have counted} */
    public long packetsRecorded() {
        return packetsRecorded;
    }

    /** {@return flow records written} */
    public long records() {
        return records;
    }

    /** {@return tunnels begun} */
    public long tunnels() {
        return tunnels;
    }

    /** {@return tunnel records written} */
    public long tunnelRecords() {
        return tunnelRecords;
    }

    /** {@return flows and tunnels whose encapsulation path is not on their records, for want of memory} */
    public long pathsLost() {
        return pathsLost;
    }

    /** {@return how often metrics of a flow were not kept, for want of memory} */
    public long metricsLost() {
        return metricsLost;
    }

    /** {@return how often packets in a row were older than those before by more than some may come late} */
    public long stepsBack() {
        return stepsBack;
    }

    /** {@return flows and tunnels written early for want of room} */
    public long evicted() {
        return evicted;
    }

    /** {@return flows open now} */
    public long active() {
        return active;
    }
}
