package org.ocellus.output.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** What ports are called on this host, by services(5). Nothing is asked of the network. */
final class PortNames {
    /** Ports are shown as numbers. */
    static final PortNames NONE = new PortNames(List.of());

    private static final Pattern SERVICE = Pattern.compile("(\\S+)\\s+(\\d+)/(\\w+).*");
    private static final Map<String, Integer> PROTOCOLS = Map.of("tcp", 6, "udp", 17, "dccp", 33, "sctp", 132);
    private static final int PORT_BITS = 16;

    /** There is no port of that name. */
    static final int UNKNOWN = -1;

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();

    /**
     * Reads names.
     *
     * @param lines of the form of services(5); the first name of a port is its own
     */
    PortNames(List<String> lines) {
        for (String line : lines) {
            Matcher service = SERVICE.matcher(line);
            if (line.startsWith("#") || !service.matches()) {
                continue;
            }
            Integer protocol = PROTOCOLS.get(service.group(3).toLowerCase(Locale.ROOT));
            if (protocol != null) {
                int port = Integer.parseInt(service.group(2));
                names.putIfAbsent(key(protocol, port), service.group(1));
                ports.putIfAbsent(named(protocol, service.group(1)), port);
            }
        }
    }

    /** {@return the names of this host, none if it has none} */
    static PortNames ofHostIfKnown() throws IOException {
        return Files.isReadable(file()) ? ofHost() : NONE;
    }

    /** {@return the names of this host} */
    static PortNames ofHost() throws IOException {
        Path file = file();
        if (!Files.isReadable(file)) {
            throw new IOException("names=true: " + file + ", which has the names of ports, cannot be read");
        }
        return new PortNames(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    private static Path file() {
        String windows = System.getenv("SystemRoot");
        return windows == null ? Path.of("/etc/services") : Path.of(windows, "system32", "drivers", "etc", "services");
    }

    /**
     * {@return the name of a port, or null if it has none}
     *
     * @param flow the record
     * @param port which port of it
     */
    @Nullable String name(FlowRecord flow, RecordField port) {
        if (names.isEmpty() || !flow.has(port)) {
            return null;
        }
        return names.get(key((int) flow.number(RecordField.PROTO_NUMBER), (int) flow.number(port)));
    }

    /** {@return the port of that name, {@link #UNKNOWN} if there is none} */
    int port(int protocol, String name) {
        return ports.getOrDefault(named(protocol, name), UNKNOWN);
    }

    private static String named(int protocol, String name) {
        return protocol + "/" + name;
    }

    private static Integer key(int protocol, int port) {
        return protocol << PORT_BITS | port;
    }
}
