package org.ocellus.output.argus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * The identifier of a sensor, 4 bytes: an IPv4 address, a number, or up to four characters.
 *
 * @param type qualifier of the transport DSR
 * @param value the 4 bytes
 */
public record SourceId(int type, int value) {
    private static final int IPV4 = 0x01;
    private static final int NUMBER = 0x20;
    private static final int TEXT = 0x21;

    // status of a management record
    private static final int TEXT_STATUS = 0x0020_0000;
    private static final int NUMBER_STATUS = 0x0040_0000;
    private static final int IPV4_STATUS = 0x0080_0000;

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern ADDRESS = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}");

    /**
     * {@return the identifier for a name}
     *
     * @param name an IPv4 address, a decimal number of at most nine digits, or characters of which the first four count
     */
    public static SourceId of(String name) {
        if (ADDRESS.matcher(name).matches()) {
            int address = 0;
            for (String octet : name.split("\\.", -1)) {
                address = address << Byte.SIZE | Integer.parseInt(octet);
            }
            return new SourceId(IPV4, address);
        }
        if (DECIMAL.matcher(name).matches()) {
            return new SourceId(NUMBER, Integer.parseInt(name));
        }
        ByteBuffer text = ByteBuffer.allocate(Integer.BYTES);
        byte[] bytes = name.getBytes(ISO_8859_1);
        text.put(bytes, 0, Math.min(bytes.length, Integer.BYTES));
        return new SourceId(TEXT, text.getInt(0));
    }

    /** {@return the name that a record has, empty if it has none} */
    static String name(int type, int value) {
        return switch (type) {
            case NUMBER -> Integer.toUnsignedString(value);
            case TEXT ->
                new String(ByteBuffer.allocate(Integer.BYTES).putInt(value).array(), ISO_8859_1)
                        .replaceAll("[^ -~].*", "");
            default ->
                value == 0
                        ? ""
                        : (value >>> 24) + "." + (value >> 16 & 0xFF) + "." + (value >> 8 & 0xFF) + "."
                                + (value & 0xFF);
        };
    }

    /** {@return the bits by which a management record says what kind of identifier it has} */
    int status() {
        return switch (type) {
            case NUMBER -> NUMBER_STATUS;
            case TEXT -> TEXT_STATUS;
            default -> IPV4_STATUS;
        };
    }
}
