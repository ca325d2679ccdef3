package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a collector listens.
 *
 * @param host name or address, an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record Collector(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("//(?:\\[(?<v6>[0-9A-Fa-f:.%\\w]+)]|(?<name>[^\\[\\]:/?@\\s]+))(?::(?<port>\\d{1,5}))?/?");

    /**
     * Takes apart what the user stated.
     *
     * @param location {@code //HOST}, {@code //HOST:PORT}, {@code //[IPV6]:PORT}
     * @param defaultPort what holds if no port is stated
     * @throws IOException if it has another form; the message is meant for the user
     */
    public static Collector parse(String location, int defaultPort) throws IOException {
        Matcher matcher = FORM.matcher(location);
        if (matcher.matches()) {
            String port = matcher.group("port");
            int number = port == null ? defaultPort : Integer.parseInt(port);
            String host = matcher.group("v6") == null ? matcher.group("name") : matcher.group("v6");
            if (number > 0 && number <= 0xFFFF) {
                return new Collector(host, number);
            }
        }
        throw new IOException("ipfix:" + location
                + ": expected ipfix://HOST:PORT with a port from 1 to 65535, and IPv6 addresses in brackets");
    }

    /**
     * {@return the address, looked up anew: a collector may have moved}
     *
     * @throws IOException if the name has no address
     */
    InetSocketAddress resolve() throws IOException {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new IOException("there is no address for the name " + host, e);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
