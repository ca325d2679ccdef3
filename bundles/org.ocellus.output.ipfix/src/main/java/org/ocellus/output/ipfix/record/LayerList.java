package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.Announcement;
import org.ocellus.output.ipfix.message.ObservationDomain;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * The encapsulation path as a subTemplateList (RFC 6313 section 4.5.2), outermost layer first.
 *
 * <p>Its template is made of elements of Ocellus alone: nfdump writes IANA's elements of a list over those of the flow, and
 * would show the outer addresses as the flow's own.
 */
final class LayerList {
    /** Template of a layer without labels. */
    static final int LAYER = Template.FIRST_ID;

    /** Template of a layer with its labels of both directions. */
    static final int LABELLED_LAYER = Template.FIRST_ID + 1;

    private static final int LONG_LENGTH = 255; // the length follows in 16 bits, as RFC 6313 section 4.5 recommends
    private static final int ORDERED = 4; // semantic of RFC 6313 section 4.4
    private static final int TRUE = 1; // RFC 7011 section 6.1.5
    private static final int FALSE = 2;
    private static final int STRAY = -1;

    private static final List<FieldSpecifier> FIELDS = List.of(
            FieldSpecifier.of(InformationElement.LAYER_NAME),
            FieldSpecifier.of(InformationElement.LAYER_HAS_IDENTIFIER),
            FieldSpecifier.of(InformationElement.LAYER_IDENTIFIER),
            FieldSpecifier.of(InformationElement.LAYER_SOURCE_ADDRESS),
            FieldSpecifier.of(InformationElement.LAYER_DESTINATION_ADDRESS));
    private static final List<FieldSpecifier> LABEL_LISTS =
            List.of(FieldSpecifier.of(InformationElement.BASIC_LIST), FieldSpecifier.of(InformationElement.BASIC_LIST));

    private static final FieldSpecifier LABEL = FieldSpecifier.of(InformationElement.LABEL);
    private static final FieldSpecifier REVERSE_LABEL = LABEL.reversed();

    private final int ownPen;
    private final Announcement plain;
    private final Announcement labelled;
    private final byte[] address = new byte[16];

    LayerList(ObservationDomain domain, int ownPen) {
        this.ownPen = ownPen;
        plain = domain.announce(new Template(LAYER, 0, FIELDS));
        List<FieldSpecifier> withLabels = new ArrayList<>(FIELDS);
        withLabels.addAll(LABEL_LISTS);
        labelled = domain.announce(new Template(LABELLED_LAYER, 0, withLabels));
    }

    Section section() {
        return Section.extra(
                source -> source.flow().path().size() > 0,
                new Column(FieldSpecifier.of(InformationElement.SUB_TEMPLATE_LIST), this::write));
    }

    /** {@return labels of which the layer is not known, in lists beside the path} */
    Section strayLabels() {
        return Section.extra(
                source -> hasLabels(source.flow(), RecordField.SRC_LABELS, STRAY)
                        || hasLabels(source.flow(), RecordField.DST_LABELS, STRAY),
                new Column(
                        FieldSpecifier.of(InformationElement.BASIC_LIST),
                        (source, target) -> labels(source.flow(), RecordField.SRC_LABELS, STRAY, target)),
                new Column(
                        FieldSpecifier.of(InformationElement.BASIC_LIST),
                        (source, target) -> labels(source.flow(), RecordField.DST_LABELS, STRAY, target)));
    }

    /** {@return the template of the record's layers, null if it has none} */
    @Nullable Announcement template(FlowRecord flow) {
        return flow.path().size() == 0 ? null : labels(flow) ? labelled : plain;
    }

    private static boolean labels(FlowRecord flow) {
        return onPath(flow, RecordField.SRC_LABELS) || onPath(flow, RecordField.DST_LABELS);
    }

    private static boolean onPath(FlowRecord flow, RecordField field) {
        for (int i = 0; i < flow.labels(field); i++) {
            if (flow.labelLayer(field, i) != STRAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLabels(FlowRecord flow, RecordField field, int layer) {
        for (int i = 0; i < flow.labels(field); i++) {
            if (flow.labelLayer(field, i) == layer) {
                return true;
            }
        }
        return false;
    }

    private void write(RecordSource source, ByteBuffer target) {
        FlowRecord flow = source.flow();
        boolean withLabels = labels(flow);
        int start = begin(target);
        target.put((byte) ORDERED);
        target.putShort((short) (withLabels ? LABELLED_LAYER : LAYER));
        EncapsulationPath path = flow.path();
        for (int i = 0; i < path.size(); i++) {
            layer(path, i, target);
            if (withLabels) {
                labels(flow, RecordField.SRC_LABELS, i, target);
                labels(flow, RecordField.DST_LABELS, i, target);
            }
        }
        end(start, target);
    }

    private void layer(EncapsulationPath path, int index, ByteBuffer target) {
        String name = path.name(index);
        int length = Math.min(name.length(), LONG_LENGTH - 1);
        target.put((byte) length);
        for (int i = 0; i < length; i++) {
            target.put((byte) name.charAt(i)); // names of decoders are of ASCII
        }
        target.put((byte) (path.hasId(index) ? TRUE : FALSE));
        target.putLong(path.hasId(index) ? path.id(index) : 0);
        boolean carried = path.hasEndpoints(index);
        address(carried ? path.sourceAddress(index, address, 0) : 0, target);
        address(carried ? path.destinationAddress(index, address, 0) : 0, target);
    }

    private void address(int length, ByteBuffer target) {
        target.put((byte) length);
        target.put(address, 0, length);
    }

    /** A basicList of one direction's labels (RFC 6313 section 4.5.1). */
    private void labels(FlowRecord flow, RecordField field, int layer, ByteBuffer target) {
        int start = begin(target);
        target.put((byte) ORDERED);
        (field == RecordField.DST_LABELS ? REVERSE_LABEL : LABEL).write(target, ownPen);
        for (int i = 0; i < flow.labels(field); i++) {
            if (flow.labelLayer(field, i) == layer) {
                target.putLong(flow.label(field, i));
            }
        }
        end(start, target);
    }

    /** {@return where the list begins} */
    private static int begin(ByteBuffer target) {
        target.put((byte) LONG_LENGTH);
        target.putShort((short) 0);
        return target.position();
    }

    private static void end(int start, ByteBuffer target) {
        target.putShort(start - 2, (short) (target.position() - start));
    }
}
