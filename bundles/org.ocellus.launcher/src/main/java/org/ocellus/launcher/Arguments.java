package org.ocellus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingException;
import org.ocellus.launcher.daemon.DaemonProcess;
import org.ocellus.launcher.daemon.DefaultDirectories;
import org.ocellus.launcher.shell.ShellWords;
import picocli.CommandLine.ParameterException;

/** Turns the words of the command line into what is to be done. */
final class Arguments {
    private static final String DAEMON_CONFIGURATION = "ocellus.properties";
    private static final String READ = "read";
    private static final String TEXT_COLUMNS = "output.text.columns";
    private static final String TEXT_NAMES = "output.text.names";

    private final Options options = new Options();
    private final picocli.CommandLine parser;
    private final @Nullable ReadArguments reading;

    /**
     * Reads the words.
     *
     * @throws UsageException if an option is unknown or misses its value
     */
    Arguments(String... words) throws UsageException {
        parser = NumberOperand.readBy(new picocli.CommandLine(options))
                .setStopAtPositional(true)
                .setUsageHelpWidth(100)
                .setAllowOptionsAsOptionParameters(true); // as getopt does: -s -dur takes a column away
        try {
            parser.parseArgs(new FileOperands().expand(List.of(words)).toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(Problem.of(e).lines().findFirst().orElse("bad option"));
        }
        reading = subcommand().equals(READ) ? new ReadArguments(options.words.subList(1, options.words.size())) : null;
    }

    private String subcommand() {
        return options.words.isEmpty() ? "" : options.words.getFirst();
    }

    boolean wantsHelp() {
        return options.help || reading != null && reading.wantsHelp();
    }

    boolean wantsVersion() {
        return options.version;
    }

    /** {@return the text of {@code --help}} */
    String help() {
        if (!options.help && reading != null) {
            return reading.help();
        }
        return parser.setSeparator(" ").getUsageMessage();
    }

    /**
     * {@return what is to be done}
     *
     * @param defaults a configuration file that is read first, if there is one
     * @throws UsageException if that is not possible
     */
    CommandLine toCommandLine(@Nullable Path defaults) throws UsageException {
        if (reading != null) {
            options.settings.addAll(reading.settings());
            return reading.toCommandLine(options.outputs, configurations(defaults));
        }
        Map<String, Map<String, String>> configurations = configurations(defaults);
        return switch (subcommand()) {
            case "decoders", "interfaces" -> command(looking(options.words), configurations);
            case "shell" -> throw new UsageException("shell: expected as the first word, ocellus shell [-- COMMAND]");
            default -> recording(configurations);
        };
    }

    /** {@return a line of the shell} Of what these commands can do there, here only what looks at something makes sense. */
    private static String looking(List<String> words) throws UsageException {
        String command = words.getFirst();
        List<String> operands = new ArrayList<>(words.subList(1, words.size()));
        operands.removeIf(each -> each.equals("--json") || each.equals("-j"));
        boolean tree = command.equals("decoders")
                && operands.size() == 2
                && (operands.getFirst().equals("--tree") || operands.getFirst().equals("-t"));
        if (!operands.isEmpty() && !tree) {
            String forms = command.equals("decoders") ? "decoders [--tree FILE] [--json]" : "interfaces [--json]";
            throw new UsageException("expected " + forms);
        }
        return new ShellWords(words).line();
    }

    private static CommandLine command(String line, Map<String, Map<String, String>> configurations) {
        return new CommandLine(Mode.COMMAND, List.of(), List.of(), "", Map.of(), List.of(), configurations, line);
    }

    private CommandLine recording(Map<String, Map<String, String>> configurations) throws UsageException {
        String filter = String.join(" ", options.words);
        if (options.listInterfaces) {
            return command("interfaces", configurations);
        }
        Mode mode = options.daemon.daemon ? Mode.DAEMON : options.shell ? Mode.SHELL : Mode.RECORD;
        if (options.files.isEmpty() && options.interfaces.isEmpty() && mode == Mode.RECORD) {
            String taken = filter.isEmpty() ? "" : ", and '" + filter + "' is taken for a filter expression";
            throw new UsageException("nothing to read: expected -r FILE or -i IFACE" + taken);
        }
        return new CommandLine(
                mode, options.files, options.interfaces, filter, captureOptions(), options.outputs, configurations, "");
    }

    /**
     * {@return this process as a daemon}
     *
     * @param defaults as in {@link #toCommandLine}; read again whenever the daemon is told to
     * @throws IOException if what a daemon needs cannot be made
     */
    DaemonProcess daemonProcess(@Nullable Path defaults) throws IOException {
        return new DaemonProcess(options.daemon, directories(), () -> {
            try {
                return configurations(defaults);
            } catch (UsageException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
    }

    private Directories directories() {
        return new DefaultDirectories().with(options.daemon);
    }

    private Map<String, String> captureOptions() throws UsageException {
        Map<String, String> capture = new HashMap<>();
        new ColumnsOrSnaplen(options.columnsOrSnaplen)
                .snaplen()
                .ifPresent(bytes -> capture.put("snaplen", Integer.toString(bytes)));
        if (options.pace != null) {
            if (!(options.pace > 0) || options.pace.isInfinite()) {
                throw new UsageException("--pace " + options.pace + ": expected a factor above 0, such as 1 or 0.5");
            }
            capture.put("pace", options.pace.toString());
        }
        if (options.loop) {
            capture.put("loop", "true");
        }
        if (options.buffer != null) {
            if (options.buffer <= 0) {
                throw new UsageException("-B " + options.buffer + ": expected a number of KiB above 0");
            }
            capture.put("buffer", options.buffer.toString());
        }
        if (options.promiscuous && options.notPromiscuous) {
            throw new UsageException("-P and -p: expected one of them");
        }
        if (options.promiscuous || options.notPromiscuous) {
            capture.put("promiscuous", Boolean.toString(options.promiscuous));
        }
        new ConfigurationOrCount(options.configurationOrCount)
                .count()
                .ifPresent(packets -> capture.put("count", packets));
        return capture;
    }

    /** Later settings win: the distribution's file, that of a daemon, {@code -c}, then {@code -o}, then options
     * that stand for a setting. */
    private Map<String, Map<String, String>> configurations(@Nullable Path defaults) throws UsageException {
        List<Setting> settings = new ArrayList<>();
        for (Path file : files(defaults)) {
            settings.addAll(new ConfigurationFile(file).settings());
        }
        for (String setting : options.settings) {
            settings.add(setting(setting));
        }
        settings.addAll(ofText());
        Map<String, Map<String, String>> byPid = new LinkedHashMap<>();
        for (Setting setting : settings) {
            byPid.computeIfAbsent(setting.key().pid(), pid -> new LinkedHashMap<>())
                    .put(setting.key().name(), setting.value());
        }
        return byPid;
    }

    /** What has an option of its own and is a setting of the text output. */
    private List<Setting> ofText() throws UsageException {
        List<Setting> settings = new ArrayList<>();
        String columns = new ColumnsOrSnaplen(options.columnsOrSnaplen).columns();
        if (!columns.isEmpty()) {
            settings.add(setting(TEXT_COLUMNS + "=" + columns));
        }
        if (options.numeric) {
            settings.add(setting(TEXT_NAMES + "=false"));
        }
        return settings;
    }

    private static Setting setting(String text) throws UsageException {
        try {
            return Setting.parse(text);
        } catch (SettingException e) {
            throw new UsageException("-o " + e.getMessage());
        }
    }

    private List<Path> files(@Nullable Path defaults) throws UsageException {
        List<Path> files = new ArrayList<>();
        Optional.ofNullable(defaults).ifPresent(files::add);
        if (options.daemon.daemon) {
            Path file = directories().configuration().resolve(DAEMON_CONFIGURATION);
            Optional.of(file).filter(Files::exists).ifPresent(files::add);
        }
        files.addAll(new ConfigurationOrCount(options.configurationOrCount).files());
        return files;
    }
}
