package org.ocellus.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.ReadRequest;
import picocli.CommandLine.ParameterException;

/** Turns the words behind {@code ocellus read} into what is to be done. */
final class ReadArguments {
    private static final String FILTER_FOLLOWS = "--";
    private static final String BY_BYTES = "-bytes";

    private final ReadOptions options = new ReadOptions();
    private final picocli.CommandLine parser;
    private final String trailingFilter;

    /**
     * Reads the words.
     *
     * @throws UsageException if an option is unknown or misses its value
     */
    ReadArguments(List<String> words) throws UsageException {
        int end = words.indexOf(FILTER_FOLLOWS);
        trailingFilter = end < 0 ? "" : String.join(" ", words.subList(end + 1, words.size()));
        parser = NumberOperand.readBy(new picocli.CommandLine(options))
                .setUsageHelpWidth(120)
                .setAllowOptionsAsOptionParameters(true); // as getopt does: --sort -bytes
        try {
            parser.parseArgs((end < 0 ? words : words.subList(0, end)).toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(
                    "read: " + Problem.of(e).lines().findFirst().orElse("bad option"));
        }
    }

    boolean wantsHelp() {
        return options.help;
    }

    /** {@return the text of {@code read --help}} */
    String help() {
        return parser.setSeparator(" ").getUsageMessage();
    }

    /** {@return settings that the options stand for, each as {@code KEY=VALUE}} */
    List<String> settings() {
        List<String> settings = new ArrayList<>(options.settings);
        if (!options.columns.isEmpty()) {
            settings.add("output.text.columns=" + String.join(",", options.columns));
        }
        if (options.numeric) {
            settings.add("output.text.names=false");
        }
        return settings;
    }

    /**
     * {@return what is to be done}
     *
     * @param outputs that were stated in front of {@code read}
     * @param configurations properties by PID
     * @throws UsageException if that is not possible
     */
    CommandLine toCommandLine(List<String> outputs, Map<String, Map<String, String>> configurations)
            throws UsageException {
        List<String> files = joined(options.moreFiles, options.files);
        if (files.isEmpty()) {
            throw new UsageException("read: nothing to read; expected files of records, or - for standard input");
        }
        return new CommandLine(
                Mode.READ,
                files,
                List.of(),
                filter(),
                Map.of(),
                joined(outputs, options.outputs),
                configurations,
                "",
                request());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Each expression stands for itself, whatever operators are in it. */
    private String filter() {
        List<String> expressions = Stream.concat(options.filters.stream(), Stream.of(trailingFilter))
                .filter(each -> !each.isBlank())
                .toList();
        return expressions.size() == 1
                ? expressions.getFirst()
                : expressions.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" and "));
    }

    private ReadRequest request() throws UsageException {
        if (options.count && !options.by.isEmpty()) {
            throw new UsageException("read: --count makes totals of all records; expected no --by beside it");
        }
        if (options.top != null && options.most != null) {
            throw new UsageException("read: --top and -N both say how many records to write; expected one of them");
        }
        String sort = options.top != null && options.sort.isEmpty() ? BY_BYTES : options.sort;
        return new ReadRequest(
                options.format,
                options.timeRange,
                options.merge,
                options.count,
                options.by,
                groups(),
                sort,
                options.top != null ? above("--top", options.top) : above("-N", options.most));
    }

    private int groups() throws UsageException {
        Integer stated = options.groups;
        return stated == null ? 0 : (int) above("--groups", stated.longValue());
    }

    private static long above(String option, @Nullable Long number) throws UsageException {
        if (number == null) {
            return 0;
        }
        if (number <= 0) {
            throw new UsageException("read: " + option + " " + number + ": expected a number above 0");
        }
        return number;
    }
}
