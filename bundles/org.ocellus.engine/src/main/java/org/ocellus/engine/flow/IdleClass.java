package org.ocellus.engine.flow;

import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.walk.Found;

/** Flows that have one idle timeout. */
enum IdleClass {
    TCP,
    TCP_OPENING,
    TCP_CLOSED,
    UDP,
    ICMP,
    IGMP,
    ARP,
    FRAGMENT,
    OTHER,
    TUNNEL;

    /**
     * {@return that of a flow by its first packet}
     *
     * @param segment whether that is a segment of one TCP connection
     */
    static IdleClass of(Found found, boolean segment) {
        if (found.fragment() == Found.LATER_FRAGMENT) {
            return FRAGMENT;
        }
        return switch (found.protocol()) {
            case 6 -> segment ? TCP_OPENING : OTHER;
            case 17, 136 -> UDP; // UDP-Lite too
            case 1, 58 -> ICMP;
            case 2 -> IGMP;
            default -> found.protocol() == Names.ARP ? ARP : OTHER;
        };
    }
}
