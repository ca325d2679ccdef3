/**
 * Records as an Argus version 3 stream, which {@code ra}, {@code racluster}, {@code rasort}, {@code racount} and {@code radium}
 * read: in a file, or over TCP.
 *
 * <p>Depends on the SPI packages {@code output}, {@code reader} and {@code record}.
 */
@NullMarked
package org.ocellus.output.argus;

import org.jspecify.annotations.NullMarked;
