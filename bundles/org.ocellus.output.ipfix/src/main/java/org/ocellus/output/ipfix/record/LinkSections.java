package org.ocellus.output.ipfix.record;

import static org.ocellus.output.ipfix.record.Columns.computed;
import static org.ocellus.output.ipfix.record.Columns.number;
import static org.ocellus.output.ipfix.record.Section.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Registry;
import org.ocellus.spi.record.RecordField;

/** What plain elements say of the layers below IP: MAC addresses, VLAN tags, the layer 2 segment, MPLS labels. */
final class LinkSections {
    private static final int MAC = 6;
    private static final int LABEL_BYTES = 3;

    private LinkSections() {}

    static List<Section> all() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                any(RecordField.SRC_MAC, RecordField.DST_MAC).and(source -> source.addressLength() != MAC),
                mac(InformationElement.SOURCE_MAC_ADDRESS, RecordField.SRC_MAC),
                mac(InformationElement.DESTINATION_MAC_ADDRESS, RecordField.DST_MAC)));
        sections.add(Section.of(
                source -> source.has(RecordField.ETHER_TYPE),
                number(InformationElement.ETHERNET_TYPE, RecordField.ETHER_TYPE)));
        sections.addAll(tags());
        sections.addAll(labels(true, PathDigest::destination));
        sections.addAll(labels(false, PathDigest::source));
        return sections;
    }

    /** {@return VLAN tags and the layer 2 segment} */
    static List<Section> tags() {
        return List.of(
                Section.of(
                        source -> source.path.vlan() != PathDigest.NONE,
                        computed(InformationElement.VLAN_ID, source -> source.path.vlan()),
                        computed(InformationElement.DOT1Q_VLAN_ID, source -> source.path.vlan())),
                Section.of(
                        source -> source.path.innerVlan() != PathDigest.NONE,
                        computed(InformationElement.DOT1Q_CUSTOMER_VLAN_ID, source -> source.path.innerVlan())),
                Section.of(
                        source -> source.path.segment() != PathDigest.NONE,
                        computed(InformationElement.LAYER2_SEGMENT_ID, source -> source.path.segment())));
    }

    private static Column mac(InformationElement element, RecordField field) {
        return new Column(FieldSpecifier.of(element), (source, target) -> source.mac(field, target));
    }

    /** A section a label, since stacks differ in depth. */
    private static List<Section> labels(boolean reverse, Function<PathDigest, MplsStack> direction) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < PathDigest.MOST_LABELS; i++) {
            int index = i;
            InformationElement element = InformationElement.of(
                    Registry.IANA, InformationElement.MPLS_TOP_LABEL_STACK_SECTION.number() + index);
            FieldSpecifier field = new FieldSpecifier(Objects.requireNonNull(element), reverse, LABEL_BYTES);
            Predicate<RecordSource> present =
                    source -> direction.apply(source.path).depth() > index;
            Column label = new Column(
                    field, (source, target) -> direction.apply(source.path).write(index, target));
            sections.add(index == 0 ? Section.of(present, label) : Section.spare(present, label));
        }
        return sections;
    }
}
