package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/**
 * A message a datagram (RFC 7011 section 10.3).
 *
 * <p>The socket is connected, so that the operating system looks up the route once. It also hands out ICMP errors then,
 * which say that an earlier datagram found nobody: no reason to stop, the collector may be about to start.
 */
public final class UdpTransport implements Transport {
    private static final int UDP_HEADER = 8;
    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int SEND_BUFFER = 1 << 20;

    private final Collector collector;
    private final int mtu;
    private final Pace pace;
    private @Nullable DatagramChannel channel;
    private int mostBytes;

    /**
     * Makes a transport that is not connected.
     *
     * @param collector where to
     * @param mtu the most bytes of an IP packet on the path
     * @param rate the most messages a second, 0 for as many as there are
     */
    public UdpTransport(Collector collector, int mtu, int rate) {
        this.collector = collector;
        this.mtu = mtu;
        pace = new Pace(rate);
        mostBytes = mtu - IPV6_HEADER - UDP_HEADER;
    }

    @Override
    public void connect() throws IOException {
        close();
        InetSocketAddress address = collector.resolve();
        DatagramChannel open = DatagramChannel.open();
        try {
            open.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            open.connect(address);
        } catch (IOException e) {
            open.close();
            throw e;
        }
        boolean v6 = address.getAddress() instanceof Inet6Address;
        mostBytes = mtu - (v6 ? IPV6_HEADER : IPV4_HEADER) - UDP_HEADER;
        channel = open;
    }

    @Override
    public boolean connected() {
        return channel != null;
    }

    @Override
    public int mostBytes() {
        return mostBytes;
    }

    @Override
    public boolean reliable() {
        return false;
    }

    @Override
    public boolean recovers() {
        return true;
    }

    @Override
    public void send(ByteBuffer message) throws IOException {
        DatagramChannel open = channel;
        if (open == null) {
            throw new IOException("not connected");
        }
        pace.await();
        int start = message.position();
        try {
            open.write(message);
        } catch (PortUnreachableException e) {
            message.position(start);
            retry(open, message);
        }
    }

    /** The error that the first attempt met belonged to an earlier datagram, and is consumed. */
    private static void retry(DatagramChannel open, ByteBuffer message) throws IOException {
        try {
            open.write(message);
        } catch (PortUnreachableException e) {
            message.position(message.limit()); // and yet another one; the datagram is as lost as those before it
        }
    }

    @Override
    public void close() {
        DatagramChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // nothing is left to be saved
            }
        }
    }
}
