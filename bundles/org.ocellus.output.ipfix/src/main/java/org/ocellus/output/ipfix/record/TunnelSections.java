package org.ocellus.output.ipfix.record;

import static org.ocellus.output.ipfix.record.Columns.address;
import static org.ocellus.output.ipfix.record.Columns.computed;
import static org.ocellus.output.ipfix.record.Columns.number;
import static org.ocellus.output.ipfix.record.Columns.text;
import static org.ocellus.output.ipfix.record.Columns.variableAddress;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.record.RecordField;

/**
 * The fields of tunnel records, which are options about a tunnel: a collector that sums up flows does not look at them, so
 * that the packets of a tunnel are not counted a second time.
 */
final class TunnelSections {
    /** The first fields are the scope: observation domain and flowId. */
    static final int SCOPES = 2;

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private TunnelSections() {}

    /**
     * {@return the sections of a tunnel record}
     *
     * @param time which elements times are sent in
     * @param domain observation domain of the flows
     * @param layers writes the encapsulation path
     */
    static List<Section> of(TimeResolution time, long domain, LayerList layers) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                source -> true,
                computed(InformationElement.OBSERVATION_DOMAIN_ID, source -> domain),
                computed(InformationElement.FLOW_ID, source -> source.flowId(RecordField.FLOW_ID)),
                text(InformationElement.TUNNEL_KIND, RecordField.TUNNEL)));
        sections.addAll(FlowSections.shared(time));
        sections.add(Section.of(
                source -> source.has(RecordField.ID), number(InformationElement.TUNNEL_IDENTIFIER, RecordField.ID)));
        sections.addAll(endpoints());
        sections.addAll(LinkSections.tags());
        sections.add(layers.section());
        return sections;
    }

    private static List<Section> endpoints() {
        return List.of(
                Section.of(
                        source -> source.outerAddressLength() == IPV4,
                        address(InformationElement.SOURCE_IPV4_ADDRESS, RecordField.OUTER_SRC_ADDR),
                        address(InformationElement.DESTINATION_IPV4_ADDRESS, RecordField.OUTER_DST_ADDR)),
                Section.of(
                        source -> source.outerAddressLength() == IPV6,
                        address(InformationElement.SOURCE_IPV6_ADDRESS, RecordField.OUTER_SRC_ADDR),
                        address(InformationElement.DESTINATION_IPV6_ADDRESS, RecordField.OUTER_DST_ADDR)),
                Section.of(
                        source -> source.outerAddressLength() != 0
                                && source.outerAddressLength() != IPV4
                                && source.outerAddressLength() != IPV6,
                        variableAddress(InformationElement.SOURCE_ENDPOINT, RecordField.OUTER_SRC_ADDR),
                        variableAddress(InformationElement.DESTINATION_ENDPOINT, RecordField.OUTER_DST_ADDR)));
    }
}
