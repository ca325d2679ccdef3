package org.ocellus.engine.flow;

/** Flows that have one idle timeout, and so stand in one list, the least recently seen in front. */
enum IdleClass {
    TCP,
    TCP_OPENING,
    TCP_CLOSED,
    UDP,
    ICMP,
    OTHER,
    TUNNEL
}
