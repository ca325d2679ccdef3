package org.ocellus.engine.flow;

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
    TUNNEL
}
