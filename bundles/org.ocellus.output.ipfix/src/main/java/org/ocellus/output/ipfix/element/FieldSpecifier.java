package org.ocellus.output.ipfix.element;

import java.nio.ByteBuffer;

/**
 * A field of a template (RFC 7011 section 3.2).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |E|  Information Element ident. |        Field Length           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      Enterprise Number                        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param element which
 * @param reverse whether it is about the direction from responder to initiator (RFC 5103)
 * @param length bytes of a value, or {@link #VARIABLE}
 */
public record FieldSpecifier(InformationElement element, boolean reverse, int length) {
    /** Length of fields whose values state their own length (RFC 7011 section 7). */
    public static final int VARIABLE = 0xFFFF;

    private static final int ENTERPRISE_BIT = 0x8000;

    /** {@return a field of the element's own length} */
    public static FieldSpecifier of(InformationElement element) {
        return new FieldSpecifier(element, false, element.type().length());
    }

    /** {@return the same field of the other direction} */
    public FieldSpecifier reversed() {
        return new FieldSpecifier(element, true, length);
    }

    /** {@return the same field with values of another length (reduced-size encoding, RFC 7011 section 6.2)} */
    public FieldSpecifier ofLength(int bytes) {
        return new FieldSpecifier(element, reverse, bytes);
    }

    /** {@return the number that stands on the wire, without the enterprise bit} */
    public int wireNumber() {
        return reverse && element.registry() != Registry.IANA
                ? element.number() | Registry.REVERSE_BIT
                : element.number();
    }

    /**
     * {@return the enterprise number that stands on the wire, 0 for none}
     *
     * @param ownPen what elements of Ocellus are sent under
     */
    public int wirePen(int ownPen) {
        return switch (element.registry()) {
            case IANA -> reverse ? Registry.REVERSE_PEN : 0;
            case OCELLUS -> ownPen;
            case CERT, NTOP -> element.registry().pen();
        };
    }

    /** Writes the field as part of a template. */
    public void write(ByteBuffer target, int ownPen) {
        int pen = wirePen(ownPen);
        target.putShort((short) (pen == 0 ? wireNumber() : wireNumber() | ENTERPRISE_BIT));
        target.putShort((short) length);
        if (pen != 0) {
            target.putInt(pen);
        }
    }
}
