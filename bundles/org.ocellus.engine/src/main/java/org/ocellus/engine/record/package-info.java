/** Audit records in native memory, on their way from a worker to the outputs. Depends on the SPI and memory. */
@NullMarked
package org.ocellus.engine.record;

import org.jspecify.annotations.NullMarked;
