package org.ocellus.output.ipfix.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exporting process of RFC 7011: sends the messages of its observation domains, and before them the templates that the
 * collector needs. While a collector cannot be reached, messages wait in a bounded backlog, and what has no room there is
 * counted as not sent. Not thread-safe, but for {@link #lost}.
 */
public final class ExportingProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ExportingProcess.class);
    private static final int MOST_TEMPLATE_BYTES = 8 * 1024;

    private final String name;
    private final Transport transport;
    private final TemplateRefresh refresh;
    private final int ownPen;
    private final Backlog backlog;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Backoff backoff = new Backoff();
    private final List<ObservationDomain> domains = new ArrayList<>();
    private final ByteBuffer templateMessage = ByteBuffer.allocate(MOST_TEMPLATE_BYTES);

    private long session;
    private long messages;
    private long octets;
    private long flows;
    private volatile long notSentFlows;
    private long notSentPackets;
    private long notSentOctets;

    /**
     * Makes a process that is not connected.
     *
     * @param name of the target, for messages to the user
     * @param transport where to
     * @param refresh when templates are sent again, if the transport may lose them
     * @param ownPen what elements of Ocellus are sent under
     * @param backlogBytes most bytes that wait for a collector that cannot be reached
     * @param wall the time of day
     * @param nanos a clock that only goes forward
     */
    public ExportingProcess(
            String name,
            Transport transport,
            TemplateRefresh refresh,
            int ownPen,
            long backlogBytes,
            InstantSource wall,
            LongSupplier nanos) {
        this.name = name;
        this.transport = transport;
        this.refresh = refresh;
        this.ownPen = ownPen;
        this.wall = wall;
        this.nanos = nanos;
        backlog = new Backlog(backlogBytes);
    }

    /** {@return a new domain} */
    public ObservationDomain domain(long id) {
        ObservationDomain domain = new ObservationDomain(this, id);
        domains.add(domain);
        return domain;
    }

    /** {@return a number that is another one in each transport session, 0 before the first} */
    public long session() {
        return session;
    }

    /** {@return records of flows and tunnels that could not be sent; may be called by any thread} */
    public long lost() {
        return notSentFlows;
    }

    /** {@return what has been done so far} */
    public ExportCounters counters() {
        return new ExportCounters(messages, octets, flows, notSentFlows, notSentPackets, notSentOctets);
    }

    int mostBytes() {
        return transport.mostBytes();
    }

    /** Counts a record that no message can hold. */
    public void tooLong(long packets, long bytes) {
        lose(new Load(1, 1, packets, bytes));
    }

    /**
     * Connects if there is no connection and it is time to try.
     *
     * @return whether there is one
     * @throws IOException if there is none, and that is final
     */
    public boolean connect() throws IOException {
        if (transport.connected()) {
            return true;
        }
        return backoff.due(nanos.getAsLong()) && tryToConnect();
    }

    private boolean tryToConnect() throws IOException {
        try {
            transport.connect();
            begin();
            if (backoff.failing()) {
                LOG.info("{}: connected", name);
            }
            backoff.succeeded(nanos.getAsLong());
        } catch (IOException e) {
            failed(e);
            return false;
        }
        return drain();
    }

    /** A new session: sequence numbers begin anew, and the collector knows no template. */
    private void begin() throws IOException {
        session++;
        for (ObservationDomain domain : domains) {
            domain.sequence(0);
            sendTemplates(domain, domain.announcements());
        }
    }

    private boolean drain() throws IOException {
        while (transport.connected()) {
            Backlog.@Nullable Waiting first = backlog.take();
            if (first == null) {
                return true;
            }
            send(first.domain(), first.message(), first.load());
        }
        return false;
    }

    private void failed(IOException why) throws IOException {
        transport.close();
        if (!transport.recovers()) {
            throw why;
        }
        boolean first = !backoff.failing();
        long seconds = backoff.failed(nanos.getAsLong());
        if (first) {
            LOG.warn("{}: {}; trying again in {} s and from then on at longer intervals", name, reason(why), seconds);
        }
    }

    private static String reason(IOException why) {
        String message = why.getMessage();
        return message == null ? why.getClass().getSimpleName() : message;
    }

    void refresh(ObservationDomain domain, Announcement announcement) throws IOException {
        if (!transport.connected()) {
            return; // it is sent when there is a connection
        }
        long now = nanos.getAsLong();
        if (!announcement.sentIn(session) || !transport.reliable() && announcement.stale(now, refresh)) {
            try {
                sendTemplates(domain, List.of(announcement));
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    /** Sends templates in as few messages as hold them. */
    private void sendTemplates(ObservationDomain domain, List<Announcement> announcements) throws IOException {
        int most = Math.min(templateMessage.capacity(), transport.mostBytes());
        beginTemplates();
        for (Announcement each : announcements) {
            int length = each.template().mostBytes();
            if (templateMessage.position() > MessageHeader.BYTES && templateMessage.position() + length > most) {
                transmitTemplates(domain);
            }
            each.template().writeSet(templateMessage, ownPen);
            each.sent(session, nanos.getAsLong());
        }
        if (templateMessage.position() > MessageHeader.BYTES) {
            transmitTemplates(domain);
        }
    }

    private void beginTemplates() {
        templateMessage.clear();
        templateMessage.position(MessageHeader.BYTES);
    }

    private void transmitTemplates(ObservationDomain domain) throws IOException {
        templateMessage.flip();
        transmit(domain, templateMessage);
        beginTemplates();
    }

    void deliver(ObservationDomain domain, ByteBuffer message, Load load) throws IOException {
        if (connect()) {
            send(domain, message, load);
        } else if (!backlog.keep(domain, message, load)) {
            lose(load);
        }
    }

    /** Sends a message; one that fails is not sent again, since a part of it may have arrived. */
    private void send(ObservationDomain domain, ByteBuffer message, Load load) throws IOException {
        try {
            transmit(domain, message);
        } catch (IOException e) {
            lose(load);
            failed(e);
            return;
        }
        domain.sequence(domain.sequence() + load.records());
        flows += load.flows();
    }

    private void transmit(ObservationDomain domain, ByteBuffer message) throws IOException {
        int length = message.limit();
        MessageHeader.write(message, wall.instant().getEpochSecond(), domain.sequence(), domain.id());
        message.position(0);
        transport.send(message);
        messages++;
        octets += length;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only look
    private void lose(Load load) {
        notSentFlows += load.flows();
        notSentPackets += load.packets();
        notSentOctets += load.octets();
    }

    /**
     * Sends what the domains have gathered.
     *
     * @throws IOException if that fails, and that is final
     */
    public void flush() throws IOException {
        for (ObservationDomain each : domains) {
            each.flush();
        }
        transport.flush();
    }

    /**
     * Ends the process; what waits for the collector is tried once more.
     *
     * @throws IOException as {@link #flush}
     */
    public void close() throws IOException {
        try {
            flush();
            if (!backlog.isEmpty() && !transport.connected()) {
                tryToConnect();
            }
        } finally {
            for (Backlog.Waiting left = backlog.take(); left != null; left = backlog.take()) {
                lose(left.load());
            }
            transport.close();
        }
    }
}
