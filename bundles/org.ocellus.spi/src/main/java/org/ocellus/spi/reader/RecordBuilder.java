package org.ocellus.spi.reader;

import org.ocellus.spi.record.RecordField;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what a file states of one record. A field that is not stated is absent. Not thread-safe. */
@ProviderType
public interface RecordBuilder {

    /**
     * States a number.
     *
     * @param field of type NUMBER, COUNT, TIME, DURATION or MAC
     * @param value unsigned; times in nanoseconds since the epoch, durations in nanoseconds
     */
    void number(RecordField field, long value);

    /**
     * States a text.
     *
     * @param field of type TEXT
     * @param value not empty
     */
    void text(RecordField field, CharSequence value);

    /**
     * States an address.
     *
     * @param field of type ADDRESS
     * @param address in network byte order; copied. 4 bytes of IPv4, 16 of IPv6, 6 of MAC, 2 of an InfiniBand LID
     */
    void address(RecordField field, byte[] address);

    /**
     * States bytes.
     *
     * @param field of type BYTES
     * @param bytes copied
     */
    void bytes(RecordField field, byte[] bytes);

    /**
     * Adds a layer of the encapsulation path without identifier, inside those that were stated before.
     *
     * @param name of the layer's protocol
     */
    void layer(String name);

    /**
     * Adds a layer of the encapsulation path, inside those that were stated before.
     *
     * @param name of the layer's protocol
     * @param id unsigned
     */
    void layer(String name, long id);

    /**
     * States between which addresses the layer added last is carried.
     *
     * @param source on the initiator's side; see {@link #address}
     * @param destination on the responder's side
     */
    void endpoints(byte[] source, byte[] destination);

    /**
     * Adds a label inside those that were stated before.
     *
     * @param field of type LABELS
     * @param layer which layer of the path it belongs to, from 0; -1 if that is not known
     * @param value unsigned
     */
    void label(RecordField field, int layer, long value);
}
