package org.ocellus.shell.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Reads {@code ssh.listen}: {@code ADDRESS:PORT}, {@code [IPv6]:PORT}, {@code :PORT} for all addresses, or {@code auto}. */
final class ListenAddress {
    /** What {@code auto} stands for. */
    private static final String AUTO = "127.0.0.1:8101";

    private static final int MOST = 0xFFFF;

    private ListenAddress() {}

    /**
     * {@return the address}
     *
     * @throws IOException if it is none; the message is meant for the user
     */
    static InetSocketAddress parse(String text) throws IOException {
        String address = text.equals("auto") ? AUTO : text;
        int colon = address.lastIndexOf(':');
        int port = port(address.substring(colon + 1));
        if (colon < 0 || port < 0) {
            throw new IOException("ssh.listen=" + text + ": expected auto or ADDRESS:PORT, such as " + AUTO);
        }
        String host = address.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        try {
            return host.isEmpty()
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new IOException("ssh.listen=" + text + ": there is no host " + host, e);
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
