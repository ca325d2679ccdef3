package org.ocellus.output.ipfix.message;

/**
 * What a message holds.
 *
 * @param records data records of all kinds, which sequence numbers count
 * @param flows records of flows and tunnels among them
 * @param packets packets that these count
 * @param octets bytes that these count
 */
record Load(int records, int flows, long packets, long octets) {}
