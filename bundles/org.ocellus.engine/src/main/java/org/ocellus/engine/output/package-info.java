/** Outputs: the channels on which records travel from workers to sinks. Depends on the SPI and record. */
@NullMarked
package org.ocellus.engine.output;

import org.jspecify.annotations.NullMarked;
