package org.ocellus.launch;

import java.util.List;
import java.util.Map;

/**
 * What the user asked for. Registered as a service before the first bundle starts.
 *
 * @param mode what is to be done
 * @param files captures to read, or in {@link Mode#READ} files of records, in order; {@code -} is standard input
 * @param interfaces interfaces to capture from
 * @param filter expression in tcpdump's language, or in {@link Mode#READ} in that of records; empty for everything
 * @param captureOptions settings of the capture by name: {@code snaplen}, {@code buffer}, {@code promiscuous}, {@code
 *     count}, {@code loop}, {@code pace}
 * @param outputs where records go, each as behind {@code -w}; empty for the default
 * @param configurations properties by PID, where {@code FACTORY~NAME} is a factory configuration
 * @param command the shell command to run in {@link Mode#COMMAND}, otherwise empty
 * @param reading what to make of records in {@link Mode#READ}
 */
public record CommandLine(
        Mode mode,
        List<String> files,
        List<String> interfaces,
        String filter,
        Map<String, String> captureOptions,
        List<String> outputs,
        Map<String, Map<String, String>> configurations,
        String command,
        ReadRequest reading) {

    /** What the process is there for. */
    public enum Mode {
        /** Read the inputs, write the records, end. */
        RECORD,
        /** The same with a shell; end when the shell is left. */
        SHELL,
        /** Read the inputs and write the records until a signal ends it, administered through its socket. */
        DAEMON,
        /** Run one shell command and end. */
        COMMAND,
        /** Read records that were written before, and end. */
        READ
    }

    /**
     * {@return whether bundles are needed that capture from interfaces and compile filter expressions} They take time to start
     * that reading a file need not spend.
     */
    public boolean needsLiveCapture() {
        return switch (mode) {
            case RECORD -> !interfaces.isEmpty() || !filter.isEmpty();
            case COMMAND -> command.startsWith("interfaces");
            case SHELL, DAEMON -> true;
            case READ -> false;
        };
    }

    /** Of a command line that reads no records. */
    public CommandLine(
            Mode mode,
            List<String> files,
            List<String> interfaces,
            String filter,
            Map<String, String> captureOptions,
            List<String> outputs,
            Map<String, Map<String, String>> configurations,
            String command) {
        this(mode, files, interfaces, filter, captureOptions, outputs, configurations, command, ReadRequest.ALL);
    }

    /** Copies all collections. */
    public CommandLine {
        files = List.copyOf(files);
        interfaces = List.copyOf(interfaces);
        captureOptions = Map.copyOf(captureOptions);
        outputs = List.copyOf(outputs);
        configurations = Map.copyOf(configurations);
    }
}
