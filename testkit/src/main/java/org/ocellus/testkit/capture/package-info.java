/**
 * Writes captures for tests: classic pcap and pcapng in all their forms. Depends on {@code org.ocellus.testkit} and its
 * headers.
 */
@NullMarked
package org.ocellus.testkit.capture;

import org.jspecify.annotations.NullMarked;
