package org.ocellus.output.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.ManagementRecord.CaptureCounters;
import org.ocellus.spi.record.ManagementRecord.OutputCounters;

/** What the sensor says of itself, on a line that begins with {@code #} so that scripts can pass over it. */
final class ManagementLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private ManagementLine() {}

    static String of(ManagementRecord management, ZoneId zone) {
        var ledger = management.ledger();
        Instant time = Instant.ofEpochSecond(
                Math.floorDiv(management.time(), NANOS_PER_SECOND), Math.floorMod(management.time(), NANOS_PER_SECOND));
        long lost =
                management.outputs().stream().mapToLong(OutputCounters::lost).sum();
        return "# " + TIME.format(time.atZone(zone)) + " man"
                + " sensor=" + printable(management.sensor())
                + " sequence=" + management.sequence()
                + " uptime=" + (management.time() - management.started()) / NANOS_PER_SECOND
                + " packets=" + ledger.packets()
                + " bytes=" + ledger.bytes()
                + " dropped=" + dropped(management)
                + " undecodable=" + ledger.packetsUndecodable()
                + " active=" + ledger.activeFlows() + "/" + ledger.capacity()
                + " evicted=" + ledger.evicted()
                + " records=" + ledger.records()
                + " lost=" + lost;
    }

    private static String dropped(ManagementRecord management) {
        boolean unknown = management.captures().stream()
                .mapToLong(CaptureCounters::dropped)
                .anyMatch(each -> each < 0);
        return unknown ? "?" : String.valueOf(management.ledger().dropped());
    }

    private static String printable(String name) {
        return name.isEmpty() ? Row.ABSENT : name.replaceAll("[\\p{Cntrl}\\s]", "?");
    }
}
