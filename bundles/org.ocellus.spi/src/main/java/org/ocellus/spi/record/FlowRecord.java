package org.ocellus.spi.record;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A view of one audit record. It is valid during the call that hands it out: the next record comes in the same object.
 *
 * <p>Reading allocates nothing. Not thread-safe.
 */
@ProviderType
public interface FlowRecord {
    /** The most bytes that {@link #text} writes. */
    int MAX_TEXT = 256;

    /** The most bytes that {@link #bytes} copies. */
    int MAX_BYTES = 128;

    /** {@return whether the record has this field} A field that does not apply is absent. */
    boolean has(RecordField field);

    /**
     * {@return the value of a field of type NUMBER, COUNT, TIME, DURATION or MAC; 0 if absent}
     *
     * @param field which
     */
    long number(RecordField field);

    /**
     * Writes the value of any field but those of type LABELS and PATH as UTF-8 text: times as RFC 3339 with nine digits,
     * durations in seconds, IPv6 addresses as RFC 5952 has it, MAC addresses with colons in lower case.
     *
     * @param field which
     * @param target has room for {@value #MAX_TEXT} bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes written, 0 if the field is absent
     */
    int text(RecordField field, byte[] target, int offset);

    /**
     * {@return the number of labels in a field of type LABELS}
     *
     * @param field which
     */
    int labels(RecordField field);

    /**
     * {@return a label, unsigned}
     *
     * @param field which, of type LABELS
     * @param index 0 to {@link #labels} - 1, outermost first
     */
    long label(RecordField field, int index);

    /**
     * {@return which layer of {@link #path} a label belongs to, from 0; -1 if its layer is not on the path}
     *
     * @param field which, of type LABELS
     * @param index 0 to {@link #labels} - 1, outermost first
     */
    int labelLayer(RecordField field, int index);

    /**
     * Copies an address in network byte order: 4 bytes of IPv4, 16 of IPv6, 6 of MAC, 8 or 16 of others.
     *
     * @param field which, of type ADDRESS or MAC
     * @param target has room for 16 bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes, 0 if the field is absent
     */
    int address(RecordField field, byte[] target, int offset);

    /**
     * Copies the bytes of a field of type BYTES; {@link #text} writes them in hexadecimal.
     *
     * @param field which
     * @param target has room for {@value #MAX_BYTES} bytes behind {@code offset}
     * @param offset where to begin
     * @return the number of bytes, 0 if the field is absent
     */
    int bytes(RecordField field, byte[] target, int offset);

    /** {@return the encapsulation path; empty if there is none} */
    EncapsulationPath path();
}
