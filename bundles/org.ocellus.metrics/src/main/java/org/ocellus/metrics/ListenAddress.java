package org.ocellus.metrics;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Reads {@code HOST:PORT}, {@code [IPv6]:PORT} and {@code :PORT}. */
final class ListenAddress {
    /** What messages begin with. */
    static final String KEY = "metrics.listen=";

    private static final int MOST = 0xFFFF;

    private ListenAddress() {}

    /**
     * {@return the address}
     *
     * @throws IOException if it is none; the message is meant for the user
     */
    static InetSocketAddress parse(String text) throws IOException {
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, Math.max(0, colon));
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        int port = port(text.substring(colon + 1));
        if (colon < 0 || port < 0) {
            throw new IOException(KEY + text + ": expected ADDRESS:PORT, such as 127.0.0.1:9560");
        }
        try {
            return host.isEmpty()
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new IOException(KEY + text + ": there is no host " + host, e);
        }
    }

    /** {@return the port, or -1 if it is none} */
    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port <= MOST ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
