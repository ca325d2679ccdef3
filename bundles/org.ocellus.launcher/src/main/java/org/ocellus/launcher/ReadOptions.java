package org.ocellus.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code ocellus read} as the user writes them; {@link ReadArguments} gives them their meaning. */
@Command(
        name = "ocellus read",
        synopsisHeading = "Usage: ",
        customSynopsis = "ocellus read [options] FILE... [-- FILTER]",
        description = "%nPrints, filters, sorts, sums up and converts records that were written before.%n",
        sortOptions = false,
        footer = {
            "",
            "Files are in any format that an installed bundle reads, told by their content, plain or compressed; - is standard",
            "input. Exit status: 0 done, 1 a file or an output failed (the others were served), 2 usage.",
            "",
            "  ocellus read flows.json -- 'src_addr in 10.0.0.0/8 and dst_port == 443'",
            "  ocellus read *.argus --by src_addr/24,dst_port --top 20",
            "  ocellus read flows.json.zst --merge --sort -bytes -N 100 -w argus:top.argus"
        })
final class ReadOptions {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files of records; - is standard input.")
    List<String> files = new ArrayList<>();

    @Option(names = "-r", paramLabel = "FILE", description = "The same, as in ra. Repeatable.")
    List<String> moreFiles = new ArrayList<>();

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "FILTER",
            description = "Only records that pass this expression; of several, all. Also behind --.")
    List<String> filters = new ArrayList<>();

    @Option(
            names = {"-t", "--time-range"},
            paramLabel = "FROM..TO",
            description =
                    "Only records with packets in this time: 2026-11-24T10:00..2026-11-24T11:00; either may be missing.")
    String timeRange = "";

    @Option(
            names = "--merge",
            description = "One record of each flow: its status records and its last become one, as racluster does.")
    boolean merge;

    @Option(
            names = "--by",
            paramLabel = "FIELDS",
            description =
                    "One record of all that agree in these fields: src_addr,dst_port or src_addr/24. Largest first.")
    String by = "";

    @Option(
            names = "--count",
            description = "Totals of flows and of tunnels, as racount does; with --merge of whole flows.")
    boolean count;

    @Option(
            names = "--sort",
            paramLabel = "FIELDS",
            description = "Sort by these fields; - in front is for the greatest first: -bytes,start.")
    String sort = "";

    @Option(
            names = "--top",
            paramLabel = "NUMBER",
            description = "The first so many by --sort, which is -bytes if not said.")
    @Nullable Long top;

    @Option(names = "-N", paramLabel = "NUMBER", description = "Write no more than so many records.")
    @Nullable Long most;

    @Option(
            names = "-w",
            paramLabel = "OUTPUT",
            description = "Where records go, as of the sensor: text (the default), json:FILE, argus:FILE. Repeatable.")
    List<String> outputs = new ArrayList<>();

    @Option(
            names = "-s",
            paramLabel = "COLUMNS",
            description = "Columns of text, by ra's names or those of the fields: -s stime,saddr,dport,bytes.")
    List<String> columns = new ArrayList<>();

    @Option(names = "-n", description = "Show ports as numbers.")
    boolean numeric;

    @Option(
            names = "-o",
            paramLabel = "KEY=VALUE",
            description = "Set one value, such as output.text.separator=;. Repeatable.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "KIND",
            description = "The format of all files, such as json or argus, instead of telling it by their content.")
    String format = "";

    @Option(
            names = "--groups",
            paramLabel = "NUMBER",
            description =
                    "The most groups of --by, or flows of --merge, to hold in memory; as many as half of the heap holds"
                            + " unless said.")
    @Nullable Integer groups;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    boolean help;
}
