package org.ocellus.shell.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.admin.FlowAdmin;
import org.ocellus.spi.admin.FlowSelection;
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
            @Descriptor("the most to list (20), at most " + Limit.MOST)
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
        int most = Limit.checked(limit);
        Supplier<RecordFilter> filters = filters(expression);
        return switch (command.verb()) {
            case "list" ->
                listing(
                                expression.isEmpty()
                                        ? admin.flows(most)
                                        : admin.flows(new FlowSelection(most, filters, number(RecordField.END))))
                        .show(json);
            case "top" -> listing(largest(filters, size(command), most)).show(json);
            case "watch" -> watch(session, filters, most, interval(command));
            default -> throw command.wrong();
        };
    }

    /** A filter serves one thread; the expression is compiled here first, for the user to see what is wrong with it. */
    private Supplier<RecordFilter> filters(String expression) throws FilterException {
        if (expression.isEmpty()) {
            return () -> flow -> true;
        }
        FilterLanguage compiler = language;
        if (compiler == null) {
            throw new IllegalArgumentException(
                    "filter expressions need the bundle org.ocellus.query, which is not running");
        }
        compiler.compile(expression);
        return () -> {
            try {
                return compiler.compile(expression);
            } catch (FilterException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private List<FlowRecord> largest(Supplier<RecordFilter> filters, ToLongFunction<FlowRecord> size, int limit) {
        return admin.flows(new FlowSelection(limit, filters, size));
    }

    private static ToLongFunction<FlowRecord> size(Words command) {
        return switch (command.words().size() < 2 ? BYTES : command.operand()) {
            case BYTES -> sum(RecordField.TOTAL_SRC_BYTES, RecordField.TOTAL_DST_BYTES);
            case PACKETS -> sum(RecordField.TOTAL_SRC_PACKETS, RecordField.TOTAL_DST_PACKETS);
            case DURATION -> number(RecordField.DURATION);
            default -> throw command.wrong();
        };
    }

    private static ToLongFunction<FlowRecord> number(RecordField field) {
        return flow -> flow.number(field);
    }

    private static ToLongFunction<FlowRecord> sum(RecordField source, RecordField destination) {
        return flow -> flow.number(source) + flow.number(destination);
    }

    private static Listing listing(List<FlowRecord> flows) {
        FlowListing listing = new FlowListing();
        flows.forEach(listing::add);
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
    private String watch(CommandSession session, Supplier<RecordFilter> filters, int limit, long seconds)
            throws InterruptedException {
        PrintStream output = session.getConsole();
        ToLongFunction<FlowRecord> size = sum(RecordField.TOTAL_SRC_BYTES, RecordField.TOTAL_DST_BYTES);
        while (true) {
            int rows = session.get(SessionVariable.ROWS) instanceof Integer number ? number : 0;
            int most = rows > OTHER_ROWS ? Math.min(limit, rows - OTHER_ROWS) : limit;
            String table = listing(largest(filters, size, most)).table();
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
