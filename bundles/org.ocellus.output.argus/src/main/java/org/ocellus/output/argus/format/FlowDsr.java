package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;

/**
 * Who talks to whom. The layout depends on the kind of address, which the low five bits of the qualifier state; each has a class
 * of its own.
 */
final class FlowDsr implements Dsr {
    static final int TYPE = 0x02;

    /** Subtype: addresses, protocol and ports. */
    static final int FIVE_TUPLE = 0x01;

    /** Subtype: ARP and RARP. */
    static final int ARP = 0x06;

    /** Qualifiers: kinds of address. */
    static final int IPV4 = 0x01;

    static final int IPV6 = 0x02;
    static final int ETHERNET = 0x03;
    static final int ARP_ADDRESSES = 0x04;
    static final int RARP_ADDRESSES = 0x05;

    /** Set in a qualifier: the direction is certain, so that the clients leave it as it is. */
    static final int DIRECTION = 0x20;

    /** Set in a qualifier: fragments of which the first was not seen, so that there are no ports. */
    static final int FRAGMENT = 0x80;

    /** Set in a subtype: source and destination are to change places. */
    private static final int REVERSE = 0x40;

    private static final int SUBTYPE_MASK = 0x3F;
    private static final int ADDRESSES_MASK = 0x1F;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final FlowKey key = new FlowKey();

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        key.of(flow);
        if (key.arp && key.addressLength == IPV4_BYTES) {
            ArpFlow.write(key, flow, out);
        } else if (key.addressLength == IPV4_BYTES) {
            Ipv4Flow.write(key, flow, out);
        } else if (key.addressLength == IPV6_BYTES) {
            Ipv6Flow.write(key, flow, out);
        } else {
            MacFlow.write(key, out);
        }
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        int at = stored.find(TYPE, 0);
        if (at < 0) {
            return;
        }
        switch (kind(stored, at)) {
            case IPV4 -> Ipv4Flow.read(stored, at, reverse(stored, at), record);
            case IPV6 -> Ipv6Flow.read(stored, at, reverse(stored, at), record);
            case ETHERNET -> MacFlow.read(stored, at, record);
            case ARP_ADDRESSES -> ArpFlow.read(stored, at, record);
            case RARP_ADDRESSES -> ArpFlow.readReverse(stored, at, record);
            default -> {
                // a kind of address that the sensor does not know; the record keeps its counters
            }
        }
    }

    /** {@return the kind of address of the flow, 0 if there is no flow DSR} */
    static int kind(StoredRecord stored) {
        int at = stored.find(TYPE, 0);
        return at < 0 ? 0 : kind(stored, at);
    }

    private static int kind(StoredRecord stored, int at) {
        return stored.qualifier(at) & ADDRESSES_MASK;
    }

    /** {@return the IP protocol, -1 if the flow is not of IP} */
    static int protocol(StoredRecord stored) {
        int at = stored.find(TYPE, 0);
        if (at < 0 || (stored.subtype(at) & SUBTYPE_MASK) != FIVE_TUPLE) {
            return -1;
        }
        return switch (kind(stored, at)) {
            case IPV4 -> Ipv4Flow.protocol(stored, at);
            case IPV6 -> Ipv6Flow.protocol(stored, at);
            default -> -1;
        };
    }

    private static boolean reverse(StoredRecord stored, int at) {
        return (stored.subtype(at) & REVERSE) != 0;
    }

    /** {@return whether all but the addresses is to change sides} With IP it is the addresses alone that do. */
    static boolean reversed(StoredRecord stored) {
        int at = stored.find(TYPE, 0);
        if (at < 0 || !reverse(stored, at)) {
            return false;
        }
        int kind = kind(stored, at);
        return kind == ARP_ADDRESSES || kind == RARP_ADDRESSES;
    }
}
