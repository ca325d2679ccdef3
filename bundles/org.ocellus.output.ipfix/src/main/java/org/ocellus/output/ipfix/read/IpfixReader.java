package org.ocellus.output.ipfix.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.MessageHeader;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;

/** Reads the records of a file, message by message and set by set. */
final class IpfixReader implements RecordReader {
    private final MessageStream file;
    private final TemplateCache templates = new TemplateCache();
    private final OwnElements own = new OwnElements();
    private final RecordValues values = new RecordValues();
    private final SensorNames sensors = new SensorNames();
    private final LayerReader layers;

    /** The set that is being read, from the next record to its end; empty if there is none. */
    private ByteBuffer set = ByteBuffer.allocate(0);

    private @Nullable WireTemplate template;

    IpfixReader(MessageStream file) {
        this.file = file;
        layers = new LayerReader(templates, own);
    }

    @Override
    public boolean read(RecordBuilder record) throws IOException {
        while (true) {
            WireTemplate current = template;
            if (current != null && set.remaining() >= Math.max(1, current.leastBytes())) {
                int at = set.position();
                if (!values.read(current, own, set)) {
                    throw file.damaged(at, "a data record is longer than its set");
                }
                if (state(current, record)) {
                    return true;
                }
            } else if (!nextSet()) {
                return false;
            }
        }
    }

    /** {@return whether the values are those of a flow or a tunnel} */
    private boolean state(WireTemplate of, RecordBuilder record) {
        if (!of.options()) {
            Measurements.include(values, templates, own, file.domain());
            boolean flow = FlowDecoder.flow(values, layers, file.domain(), record);
            if (flow) {
                sensors.state(file.domain(), record);
            }
            return flow;
        }
        if (values.has(InformationElement.INFORMATION_ELEMENT_NAME)) {
            own.learn(
                    values.number(InformationElement.PRIVATE_ENTERPRISE_NUMBER),
                    (int) values.number(InformationElement.INFORMATION_ELEMENT_ID),
                    values.text(InformationElement.INFORMATION_ELEMENT_NAME));
            return false;
        }
        if (values.has(InformationElement.OBSERVATION_DOMAIN_NAME)) {
            sensors.learn(values);
            return false;
        }
        if (FlowDecoder.tunnel(values, layers, file.domain(), record)) {
            sensors.state(values.number(InformationElement.OBSERVATION_DOMAIN_ID), record);
            return true;
        }
        return false;
    }

    private boolean nextSet() throws IOException {
        template = null;
        ByteBuffer message = file.message();
        while (message.remaining() < MessageHeader.SET_BYTES || message.position() < MessageHeader.BYTES) {
            if (!file.next()) {
                return false;
            }
        }
        int start = message.position();
        int id = message.getShort() & 0xFFFF;
        int length = message.getShort() & 0xFFFF;
        if (length < MessageHeader.SET_BYTES || start + length > message.limit()) {
            throw file.damaged(start, "a set of " + length + " bytes does not fit into its message");
        }
        message.position(start + length);
        set = message.duplicate().limit(start + length).position(start + MessageHeader.SET_BYTES);
        if (id == Template.TEMPLATE_SET || id == Template.OPTIONS_TEMPLATE_SET) {
            templates.read(file.domain(), set, id == Template.OPTIONS_TEMPLATE_SET, file);
        } else {
            template = templates.find(file.domain(), id); // null: it was never stated, so that nobody can read the set
        }
        return true;
    }
}
