package org.ocellus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ocellus.spi.record.RunSummary;

/** The ledger in a line or two, for a person. */
record ClosingSummary(RunSummary ledger) {

    /**
     * {@return the text} Its first line is the equation that must hold; what did not happen is not mentioned.
     */
    String text() {
        return lines().stream().map(line -> "ocellus: " + line).collect(Collectors.joining(System.lineSeparator()));
    }

    /** {@return the text without a prefix, a line each} */
    List<String> lines() {
        String remarks = remarks();
        return remarks.isEmpty() ? List.of(equation()) : List.of(equation(), remarks);
    }

    private String equation() {
        String equation = count(ledger.packets(), "packet") + " = "
                + String.format(Locale.ROOT, "%,d", ledger.packetsInFlows()) + " in " + count(ledger.flows(), "flow")
                + " + "
                + String.format(Locale.ROOT, "%,d", ledger.packetsUndecodable()) + " undecodable; "
                + count(ledger.bytes(), "byte") + "; " + count(ledger.records(), "record");
        long missing = ledger.packets() - ledger.packetsInFlows() - ledger.packetsUndecodable();
        return missing == 0 ? equation : equation + "; " + count(missing, "packet") + " unaccounted, which is a bug";
    }

    private String remarks() {
        List<String> remarks = new ArrayList<>();
        remark(remarks, ledger.tunnels(), "tunnel", "");
        remark(remarks, ledger.truncated(), "packet", " truncated");
        remark(remarks, ledger.malformed(), "packet", " malformed");
        remark(remarks, ledger.tooDeep(), "packet", " nested too deep");
        remark(remarks, ledger.evicted(), "flow", " evicted from a full table");
        remark(remarks, ledger.dropped(), "packet", " dropped unread");
        remark(remarks, ledger.recordsLost(), "record", " lost by outputs");
        return String.join(", ", remarks);
    }

    private static void remark(List<String> remarks, long count, String what, String happened) {
        if (count > 0) {
            remarks.add(count(count, what) + happened);
        }
    }

    private static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
