package org.ocellus.shell.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.admin.FlowAdmin;
import org.ocellus.spi.query.FilterException;
import org.ocellus.spi.query.FilterLanguage;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** The conversations that are going on. */
@Component(service = FlowsCommand.class, property = Scope.VERBS + "=list,top,watch")
@GogoCommand(scope = Scope.OCELLUS, function = "flows")
public final class FlowsCommand implements Completing {
    private static final String USAGE = "flows [list | top [bytes|packets|duration] | watch [SECONDS]]";
    private static final String BYTES = "bytes";
    private static final String PACKETS = "packets";
    private static final String DURATION = "duration";

    /** How many of the flows seen last a filter or an order looks at, which bounds the memory that a command takes. */
    private static final int LOOKED_AT = 10_000;

    /** What a terminal shows beside the flows: the heading, and the line of the cursor. */
    private static final int OTHER_ROWS = 2;

    private static final String CLEAR_SCREEN = "\033[H\033[2J";

    private final FlowAdmin admin;
    private final @Nullable FilterLanguage language;

    /** Called by Declarative Services. */
    @Activate
    public FlowsCommand(
            @Reference FlowAdmin admin,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable FilterLanguage language) {
        this.admin = admin;
        this.language = language;
    }

    /**
     * {@return open flows, those seen last in front, or the largest}
     *
     * @param session of the user
     * @param json whether as JSON
     * @param limit the most to list
     * @param expression which flows, empty for all
     * @param words a verb and its operand
     * @throws FilterException if the expression is wrong
     * @throws InterruptedException if the user has watched enough
     */
    @Descriptor(
            "lists open flows with their totals, those seen last in front; the largest; or shows them again and again: "
                    + USAGE)
    public String flows(
            CommandSession session,
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("the most to list (20)")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "20")
                    int limit,
            @Descriptor("only flows that pass this expression: -f 'dst_port == 443'")
                    @Parameter(
                            names = {"-f", "--filter"},
                            absentValue = "")
                    String expression,
            @Descriptor("list, top [bytes|packets|duration], or watch [SECONDS]") String... words)
            throws FilterException, InterruptedException {
        Words command = Words.of(USAGE, words);
        RecordFilter filter = filter(expression);
        return switch (command.verb()) {
            case "list" ->
                listing(latest(filter, expression.isEmpty() ? limit : LOOKED_AT), limit)
                        .show(json);
            case "top" -> listing(largest(filter, command), limit).show(json);
            case "watch" -> watch(session, filter, limit, interval(command));
            default -> throw command.wrong();
        };
    }

    private RecordFilter filter(String expression) throws FilterException {
        if (expression.isEmpty()) {
            return flow -> true;
        }
        if (language == null) {
            throw new IllegalArgumentException(
                    "filter expressions need the bundle org.ocellus.query, which is not running");
        }
        return language.compile(expression);
    }

    private Stream<FlowRecord> latest(RecordFilter filter, int most) {
        return admin.flows(most).stream().filter(filter::test);
    }

    private Stream<FlowRecord> largest(RecordFilter filter, Words command) {
        ToLongFunction<FlowRecord> size = switch (command.words().size() < 2 ? BYTES : command.operand()) {
            case BYTES -> sum(RecordField.TOTAL_SRC_BYTES, RecordField.TOTAL_DST_BYTES);
            case PACKETS -> sum(RecordField.TOTAL_SRC_PACKETS, RecordField.TOTAL_DST_PACKETS);
            case DURATION -> flow -> flow.number(RecordField.DURATION);
            default -> throw command.wrong();
        };
        return latest(filter, LOOKED_AT).sorted(Comparator.comparingLong(size).reversed());
    }

    private static ToLongFunction<FlowRecord> sum(RecordField source, RecordField destination) {
        return flow -> flow.number(source) + flow.number(destination);
    }

    private static Listing listing(Stream<FlowRecord> flows, int limit) {
        FlowListing listing = new FlowListing();
        flows.limit(limit).forEach(listing::add);
        return listing.listing();
    }

    private static long interval(Words command) {
        if (command.words().size() < 2) {
            return 1;
        }
        long seconds = command.number();
        if (seconds < 1) {
            throw command.wrong();
        }
        return seconds;
    }

    /** Until it is interrupted. At a terminal each picture replaces the former. */
    private String watch(CommandSession session, RecordFilter filter, int limit, long seconds)
            throws InterruptedException {
        PrintStream output = session.getConsole();
        while (true) {
            int rows = session.get(SessionVariable.ROWS) instanceof Integer number ? number : 0;
            int most = rows > OTHER_ROWS ? Math.min(limit, rows - OTHER_ROWS) : limit;
            String table = listing(largest(filter, Words.of(USAGE, new String[] {"top"})), most)
                    .table();
            output.print(rows > 0 ? CLEAR_SCREEN + cut(table, session) : table);
            output.println();
            output.flush();
            TimeUnit.SECONDS.sleep(seconds);
        }
    }

    private static String cut(String table, CommandSession session) {
        int columns = session.get(SessionVariable.COLUMNS) instanceof Integer number && number > 0
                ? number
                : Integer.MAX_VALUE;
        return String.join(
                "\n",
                table.lines()
                        .map(line -> line.substring(0, Math.min(line.length(), columns)))
                        .toList());
    }

    @Override
    public List<String> candidates(List<String> words) {
        return words.getFirst().equals("top") ? List.of(BYTES, PACKETS, DURATION) : List.of();
    }
}
