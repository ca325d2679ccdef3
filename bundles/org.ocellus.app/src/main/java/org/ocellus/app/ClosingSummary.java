package org.ocellus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ocellus.spi.record.RunSummary;

/** The ledger in a line or two, for a person. */
record ClosingSummary(RunSummary ledger) {

    /**
     * {@return the text} Its first line is the equation that must hold; what did not happen is not mentioned.
     */
    String text() {
        StringBuilder text = new StringBuilder(equation());
        String remarks = remarks();
        if (!remarks.isEmpty()) {
            text.append(System.lineSeparator()).append("ocellus: ").append(remarks);
        }
        return text.toString();
    }

    private String equation() {
        String equation = String.format(
                Locale.ROOT,
                "ocellus: %,d packets = %,d in %,d flows + %,d undecodable; %,d bytes; %,d records",
                ledger.packets(),
                ledger.packetsInFlows(),
                ledger.flows(),
                ledger.packetsUndecodable(),
                ledger.bytes(),
                ledger.records());
        long missing = ledger.packets() - ledger.packetsInFlows() - ledger.packetsUndecodable();
        return missing == 0 ? equation : equation + "; " + missing + " packets unaccounted, which is a bug";
    }

    private String remarks() {
        List<String> remarks = new ArrayList<>();
        count(remarks, ledger.tunnels(), "tunnels");
        count(remarks, ledger.truncated(), "truncated");
        count(remarks, ledger.malformed(), "malformed");
        count(remarks, ledger.tooDeep(), "nested too deep");
        count(remarks, ledger.evicted(), "flows evicted from a full table");
        count(remarks, ledger.dropped(), "packets dropped before they could be read");
        return String.join(", ", remarks);
    }

    private static void count(List<String> remarks, long count, String what) {
        if (count > 0) {
            remarks.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }
}
