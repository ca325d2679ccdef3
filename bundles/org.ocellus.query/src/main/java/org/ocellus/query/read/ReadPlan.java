package org.ocellus.query.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.ReadRequest;
import org.ocellus.query.QueryException;
import org.ocellus.query.aggregate.FlowMerging;
import org.ocellus.query.aggregate.Grouping;
import org.ocellus.query.filter.Compiler;
import org.ocellus.query.filter.Expression;
import org.ocellus.query.filter.Operand;
import org.ocellus.query.filter.Parser;
import org.ocellus.query.key.KeyField;
import org.ocellus.query.key.KeyFields;
import org.ocellus.query.sort.RecordSorter;
import org.ocellus.spi.query.FilterException;
import org.ocellus.spi.query.RecordFilter;

/** What the command line asks for, checked before any file is opened. */
final class ReadPlan {
    private static final String TYPE = "type";
    private static final String LARGEST_FIRST = "-bytes";
    private static final String TEXT = "text";
    private static final String TEXT_SETTINGS = "org.ocellus.output.text";
    private static final String COLUMNS = "columns";
    private static final List<String> SUMS = List.of("records", "spkts", "dpkts", "sbytes", "dbytes");
    private static final List<String> TIMES = List.of("stime", "dur");
    private static final List<String> TOTALS =
            List.of(TYPE, "records", "pkts", "spkts", "dpkts", "bytes", "sbytes", "dbytes");

    /** A sorter may hold this part of the heap, before it uses files. */
    private static final int PART_OF_HEAP = 4;

    /** A packed record with its key and its place in the table, generously; measured: 64 MiB hold more than 200,000. */
    private static final int BYTES_A_GROUP = 320;

    /** The other half of the heap is for the sorter behind the groups and for whatever else there is. */
    private static final int GROUPS_PART_OF_HEAP = 2;

    private final CommandLine commandLine;
    private final ReadRequest request;
    private final List<RecordFilter> filters = new ArrayList<>();
    private final List<KeyField> groupedBy;
    private final List<KeyField> order;

    /**
     * Makes the plan.
     *
     * @throws QueryException if the command line makes no sense
     */
    ReadPlan(CommandLine commandLine) throws QueryException {
        this.commandLine = commandLine;
        request = commandLine.reading();
        groupedBy = request.count()
                ? KeyFields.toGroup(TYPE)
                : request.by().isEmpty() ? List.of() : KeyFields.toGroup(request.by());
        String sort = request.sort().isEmpty() && isGrouped() ? LARGEST_FIRST : request.sort();
        order = sort.isEmpty() ? List.of() : KeyFields.toSort(sort);
        addFilters();
    }

    private boolean isGrouped() {
        return !groupedBy.isEmpty();
    }

    private void addFilters() throws QueryException {
        if (!request.timeRange().isEmpty()) {
            filters.add(TimeRange.parse(request.timeRange()).filter());
        }
        Expression expression = expression();
        boolean all = request.count() || expression != null && FlowsOnly.isDecidedBy(expression);
        if (isGrouped() && !all) {
            filters.add(new FlowsOnly());
        }
        if (expression != null) {
            filters.add(Compiler.compile(expression));
        }
    }

    private @Nullable Expression expression() throws QueryException {
        try {
            return commandLine.filter().isBlank() ? null : Parser.parse(commandLine.filter());
        } catch (FilterException e) {
            throw new QueryException("filter " + e.getMessage());
        }
    }

    /** {@return where records go} Of groups, text shows what they have. */
    List<String> targets() {
        if (!commandLine.outputs().isEmpty()) {
            return commandLine.outputs();
        }
        boolean chosen = commandLine
                .configurations()
                .getOrDefault(TEXT_SETTINGS, Map.of())
                .containsKey(COLUMNS);
        return List.of(isGrouped() && !chosen ? TEXT + "?" + COLUMNS + "=" + String.join(",", columns()) : TEXT);
    }

    private List<String> columns() {
        if (request.count()) {
            return TOTALS;
        }
        Stream<String> keys = groupedBy.stream().map(KeyField::operand).map(ReadPlan::column);
        return Stream.of(keys, SUMS.stream(), TIMES.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private static String column(Operand operand) {
        return operand instanceof Operand.Fields of ? of.name() : "path";
    }

    private int groups() {
        long byHeap = Runtime.getRuntime().maxMemory() / GROUPS_PART_OF_HEAP / BYTES_A_GROUP;
        return request.groups() > 0 ? request.groups() : (int) Math.min(Integer.MAX_VALUE, byHeap);
    }

    /** {@return the first stage of a row that ends in the outputs} */
    RecordStage stages(RecordStage outputs) {
        RecordStage first = outputs;
        if (request.most() > 0) {
            first = new LimitStage(request.most(), first);
        }
        if (!order.isEmpty()) {
            long wanted = request.most() > 0 ? request.most() : Long.MAX_VALUE;
            long memory = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
            first = new SortStage(new RecordSorter(order, wanted, memory), first);
        }
        if (isGrouped()) {
            first = new GroupStage(new Grouping(groupedBy, groups()), first);
        }
        if (request.merge()) {
            first = new MergeStage(new FlowMerging(groups()), first);
        }
        for (RecordFilter filter : filters) {
            first = new FilterStage(filter, first);
        }
        return first;
    }
}
