package org.ocellus.output.ipfix.read;

import java.nio.ByteBuffer;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Registry;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** The encapsulation path: of Ocellus's list of layers, or of what other exporters say of VLANs, MPLS and segments. */
final class LayerReader {
    private static final int LIST_HEADER = 3;
    private static final int ENTERPRISE_BIT = 0x8000;
    private static final int LABEL_BYTES = 8;
    private static final int MOST_LABELS = 10;
    private static final int SEGMENT_TYPE = 56;

    private final TemplateCache templates;
    private final OwnElements own;
    private final RecordValues layer = new RecordValues();

    LayerReader(TemplateCache templates, OwnElements own) {
        this.templates = templates;
        this.own = own;
    }

    /**
     * States the path.
     *
     * @param values of the record
     * @param domain of its message
     * @param outer whether the innermost outer addresses are stated too
     * @param record takes it
     */
    void state(RecordValues values, long domain, boolean outer, RecordBuilder record) {
        byte[] list = values.bytes(InformationElement.SUB_TEMPLATE_LIST);
        if (list.length < LIST_HEADER || !list(ByteBuffer.wrap(list), domain, outer, record)) {
            plain(values, record);
        }
        labels(values, -1, record);
    }

    /** {@return whether it is a list of layers} */
    private boolean list(ByteBuffer list, long domain, boolean outer, RecordBuilder record) {
        list.get(); // the semantic: ordered
        WireTemplate template = templates.find(domain, list.getShort() & 0xFFFF);
        if (template == null) {
            return false;
        }
        int index = 0;
        while (list.hasRemaining() && layer.read(template, own, list) && layer.has(InformationElement.LAYER_NAME)) {
            layer(index++, outer, record);
        }
        return index > 0;
    }

    private void layer(int index, boolean outer, RecordBuilder record) {
        String name = layer.text(InformationElement.LAYER_NAME);
        if (layer.truth(InformationElement.LAYER_HAS_IDENTIFIER)) {
            record.layer(name, layer.number(InformationElement.LAYER_IDENTIFIER));
        } else {
            record.layer(name);
        }
        byte[] source = layer.bytes(InformationElement.LAYER_SOURCE_ADDRESS);
        byte[] destination = layer.bytes(InformationElement.LAYER_DESTINATION_ADDRESS);
        if (Addresses.isAddress(source) && Addresses.isAddress(destination)) {
            record.endpoints(source, destination);
            if (outer) {
                record.address(RecordField.OUTER_SRC_ADDR, source);
                record.address(RecordField.OUTER_DST_ADDR, destination);
            }
        }
        labels(layer, index, record);
    }

    private void labels(RecordValues values, int index, RecordBuilder record) {
        for (int i = 0; i < values.basicLists(); i++) {
            basicList(ByteBuffer.wrap(values.basicList(i)), index, record);
        }
    }

    private void basicList(ByteBuffer list, int index, RecordBuilder record) {
        if (list.remaining() < LIST_HEADER + 6) {
            return;
        }
        list.get();
        int number = list.getShort() & 0xFFFF;
        int length = list.getShort() & 0xFFFF;
        long pen = (number & ENTERPRISE_BIT) == 0 ? 0 : list.getInt() & 0xFFFF_FFFFL;
        int forward = number & ~ENTERPRISE_BIT & ~Registry.REVERSE_BIT;
        if (length != LABEL_BYTES || forward != InformationElement.LABEL.number() || !own.known(pen, forward)) {
            return;
        }
        boolean reverse = (number & Registry.REVERSE_BIT) != 0;
        while (list.remaining() >= LABEL_BYTES) {
            record.label(reverse ? RecordField.DST_LABELS : RecordField.SRC_LABELS, index, list.getLong());
        }
    }

    /** What is inside what is not said by plain elements; VLAN tags come before labels, and these before segments. */
    private static void plain(RecordValues values, RecordBuilder record) {
        int index = 0;
        InformationElement vlan = values.has(InformationElement.DOT1Q_VLAN_ID)
                ? InformationElement.DOT1Q_VLAN_ID
                : InformationElement.VLAN_ID;
        index += vlan(values, vlan, record);
        index += vlan(values, InformationElement.DOT1Q_CUSTOMER_VLAN_ID, record);
        if (values.bytes(InformationElement.MPLS_TOP_LABEL_STACK_SECTION).length > 0
                && values.number(InformationElement.MPLS_TOP_LABEL_STACK_SECTION) != 0) {
            record.layer("mpls");
            mpls(values, index, record);
        }
        segment(values.number(InformationElement.LAYER2_SEGMENT_ID), record);
    }

    private static int vlan(RecordValues values, InformationElement element, RecordBuilder record) {
        long id = values.number(element) & 0xFFF;
        if (id == 0) {
            return 0; // none, or a tag that only has a priority
        }
        record.layer("vlan", id);
        return 1;
    }

    private static void mpls(RecordValues values, int index, RecordBuilder record) {
        for (int i = 0; i < MOST_LABELS; i++) {
            InformationElement element =
                    InformationElement.of(Registry.IANA, InformationElement.MPLS_TOP_LABEL_STACK_SECTION.number() + i);
            if (element != null) {
                label(values, element, false, index, record);
                label(values, element, true, index, record);
            }
        }
    }

    private static void label(
            RecordValues values, InformationElement element, boolean reverse, int index, RecordBuilder record) {
        long entry = values.number(element, reverse);
        if (entry != 0) {
            record.label(reverse ? RecordField.DST_LABELS : RecordField.SRC_LABELS, index, entry >>> 4 & 0xF_FFFF);
        }
    }

    private static void segment(long segment, RecordBuilder record) {
        long type = segment >>> SEGMENT_TYPE;
        if (type == 1 || type == 2) {
            record.layer(type == 1 ? "vxlan" : "nvgre", segment & 0xFF_FFFF);
        }
    }
}
