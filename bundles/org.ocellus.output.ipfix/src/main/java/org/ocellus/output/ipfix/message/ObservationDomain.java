package org.ocellus.output.ipfix.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.transport.Transport;

/**
 * The messages of one observation domain: its templates, the message that is being filled, and its sequence number. Not
 * thread-safe.
 */
public final class ObservationDomain {
    private static final int NO_SET = 0;

    private final ExportingProcess exporter;
    private final long id;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<Announcement> inMessage = new ArrayList<>();
    private final ByteBuffer message = ByteBuffer.allocate(Transport.LONGEST_MESSAGE);
    private long sequence;

    private int set = NO_SET;
    private int setStart;
    private int records;
    private int flows;
    private long packets;
    private long octets;

    ObservationDomain(ExportingProcess exporter, long id) {
        this.exporter = exporter;
        this.id = id;
        message.position(MessageHeader.BYTES);
    }

    long id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    void sequence(long next) {
        sequence = next;
    }

    List<Announcement> announcements() {
        return announcements;
    }

    /** Makes a template known; it is sent before the first record that needs it, and at the beginning of each session. */
    public Announcement announce(Template template) {
        Announcement announcement = new Announcement(template);
        announcements.add(announcement);
        return announcement;
    }

    /** {@return whether a message can hold a record} */
    public boolean holds(ByteBuffer record) {
        return MessageHeader.BYTES + MessageHeader.SET_BYTES + record.remaining() <= exporter.mostBytes();
    }

    /**
     * Adds a record of a flow or of a tunnel.
     *
     * @param template of the record
     * @param nested templates of lists in the record
     * @param record that a message {@link #holds}
     * @param itsPackets packets that it counts
     * @param itsOctets bytes that it counts
     * @throws IOException if a message cannot be written, and that is final
     */
    public void add(
            Announcement template, List<Announcement> nested, ByteBuffer record, long itsPackets, long itsOctets)
            throws IOException {
        append(template, nested, record);
        flows++;
        packets += itsPackets;
        octets += itsOctets;
    }

    /**
     * Adds a record about the exporter itself, of which nobody is told if it is lost.
     *
     * @param template of the record
     * @param record that a message {@link #holds}
     * @throws IOException as {@link #add}
     */
    public void addStatement(Announcement template, ByteBuffer record) throws IOException {
        append(template, List.of(), record);
    }

    private void append(Announcement template, List<Announcement> nested, ByteBuffer record) throws IOException {
        for (int i = 0; i < nested.size(); i++) { // an iterator would be allocated
            exporter.refresh(this, nested.get(i));
        }
        exporter.refresh(this, template);
        int needed = record.remaining() + (set == template.template().id() ? 0 : MessageHeader.SET_BYTES);
        if (message.position() + needed > exporter.mostBytes()) {
            flush();
        }
        openSet(template.template().id());
        message.put(record);
        records++;
        use(template);
        for (int i = 0; i < nested.size(); i++) {
            use(nested.get(i));
        }
    }

    private void use(Announcement template) {
        if (template.use()) {
            inMessage.add(template);
        }
    }

    private void openSet(int template) {
        if (set != template) {
            closeSet();
            set = template;
            setStart = message.position();
            message.putShort((short) template);
            message.putShort((short) 0);
        }
    }

    private void closeSet() {
        if (set != NO_SET) {
            message.putShort(setStart + 2, (short) (message.position() - setStart));
            set = NO_SET;
        }
    }

    /**
     * Sends what there is.
     *
     * @throws IOException as {@link #add}
     */
    public void flush() throws IOException {
        if (records == 0) {
            return;
        }
        closeSet();
        message.flip();
        Load load = new Load(records, flows, packets, octets);
        try {
            exporter.deliver(this, message, load);
        } finally {
            clear();
        }
    }

    private void clear() {
        message.clear();
        message.position(MessageHeader.BYTES);
        records = 0;
        flows = 0;
        packets = 0;
        octets = 0;
        for (Announcement each : inMessage) {
            each.messageEnded();
        }
        inMessage.clear();
    }
}
