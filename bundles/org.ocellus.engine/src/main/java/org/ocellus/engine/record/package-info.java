/**
 * Audit records in native memory, on their way from a worker to the outputs. Depends on the SPI and memory, on dispatch
 * for the names of decoders, and on walk for the most layers that a packet can have.
 */
@NullMarked
package org.ocellus.engine.record;

import org.jspecify.annotations.NullMarked;
