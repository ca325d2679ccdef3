package org.ocellus.output.argus.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encapsulations that Argus knows, each a bit, the outer ones first, and the layers of the sensor that are such. */
enum Encapsulation {
    /** LINKTYPE_LINUX_SLL. */
    SLL(0x2000, "sll sll2"),
    /** FDDI. */
    FDDI(0x4000, "fddi"),
    /** SLIP. */
    SLIP(0x8000, "slip"),
    /** IEEE 802.11. */
    WLAN(0x2_0000, "ieee80211 ieee80211-padded ieee80211-swapped radiotap wlan-monitor"),
    /** Cisco HDLC. */
    CISCO_HDLC(0x800, "chdlc"),
    /** HDLC. */
    HDLC(0x400, "hdlc"),
    /** ATM. */
    ATM(0x1000, "atm aal5 sunatm"),
    /** InfiniBand, local routing header. */
    INFINIBAND(0x10_0000, "infiniband lrh ipoib rocev2"),
    /** InfiniBand, global routing header. */
    INFINIBAND_GLOBAL(0x20_0000, "grh"),
    /** Ethernet. */
    ETHERNET(0x02, "ethernet"),
    /** IEEE 802.1Q. */
    VLAN(0x04, "vlan"),
    /** IEEE 802.2. */
    LLC(0x08, "llc"),
    /** PPP, over Ethernet or otherwise. */
    PPP(0x10, "pppoe ppp ppp-multilink ppp-bridge"),
    /** Multiprotocol Label Switching. */
    MPLS(0x01, "mpls"),
    /** Authentication header. */
    AUTHENTICATION(0x80, "ah"),
    /** IPv4 in IP. */
    IPV4(0x100, "ipip minimal-ip"),
    /** IPv6 in IP. */
    IPV6(0x200, ""),
    /** Generic Routing Encapsulation. */
    GRE(0x40, "gre nvgre pptp wccp gre-in-udp erspan erspan3"),
    /** Encapsulated Remote SPAN; GRE as well. */
    ERSPAN(0x400_0000, "erspan erspan3"),
    /** Teredo. */
    TEREDO(0x40_0000, "teredo"),
    /** IPsec. */
    IPSEC(0x100_0000, "natt");

    private static final Map<String, Integer> BITS = new HashMap<>();

    static {
        for (Encapsulation each : values()) {
            for (String layer : each.layers.split(" ", -1)) {
                BITS.merge(layer, each.bit, (a, b) -> a | b);
            }
        }
    }

    private final int bit;
    private final String layers;

    Encapsulation(int bit, String layers) {
        this.bit = bit;
        this.layers = layers;
    }

    int bit() {
        return bit;
    }

    /** {@return the name of the layer that a reader states, null if it states none} */
    @Nullable String layer() {
        return switch (this) {
            case ETHERNET, LLC, SLL, FDDI, ERSPAN -> null; // no layers of a path; ERSPAN is stated by its GRE
            case SLIP -> "slip";
            case IPV6 -> "ipip";
            default -> layers.split(" ", -1)[0];
        };
    }

    /** {@return the bits for a layer of a path, 0 if Argus does not know it} */
    static int bits(String layer) {
        return BITS.getOrDefault(layer, 0);
    }
}
