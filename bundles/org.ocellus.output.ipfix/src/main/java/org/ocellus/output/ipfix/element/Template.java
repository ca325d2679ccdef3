package org.ocellus.output.ipfix.element;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The layout of data records (RFC 7011 section 3.4.1), or with scope fields that of options (section 3.4.2).
 *
 * @param id 256 to 65535
 * @param scopes how many of the first fields say what the record is about; 0 for records of flows
 * @param fields in their order
 */
public record Template(int id, int scopes, List<FieldSpecifier> fields) {
    /** Set ID of templates. */
    public static final int TEMPLATE_SET = 2;

    /** Set ID of options templates. */
    public static final int OPTIONS_TEMPLATE_SET = 3;

    /** The lowest number of a template. */
    public static final int FIRST_ID = 256;

    /** The highest number of a template. */
    public static final int LAST_ID = 65_535;

    private static final int SET_HEADER = 4;
    private static final int MOST_BYTES_A_FIELD = 8;

    /** Copies the fields. */
    public Template {
        fields = List.copyOf(fields);
    }

    /** {@return room that {@link #writeSet} never exceeds} */
    public int mostBytes() {
        return SET_HEADER + 6 + fields.size() * MOST_BYTES_A_FIELD;
    }

    /**
     * Writes a set that holds this template alone: nfdump reads only the first options template of a set.
     *
     * @param target has room
     * @param ownPen what elements of Ocellus are sent under
     */
    public void writeSet(ByteBuffer target, int ownPen) {
        int start = target.position();
        target.putShort((short) (scopes == 0 ? TEMPLATE_SET : OPTIONS_TEMPLATE_SET));
        target.putShort((short) 0);
        target.putShort((short) id);
        target.putShort((short) fields.size());
        if (scopes != 0) {
            target.putShort((short) scopes);
        }
        for (FieldSpecifier each : fields) {
            each.write(target, ownPen);
        }
        target.putShort(start + 2, (short) (target.position() - start));
    }
}
