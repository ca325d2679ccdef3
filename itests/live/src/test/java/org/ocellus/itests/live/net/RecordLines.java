package org.ocellus.itests.live.net;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON records as they were written, with the summary behind them.
 *
 * @param lines in their order
 */
public record RecordLines(List<String> lines) {
    /** What is another the next time: when it was, how long it took, and where. */
    private static final Pattern PASSING =
            Pattern.compile(",\"(start|end|flow_start|duration|flow_id|parent|interface|cause"
                    + "|\\w+_time|\\w+_rtt|\\w*(?:jitter|gap)\\w*)\":(\"[^\"]*\"|[-+0-9.eE]+)");

    private static final Pattern PACKETS = Pattern.compile("\"(?:src|dst)_packets\":(\\d+)");
    private static final Pattern SEEN = Pattern.compile("\"packets\":(\\d+)");
    private static final String SUMMARY = "{\"type\":\"summary\"";
    private static final String MANAGEMENT = "{\"type\":\"management\"";

    /** {@return the conversations, without what passes, in an order that depends on nothing else} */
    public List<String> conversations() {
        return lines.stream()
                .filter(line -> line.startsWith("{\"type\":\"flow\"") || line.startsWith("{\"type\":\"tunnel\""))
                .map(line -> PASSING.matcher(line).replaceAll(""))
                .sorted()
                .toList();
    }

    /** {@return the flow records with that in them} */
    public List<String> flows(String part) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"type\":\"flow\"") && line.contains(part))
                .toList();
    }

    /** {@return the packets in all flow records, both ways} */
    public long packets() {
        return flows("").stream()
                .flatMap(line -> PACKETS.matcher(line).results())
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .sum();
    }

    /** {@return the packets of all captures, as the latest management record says} */
    public long seen() {
        return lines.reversed().stream()
                .filter(line -> line.startsWith(MANAGEMENT))
                .map(SEEN::matcher)
                .filter(Matcher::find)
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .findFirst()
                .orElse(0);
    }

    /** {@return whether a management record names a capture} */
    public boolean hasCaptures() {
        return lines.stream().anyMatch(line -> line.startsWith(MANAGEMENT) && line.contains("\"captures\":[{"));
    }

    /** {@return a counter of the summary} */
    public long counter(String name) {
        String last = lines.getLast();
        Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(last);
        if (!last.startsWith(SUMMARY) || !matcher.find()) {
            throw new AssertionError("no summary with " + name + ": " + last);
        }
        return Long.parseLong(matcher.group(1));
    }
}
