/**
 * Captures from interfaces of Linux through the ring that the kernel shares with the process (packet(7), TPACKET_V3): {@link
 * org.ocellus.capture.ring.RingSource} hands out blocks of packets where the kernel has put them.
 *
 * <p>Depends on the SPI, the framework's service registry and the Java platform; system calls go through {@code
 * java.lang.foreign}. Filter expressions are compiled by a service.
 */
@NullMarked
package org.ocellus.capture.ring;

import org.jspecify.annotations.NullMarked;
