package org.ocellus.output.argus;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.argus.format.SourceId;
import org.ocellus.output.argus.stream.ArgusStream;
import org.ocellus.spi.output.OutputTarget;

/**
 * What the user may state of an Argus output.
 *
 * @param source identifier of the sensor in the records
 * @param tunnels whether tunnels are written as flows of the protocol that they are on the wire
 * @param maxClients how many programs may read along
 * @param clientBuffer how many bytes wait for a program at most
 */
record ArgusOptions(SourceId source, boolean tunnels, int maxClients, int clientBuffer) {
    static final String TUNNELS = "tunnels";
    static final String SOURCE_ID = "source-id";
    static final String MAX_CLIENTS = "max-clients";
    static final String CLIENT_BUFFER = "client-buffer";

    private static final int DEFAULT_CLIENTS = 32;
    private static final int MOST_CLIENTS = 1024;
    private static final int DEFAULT_BUFFER = 4 << 20;

    /** Room for the longest record many times over. */
    private static final int LEAST_BUFFER = 64 << 10;

    private static final int MOST_BUFFER = 1 << 30;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,10})([kmg]?)(?:i?b)?");
    private static final String UNITS = "kmg";
    private static final Pattern SOURCE = Pattern.compile("\\d{1,9}|\\d{1,3}(\\.\\d{1,3}){3}|[!-~]{1,4}");

    static ArgusOptions of(OutputTarget target) throws IOException {
        Map<String, String> stated = target.options();
        return new ArgusOptions(
                source(stated.get(SOURCE_ID) == null ? target.sensor() : checkedSource(stated)),
                flag(stated.getOrDefault(TUNNELS, "false")),
                clients(stated.get(MAX_CLIENTS)),
                buffer(stated.get(CLIENT_BUFFER)));
    }

    ArgusStream.Settings stream() {
        return new ArgusStream.Settings(source, tunnels);
    }

    private static SourceId source(String name) {
        return SourceId.of(name);
    }

    private static String checkedSource(Map<String, String> stated) throws IOException {
        String value = stated.getOrDefault(SOURCE_ID, "");
        if (!SOURCE.matcher(value).matches()) {
            throw new IOException("option source-id: '" + value
                    + "' is no IPv4 address, number of at most nine digits, or name of at most four characters");
        }
        return value;
    }

    private static boolean flag(String value) throws IOException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1", "" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IOException("option tunnels: '" + value + "' is neither true nor false");
        };
    }

    private static int clients(@Nullable String value) throws IOException {
        if (value == null) {
            return DEFAULT_CLIENTS;
        }
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST_CLIENTS) {
            throw new IOException("option max-clients: '" + value + "' is no number from 1 to " + MOST_CLIENTS);
        }
        return Integer.parseInt(value);
    }

    private static int buffer(@Nullable String value) throws IOException {
        if (value == null) {
            return DEFAULT_BUFFER;
        }
        Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
        if (size.matches()) {
            long unit =
                    1L << 10 * (UNITS.indexOf(size.group(2)) + (size.group(2).isEmpty() ? 0 : 1));
            long bytes = Long.parseLong(size.group(1)) * unit;
            if (bytes >= LEAST_BUFFER && bytes <= MOST_BUFFER) {
                return (int) bytes;
            }
        }
        throw new IOException(
                "option client-buffer: '" + value + "' is no size from 64k to 1g (bytes, or with k, m or g)");
    }
}
