/**
 * Captures from interfaces through libpcap (Linux, macOS, BSD) or Npcap (Windows), and compiles filter expressions for all kinds
 * of capture.
 *
 * <p>pcap4j finds interfaces, opens them, sets filters and reads statistics; the packets themselves are fetched from the same
 * {@code pcap_t} by {@code java.lang.foreign}, which costs a seventh. Depends on the SPI, pcap4j, JNA and the Java platform.
 */
@NullMarked
package org.ocellus.capture.pcap;

import org.jspecify.annotations.NullMarked;
