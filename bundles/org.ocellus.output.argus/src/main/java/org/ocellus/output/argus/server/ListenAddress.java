package org.ocellus.output.argus.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where programs may connect.
 *
 * @param socket address, any of the machine's if none is stated, and port, 0 for any that is free
 * @param text as the user stated it
 */
public record ListenAddress(InetSocketAddress socket, String text) {
    /** The port of Argus, as registered at IANA for {@code monitor}. */
    public static final int DEFAULT_PORT = 561;

    private static final int MAX_PORT = 0xFFFF;
    private static final Pattern FORM = Pattern.compile("(?:\\[([^\\]]+)]|([^:/\\[\\]]*))(?::(\\d{1,5}))?");

    /**
     * {@return the address for {@code ADDRESS:PORT}, where both may be left out}
     *
     * @param text behind the two slashes; IPv6 addresses in brackets
     * @throws IOException if it has another form, or the name is not one of a machine
     */
    public static ListenAddress parse(String text) throws IOException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IOException("argus://" + text + ": expected argus://ADDRESS:PORT, as in argus://127.0.0.1:561");
        }
        int port = form.group(3) == null ? DEFAULT_PORT : Integer.parseInt(form.group(3));
        if (port > MAX_PORT) {
            throw new IOException("argus://" + text + ": there is no port " + port);
        }
        String host = form.group(1) == null ? form.group(2) : form.group(1);
        InetSocketAddress socket = host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        if (socket.isUnresolved()) {
            throw new IOException("argus://" + text + ": there is no machine of the name " + host);
        }
        return new ListenAddress(socket, text);
    }

    /** {@return the address in the form in which it was stated} */
    @Override
    public String toString() {
        return "argus://" + text;
    }
}
