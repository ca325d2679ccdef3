/**
 * Tunnels on unknown ports, recognised by their form. Each decoder claims {@code udpHeuristic}, which the engine asks
 * only if its configuration says so, and has the name of the decoder for the known port, so that records read the same.
 *
 * <p>A datagram is taken for a tunnel only if its header has no bit out of place and its payload is evident down to a
 * checksum or an exact length: unlike behind a known port, nothing else speaks for it. Where the capture lacks the bytes
 * to tell, it is not taken for one.
 *
 * <p>Depends on {@code org.ocellus.spi.decode} alone.
 */
@NullMarked
package org.ocellus.encapsulation.heuristics;

import org.jspecify.annotations.NullMarked;
