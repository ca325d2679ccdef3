package org.ocellus.spi.decode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number space in which a header names the protocol of its payload: EtherTypes, IP protocol numbers, UDP ports.
 *
 * <p>The spaces that standards share are constants here; {@link #of} opens a further one for a vendor. Spaces are few
 * and live as long as the process. Two calls with one name give the same object, so that bundles which share a space
 * need share nothing but its name.
 */
public final class Selector {

    private static final List<Selector> ALL = new ArrayList<>();

    /** Link-layer header types as registered at tcpdump.org (LINKTYPE_ values), 0 to 65535. */
    public static final Selector LINK_TYPE = of("linkType");

    /**
     * IEEE 802 EtherType, 0x0600 to 0xFFFF. An Ethernet frame inside another protocol is 0x6558, Transparent Ethernet
     * Bridging.
     */
    public static final Selector ETHERTYPE = of("etherType");

    /** IANA assigned Internet protocol number, 0 to 255. */
    public static final Selector IP_PROTOCOL = of("ipProtocol");

    /** UDP port, 0 to 65535; the engine asks the claimants of the destination port first, then of the source port. */
    public static final Selector UDP_PORT = of("udpPort");

    /** TCP port, 0 to 65535; asked like {@link #UDP_PORT}, for segments with payload only. */
    public static final Selector TCP_PORT = of("tcpPort");

    /** Protocol type of GRE (RFC 2784 section 2.4); a value nobody claims here is looked up as an EtherType. */
    public static final Selector GRE_PROTOCOL = of("greProtocol", ETHERTYPE);

    /** PPP protocol field, 16 bits uncompressed (RFC 1661 section 2). */
    public static final Selector PPP_PROTOCOL = of("pppProtocol");

    /** First nibble behind the bottom of an MPLS label stack, 0 to 15 (RFC 4928 section 3). */
    public static final Selector MPLS_PAYLOAD = of("mplsPayload");

    /** An IEEE 802.2 LLC header itself, as an 802.3 length field or an 802.11 frame announces it: value 0. */
    public static final Selector LLC = of("llc");

    /** IEEE 802.2 LLC destination service access point, 0 to 255. */
    public static final Selector LLC_DSAP = of("llcDsap");

    /**
     * Asked with the destination port for UDP payloads that no claimant of either port opened: the place for decoders
     * that recognise a protocol by its form. Claim value 0. Off unless the configuration switches it on.
     */
    public static final Selector UDP_HEURISTIC = of("udpHeuristic");

    private final String name;
    private final int index;
    private final @Nullable Selector fallback;

    private Selector(String name, int index, @Nullable Selector fallback) {
        this.name = name;
        this.index = index;
        this.fallback = fallback;
    }

    /**
     * {@return the space of that name, made if it is new}
     *
     * @param name a Java identifier, optionally qualified with dots ({@code acme.shim})
     */
    public static Selector of(String name) {
        return of(name, null);
    }

    /**
     * {@return the space of that name, made if it is new}
     *
     * @param name a Java identifier, optionally qualified with dots
     * @param fallback where a value is looked up that nobody claims in this space; ignored if the space exists
     */
    public static Selector of(String name, @Nullable Selector fallback) {
        if (!name.matches("[A-Za-z]\\w*(\\.\\w+)*")) {
            throw new IllegalArgumentException("not a name for a selector space: " + name);
        }
        synchronized (ALL) {
            for (Selector known : ALL) {
                if (known.name.equals(name)) {
                    return known;
                }
            }
            Selector made = new Selector(name, ALL.size(), fallback);
            ALL.add(made);
            return made;
        }
    }

    /** {@return all spaces made so far, by {@link #index}} */
    public static List<Selector> all() {
        synchronized (ALL) {
            return List.copyOf(ALL);
        }
    }

    /** {@return the name, as used in claims and configuration} */
    public String name() {
        return name;
    }

    /** {@return a small dense number, from 0, that stays the same for the life of the process} */
    public int index() {
        return index;
    }

    /** {@return where a value is looked up that nobody claims in this space, or null} */
    public @Nullable Selector fallback() {
        return fallback;
    }

    @Override
    public String toString() {
        return name;
    }
}
