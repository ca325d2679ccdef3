package org.ocellus.spi.record;

/** What a field of a record holds, and in which unit. */
public enum FieldType {
    /** A short text. */
    TEXT,
    /** An unsigned number that is not to be summed: a port, a protocol. */
    NUMBER,
    /** A count, to be summed over a flow's records unless it is a total. */
    COUNT,
    /** Nanoseconds since the epoch. */
    TIME,
    /** Nanoseconds. */
    DURATION,
    /** A network address of any kind. */
    ADDRESS,
    /** An IEEE 802 MAC address; as a number, its 48 bits. */
    MAC,
    /** Labels of one direction, outermost first. */
    LABELS,
    /** The encapsulation path. */
    PATH,
    /** Bytes as they were sent. */
    BYTES
}
