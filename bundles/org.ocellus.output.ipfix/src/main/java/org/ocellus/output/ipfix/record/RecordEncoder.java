package org.ocellus.output.ipfix.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.message.Announcement;
import org.ocellus.output.ipfix.message.ExportingProcess;
import org.ocellus.output.ipfix.message.ObservationDomain;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Encodes records of flows or of tunnels, and hands them to their observation domain. Allocates nothing a record. */
public final class RecordEncoder {
    private static final int MOST_BYTES = 16 * 1024;

    /** Wireshark does not use a template that has more. */
    private static final int MOST_FIELDS = 60;

    private final ExportingProcess exporter;
    private final ObservationDomain domain;
    private final Section[] sections;
    private final LayoutTable layouts;
    private final @Nullable LayerList layers;
    private final @Nullable MeasurementList measurements;
    private final List<Announcement> nested = new ArrayList<>();
    private final RecordSource source = new RecordSource();
    private final ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
    private final long essential;
    private final long spare;

    private RecordEncoder(
            ExportingProcess exporter,
            ObservationDomain domain,
            List<Section> sections,
            int scopes,
            @Nullable LayerList layers,
            @Nullable MeasurementList measurements) {
        this.exporter = exporter;
        this.domain = domain;
        this.sections = sections.toArray(Section[]::new);
        this.layers = layers;
        this.measurements = measurements;
        layouts = new LayoutTable(sections, scopes, domain);
        essential = bits(sections, each -> each.need() == Section.Need.ESSENTIAL);
        spare = bits(sections, each -> each.need() == Section.Need.SPARE);
    }

    private static long bits(List<Section> sections, Predicate<Section> which) {
        long bits = 0;
        for (int i = 0; i < sections.size(); i++) {
            bits |= which.test(sections.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    /**
     * {@return an encoder of flows}
     *
     * @param exporter that the domain belongs to
     * @param domain of the flows
     * @param time which elements times are sent in
     * @param ownPen what elements of Ocellus are sent under, 0 to leave them out
     */
    public static RecordEncoder flows(
            ExportingProcess exporter, ObservationDomain domain, TimeResolution time, int ownPen) {
        if (ownPen == 0) {
            List<Section> registered = FlowSections.withoutLists(time).stream()
                    .map(Section::registered)
                    .filter(each -> !each.columns().isEmpty())
                    .toList();
            return new RecordEncoder(exporter, domain, registered, 0, null, null);
        }
        LayerList layers = new LayerList(domain, ownPen);
        MeasurementList measurements = new MeasurementList(domain);
        return new RecordEncoder(
                exporter, domain, FlowSections.of(time, layers, measurements), 0, layers, measurements);
    }

    /**
     * {@return an encoder of tunnels}
     *
     * @param exporter that the domain belongs to
     * @param domain of statements about the exporter
     * @param flows identifier of the domain of the flows
     * @param time which elements times are sent in
     * @param ownPen what elements of Ocellus are sent under
     */
    public static RecordEncoder tunnels(
            ExportingProcess exporter, ObservationDomain domain, long flows, TimeResolution time, int ownPen) {
        LayerList layers = new LayerList(domain, ownPen);
        return new RecordEncoder(
                exporter, domain, TunnelSections.of(time, flows, layers), TunnelSections.SCOPES, layers, null);
    }

    /**
     * Sends a record. One that does not fit into a message goes without what is not essential.
     *
     * @param record to be sent
     * @throws IOException if a message cannot be written, and that is final
     */
    public void send(FlowRecord record) throws IOException {
        source.at(record);
        long layout = layout();
        if (!send(record, layout) && !send(record, layout & essential)) {
            exporter.tooLong(packets(record), octets(record));
        }
    }

    private boolean send(FlowRecord record, long layout) throws IOException {
        Announcement template = layouts.of(layout);
        if (template == null || !encode(layout)) {
            return false;
        }
        nested.clear();
        if ((layout & ~essential) != 0) {
            collectNested(record);
        }
        domain.add(template, nested, buffer, packets(record), octets(record));
        return true;
    }

    private void collectNested(FlowRecord record) {
        Announcement layer = layers == null ? null : layers.template(record);
        if (layer != null) {
            nested.add(layer);
        }
        if (measurements != null) {
            measurements.collect(source, nested);
        }
    }

    private static long packets(FlowRecord record) {
        return record.number(RecordField.SRC_PACKETS) + record.number(RecordField.DST_PACKETS);
    }

    private static long octets(FlowRecord record) {
        return record.number(RecordField.SRC_BYTES) + record.number(RecordField.DST_BYTES);
    }

    private long layout() {
        long layout = 0;
        int fields = 0;
        for (int i = 0; i < sections.length; i++) {
            if (sections[i].present().test(source)) {
                layout |= 1L << i;
                fields += sections[i].columns().size();
            }
        }
        return fields > MOST_FIELDS ? layout & ~spare : layout;
    }

    /** {@return whether a message can hold the record, which is in the buffer then} */
    private boolean encode(long layout) {
        buffer.clear();
        for (int i = 0; i < sections.length; i++) {
            if ((layout & 1L << i) != 0) {
                sections[i].write(source, buffer);
            }
        }
        buffer.flip();
        return domain.holds(buffer);
    }
}
