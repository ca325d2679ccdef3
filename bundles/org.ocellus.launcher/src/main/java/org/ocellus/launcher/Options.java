package org.ocellus.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.launcher.daemon.DaemonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options as the user writes them; {@link Arguments} gives them their meaning. */
@Command(
        name = "ocellus",
        synopsisHeading = "Usage: ",
        customSynopsis = {
            "ocellus [options] [filter expression]",
            "       ocellus [options] decoders [--json]    list the decoders and what they claim",
            "       ocellus [options] decoders --tree FILE show the protocol hierarchy of a capture",
            "       ocellus read [options] FILE...         print, filter, sort, convert records; see read --help",
            "       ocellus interfaces                     list the interfaces to capture from",
            "       ocellus shell [-- COMMAND]             talk to a running daemon"
        },
        description = "%nLeaves one record of every conversation in a capture or on an interface.%n",
        sortOptions = false,
        footer = {
            "",
            "Records go to standard output, everything else to standard error.",
            "Exit status: 0 done, 1 an input or output failed (the others were served), 2 usage.",
            "",
            "  ocellus -r capture.pcap",
            "  ocellus -r *.pcapng.gz -w json:flows.json -o flow.statusInterval=10",
            "  ocellus -r capture.pcap -s +tcprtt,-dur",
            "  ocellus -i eth0 -w json:flows.json not port 22",
            "  ocellus --shell -r capture.pcap --loop --pace 1"
        })
final class Options {
    @Option(
            names = "-r",
            paramLabel = "FILE",
            description =
                    "Read captures: pcap, pcapng, ERF, also .gz and .zst; - is standard input. Several may follow.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "-i",
            paramLabel = "IFACE",
            description =
                    "Capture live; 'any' is all interfaces, ring:IFACE and pcap:IFACE insist on a way. Repeatable.")
    List<String> interfaces = new ArrayList<>();

    @Option(
            names = "-w",
            paramLabel = "OUTPUT",
            description =
                    "Where records go: text (the default), text:FILE, json:FILE, argus:FILE, argus://:PORT, ipfix://HOST:PORT; - is"
                            + " standard output, and ?NAME=VALUE behind it an option. Repeatable.")
    List<String> outputs = new ArrayList<>();

    @Option(
            names = "-c",
            paramLabel = "FILE|COUNT",
            description =
                    "Read configuration from a file of KEY = VALUE lines. A number is a count, as in tcpdump: end when each"
                            + " capture has brought so many packets.")
    List<String> configurationOrCount = new ArrayList<>();

    @Option(
            names = "-o",
            paramLabel = "KEY=VALUE",
            description =
                    "Set one value, such as flow.statusInterval=60 or decoder.vxlan.udpPort=4789,8472. Repeatable.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "-s",
            paramLabel = "COLUMNS|BYTES",
            description =
                    "Columns of text, by ra's names or those of the JSON fields: -s stime,saddr,sport,sbytes; +NAME and -NAME"
                            + " change the usual ones, NAME:18 fixes a width. A number is the snaplen, as in tcpdump: look"
                            + " at no more bytes of a packet.")
    List<String> columnsOrSnaplen = new ArrayList<>();

    @Option(names = "-n", description = "Show ports as numbers (the default; -o output.text.names=true shows names).")
    boolean numeric;

    @Option(
            names = {"-P", "--promiscuous"},
            description = "Capture also what is not for this host.")
    boolean promiscuous;

    @Option(names = "-p", description = "Capture only what is for this host (the default).")
    boolean notPromiscuous;

    @Option(
            names = "-B",
            paramLabel = "KIB",
            description = "Let this much wait in the kernel for being read; 16384 if unstated.")
    @Nullable Integer buffer;

    @Option(names = "--loop", description = "Read the captures again and again, as if they were live.")
    boolean loop;

    @Option(names = "--pace", paramLabel = "X", description = "Read at X times the speed of the capture; 1 as it was.")
    @Nullable Double pace;

    @Option(names = "--shell", description = "Open a shell; commands may be piped in. The sensor ends with it.")
    boolean shell;

    @Mixin
    DaemonOptions daemon = new DaemonOptions();

    @Option(
            names = {"-D", "--list-interfaces"},
            description = "List the interfaces to capture from.")
    boolean listInterfaces;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    boolean version;

    @Parameters(paramLabel = "WORD", hidden = true, arity = "0..*")
    List<String> words = new ArrayList<>();
}
