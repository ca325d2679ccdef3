package org.ocellus.output.text;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * What is spoken to the responder: its port; ICMP type and code as {@code 8/0}, EtherType as {@code 0x88cc}, and the
 * identifier of a tunnel where there are no ports.
 */
final class ServiceCell implements Cell {
    private static final Pattern ICMP = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
    private static final Pattern ETHER_TYPE = Pattern.compile("0x\\p{XDigit}{4}");
    private static final String HEX_DIGITS = "0123456789abcdef";
    private static final int BITS_PER_HEX_DIGIT = 4;
    private static final int HIGHEST_DIGIT_OF_16_BITS = 12;

    private final Cell port;

    ServiceCell(PortNames names) {
        port = new PortCell(RecordField.DST_PORT, names);
    }

    @Override
    public void render(FlowRecord flow, Row row) {
        if (flow.has(RecordField.DST_PORT)) {
            port.render(flow, row);
        } else if (flow.has(RecordField.ICMP_TYPE)) {
            row.append(flow, RecordField.ICMP_TYPE).append('/').append(flow, RecordField.ICMP_CODE);
        } else if (flow.has(RecordField.ETHER_TYPE)) {
            etherType((int) flow.number(RecordField.ETHER_TYPE), row);
        } else {
            row.append(flow, RecordField.ID);
        }
    }

    private static void etherType(int value, Row row) {
        row.append("0x");
        for (int shift = HIGHEST_DIGIT_OF_16_BITS; shift >= 0; shift -= BITS_PER_HEX_DIGIT) {
            row.append(HEX_DIGITS.charAt(value >> shift & 0xF));
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        Matcher icmp = ICMP.matcher(text);
        if (icmp.matches()) {
            record.field(RecordField.ICMP_TYPE, icmp.group(1));
            record.field(RecordField.ICMP_CODE, icmp.group(2));
        } else if (ETHER_TYPE.matcher(text).matches()) {
            record.number(RecordField.ETHER_TYPE, HexFormat.fromHexDigits(text, 2, text.length()));
        } else {
            port.parse(text, record);
        }
    }
}
