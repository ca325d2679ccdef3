package org.ocellus.output.ipfix.read;

import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** Between whom: IP addresses, else endpoints of other kinds, else MAC addresses. */
final class Addresses {
    private static final int LID = 2; // of InfiniBand
    private static final int IPV4 = 4;
    private static final int MAC = 6;
    private static final int IPV6 = 16;

    private Addresses() {}

    /** {@return whether there were addresses} */
    static boolean state(RecordValues values, RecordBuilder record) {
        if (network(values, RecordField.SRC_ADDR, RecordField.DST_ADDR, record)) {
            mac(values, InformationElement.SOURCE_MAC_ADDRESS, RecordField.SRC_MAC, record);
            mac(values, InformationElement.DESTINATION_MAC_ADDRESS, RecordField.DST_MAC, record);
            return true;
        }
        return pair(
                values,
                InformationElement.SOURCE_MAC_ADDRESS,
                InformationElement.DESTINATION_MAC_ADDRESS,
                RecordField.SRC_ADDR,
                RecordField.DST_ADDR,
                record);
    }

    /** States the endpoints of a tunnel. */
    static void stateOuter(RecordValues values, RecordBuilder record) {
        network(values, RecordField.OUTER_SRC_ADDR, RecordField.OUTER_DST_ADDR, record);
    }

    private static boolean network(
            RecordValues values, RecordField source, RecordField destination, RecordBuilder record) {
        return pair(
                        values,
                        InformationElement.SOURCE_IPV4_ADDRESS,
                        InformationElement.DESTINATION_IPV4_ADDRESS,
                        source,
                        destination,
                        record)
                || pair(
                        values,
                        InformationElement.SOURCE_IPV6_ADDRESS,
                        InformationElement.DESTINATION_IPV6_ADDRESS,
                        source,
                        destination,
                        record)
                || pair(
                        values,
                        InformationElement.SOURCE_ENDPOINT,
                        InformationElement.DESTINATION_ENDPOINT,
                        source,
                        destination,
                        record);
    }

    private static boolean pair(
            RecordValues values,
            InformationElement source,
            InformationElement destination,
            RecordField sourceField,
            RecordField destinationField,
            RecordBuilder record) {
        byte[] from = values.bytes(source);
        byte[] to = values.bytes(destination);
        if (!isAddress(from) || !isAddress(to)) {
            return false;
        }
        record.address(sourceField, from);
        record.address(destinationField, to);
        return true;
    }

    /** {@return whether there are as many bytes as an address has} A template may say any length. */
    static boolean isAddress(byte[] bytes) {
        return switch (bytes.length) {
            case LID, IPV4, MAC, IPV6 -> true;
            default -> false;
        };
    }

    private static void mac(RecordValues values, InformationElement element, RecordField field, RecordBuilder record) {
        if (values.bytes(element).length == MAC) {
            record.number(field, values.number(element));
        }
    }
}
