/**
 * Serves a stream of records to any number of programs over TCP, as {@code argus -P} does.
 *
 * <p>Depends on {@code org.ocellus.output.argus.stream} and the SPI packages {@code output} and {@code record}.
 */
@NullMarked
package org.ocellus.output.argus.server;

import org.jspecify.annotations.NullMarked;
