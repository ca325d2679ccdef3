package org.ocellus.output.ipfix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.Registry;
import org.ocellus.output.ipfix.message.TemplateRefresh;
import org.ocellus.output.ipfix.record.TimeResolution;
import org.ocellus.output.ipfix.transport.TlsContext;

/** The options of an output, as {@code docs/output-ipfix.md} describes them. */
final class ExportOptions {
    static final String TRANSPORT = "transport";
    static final String DOMAIN = "domain";
    static final String TIME = "time";
    static final String TUNNELS = "tunnels";
    static final String PEN = "pen";
    static final String MTU = "mtu";
    static final String RATE = "rate";
    static final String TEMPLATE_PACKETS = "template-packets";
    static final String TEMPLATE_SECONDS = "template-seconds";
    static final String BACKLOG = "backlog";
    static final String TRUSTSTORE = "truststore";
    static final String TRUSTSTORE_PASSWORD_FILE = "truststore-password-file";
    static final String KEYSTORE = "keystore";
    static final String KEYSTORE_PASSWORD_FILE = "keystore-password-file";

    private static final long UNSIGNED32 = 0xFFFF_FFFFL;
    private static final int DEFAULT_MTU = 1500;
    private static final int LEAST_MTU = 1280; // of IPv6; templates have to fit, and they cannot be divided
    private static final int DEFAULT_TEMPLATE_PACKETS = 20;
    private static final int DEFAULT_TEMPLATE_SECONDS = 600; // templateRefreshTimeout of RFC 6728 section 4.4.2
    private static final int DEFAULT_BACKLOG_MIB = 16;
    private static final int MOST_BACKLOG_MIB = 4096;

    private final Map<String, String> values;

    ExportOptions(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** {@return udp, tcp or tls} */
    String transport() throws IOException {
        String text = values.getOrDefault(TRANSPORT, "udp");
        if (!text.equals("udp") && !text.equals("tcp") && !text.equals("tls")) {
            throw unfit(TRANSPORT, text, "udp, tcp or tls");
        }
        return text;
    }

    /** {@return identifier of the flows' observation domain} */
    long domain() throws IOException {
        return number(DOMAIN, 1, 1, UNSIGNED32);
    }

    TimeResolution time() throws IOException {
        String text = values.getOrDefault(TIME, "milli");
        return TimeResolution.of(text).orElseThrow(() -> unfit(TIME, text, "milli, micro or nano"));
    }

    boolean tunnels() throws IOException {
        String text = values.getOrDefault(TUNNELS, "true");
        if (!text.equals("true") && !text.equals("false")) {
            throw unfit(TUNNELS, text, "true or false");
        }
        return text.equals("true");
    }

    /** {@return the number that elements of Ocellus are sent under, 0 to leave them out} */
    int pen() throws IOException {
        return "none".equals(values.get(PEN)) ? 0 : (int) number(PEN, Registry.OCELLUS.pen(), 1, UNSIGNED32);
    }

    int mtu() throws IOException {
        return (int) number(MTU, DEFAULT_MTU, LEAST_MTU, 0xFFFF);
    }

    /** {@return the most datagrams a second, 0 for as many as there are} */
    int rate() throws IOException {
        return (int) number(RATE, 0, 0, 1_000_000);
    }

    TemplateRefresh refresh() throws IOException {
        int packets = (int) number(TEMPLATE_PACKETS, DEFAULT_TEMPLATE_PACKETS, 1, Integer.MAX_VALUE);
        long seconds = number(TEMPLATE_SECONDS, DEFAULT_TEMPLATE_SECONDS, 1, TimeUnit.DAYS.toSeconds(365));
        return new TemplateRefresh(packets, TimeUnit.SECONDS.toNanos(seconds));
    }

    /** {@return the most bytes of messages that wait for a collector} */
    long backlog() throws IOException {
        return number(BACKLOG, DEFAULT_BACKLOG_MIB, 0, MOST_BACKLOG_MIB) << 20;
    }

    TlsContext.@Nullable Store truststore() {
        return store(TRUSTSTORE, TRUSTSTORE_PASSWORD_FILE);
    }

    TlsContext.@Nullable Store keystore() {
        return store(KEYSTORE, KEYSTORE_PASSWORD_FILE);
    }

    private TlsContext.@Nullable Store store(String file, String passwordFile) {
        String path = values.get(file);
        String password = values.get(passwordFile);
        return path == null ? null : new TlsContext.Store(Path.of(path), password == null ? null : Path.of(password));
    }

    private long number(String option, long otherwise, long least, long most) throws IOException {
        String text = values.get(option);
        if (text == null) {
            return otherwise;
        }
        String expected = "a whole number from " + least + " to " + most + (option.equals(PEN) ? ", or none" : "");
        if (!text.matches("\\d{1,18}")) {
            throw unfit(option, text, expected);
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw unfit(option, text, expected);
        }
        return number;
    }

    private static IOException unfit(String option, String value, String expected) {
        return new IOException("option " + option + "=" + value + ": expected " + expected);
    }
}
