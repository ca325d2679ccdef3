package org.ocellus.output.argus.format;

import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.ManagementRecord.OutputCounters;
import org.ocellus.spi.record.RunSummary;

/**
 * Writes management records (MAR), 128 bytes each. The first record of a stream is one, and tells by its cookie what stream it
 * is. Counters of the others are those since the one before.
 *
 * <pre>
 * | status 4 | cookie or identifier 4 | local network 4 | mask 4 | next sequence number 4 | since 8 | now 8 |
 * | major version 1 | minor version 1 | link type 1 | interface status 1 | interval of flows 2 | of management 2 |
 * | packets 8 | bytes 8 | drift 8 | records 4 | flows 4 | dropped 4 | active flows 4 | queued records 4 | clients 4 |
 * | buffers 4 | bytes of these 4 | user data of sources 2 | of destinations 2 | 12 | identifier 4 | -1 4 |
 * </pre>
 */
public final class ManagementRecordWriter {
    /** Bytes of a management record. */
    public static final int LENGTH = 128;

    /** In the place of the identifier: this is a stream of Argus version 3. */
    public static final int COOKIE = 0xE5712DCB;

    /** Where the cookie stands. */
    public static final int COOKIE_OFFSET = 8;

    /** Cause and option: more clients are connected than may be. */
    private static final int TOO_MANY_CLIENTS = 0x82;

    private static final long SECOND = 1_000_000_000L;
    private static final long MICROSECOND = 1_000L;
    private static final int RELEASE = 0; // 3.0
    private static final int MAX_INTERVAL = 0xFFFF;

    private final SourceId source;
    private long since;
    private long lastPackets;
    private long lastBytes;
    private long lastRecords;
    private long lastFlows;
    private long lastDropped;

    /**
     * Makes a writer.
     *
     * @param source which sensor writes
     * @param now nanoseconds since the epoch
     */
    public ManagementRecordWriter(SourceId source, long now) {
        this.source = source;
        since = now;
    }

    /**
     * Writes the record that a stream begins with.
     *
     * @param records records written so far
     * @param now nanoseconds since the epoch
     */
    public void first(long records, long now, RecordBuffer out) {
        out.begin(RecordHeader.MANAGEMENT, RecordCause.START.code);
        begin(COOKIE, records, now, 0, out);
        out.zeros(24); // packets, bytes, drift
        end(0, 0, 0, 0, 0, 0, out);
    }

    /**
     * Writes a record of the sensor's state.
     *
     * @param records records written so far
     * @param clients programs that read along
     */
    public void status(ManagementRecord management, long records, int clients, RecordBuffer out) {
        long queued = 0;
        for (OutputCounters each : management.outputs()) {
            queued += each.queued();
        }
        out.begin(RecordHeader.MANAGEMENT, RecordCause.STATUS.code);
        counters(management.ledger(), records, clients, queued, management.time(), management.interval(), out);
    }

    /**
     * Writes the record that a stream ends with.
     *
     * @param ledger the sensor's
     * @param records records written so far
     * @param clients programs that read along
     * @param now nanoseconds since the epoch
     */
    public void last(RunSummary ledger, long records, int clients, long now, RecordBuffer out) {
        out.begin(RecordHeader.MANAGEMENT, RecordCause.STOP.code);
        counters(ledger, records, clients, 0, now, 0, out);
    }

    /** Writes what a program gets in place of a stream when there are too many. */
    public void refusal(long now, RecordBuffer out) {
        out.begin(RecordHeader.MANAGEMENT, TOO_MANY_CLIENTS);
        begin(COOKIE, 0, now, 0, out);
        out.zeros(24);
        end(0, 0, 0, 0, 0, 0, out);
    }

    private void counters(
            RunSummary ledger, long records, int clients, long queued, long now, long interval, RecordBuffer out) {
        begin(source.value(), records, now, interval, out);
        out.u64(ledger.packets() - lastPackets);
        out.u64(ledger.bytes() - lastBytes);
        out.u64(0); // drift
        end(
                records - lastRecords,
                ledger.flows() - lastFlows,
                Math.max(0, ledger.dropped()) - lastDropped,
                ledger.activeFlows(),
                queued,
                clients,
                out);
        since = now;
        lastPackets = ledger.packets();
        lastBytes = ledger.bytes();
        lastRecords = records;
        lastFlows = ledger.flows();
        lastDropped = Math.max(0, ledger.dropped());
    }

    private void begin(int id, long records, long now, long interval, RecordBuffer out) {
        out.u32(source.status());
        out.u32(id);
        out.zeros(8); // local network and its mask
        out.u32(records);
        time(since, out);
        time(now, out);
        out.u8(RecordHeader.VERSION);
        out.u8(RELEASE);
        out.u16(0); // link type and status of an interface: several may be read, and argus begins with 0 too
        out.u16(0);
        out.u16(Math.min(interval / SECOND, MAX_INTERVAL));
    }

    private void end(long records, long flows, long dropped, long active, long queued, long clients, RecordBuffer out) {
        out.u32(records);
        out.u32(flows);
        out.u32(dropped);
        out.u32(active);
        out.u32(queued);
        out.u32(clients);
        out.zeros(24); // buffers, their bytes, lengths of user data, padding
        out.u32(source.value());
        out.u32(-1); // records have the length that they state
        out.end();
    }

    private static void time(long nanoseconds, RecordBuffer out) {
        out.u32(Math.floorDiv(nanoseconds, SECOND));
        out.u32(Math.floorMod(nanoseconds, SECOND) / MICROSECOND);
    }
}
