package org.ocellus.itests.extension.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * JSON records with the summary behind them.
 *
 * @param lines as they were written
 */
public record Ledger(List<String> lines) {

    static Ledger of(List<String> lines) {
        return new Ledger(lines);
    }

    /** Fails unless each packet that was seen is in exactly one record or counted as undecodable. */
    public Ledger conserved() {
        long inRecords = lines.stream()
                .filter(line -> line.startsWith("{\"type\":\"flow\""))
                .mapToLong(line -> number(line, "src_packets") + number(line, "dst_packets"))
                .sum();
        assertThat(counter("packets")).as("packets").isPositive();
        assertThat(inRecords + counter("packets_undecodable"))
                .as("packets in records and undecodable")
                .isEqualTo(counter("packets"));
        assertThat(counter("dropped")).as("dropped").isZero();
        return this;
    }

    /** {@return a counter of the summary} */
    public long counter(String name) {
        String summary = lines.getLast();
        assertThat(summary).startsWith("{\"type\":\"summary\"");
        return number(summary, name);
    }

    /** {@return the lines that hold a text} */
    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    /** {@return the first number of that name, which is the record's own; 0 if it has none} */
    private static long number(String line, String name) {
        return Pattern.compile("\"" + name + "\":(\\d+)")
                .matcher(line)
                .results()
                .map((MatchResult match) -> Long.parseLong(match.group(1)))
                .findFirst()
                .orElse(0L);
    }
}
