/**
 * Carries out the command line: puts the configuration in place, opens outputs and captures, waits, and says at the end
 * what there was.
 *
 * <p>Depends on {@code org.ocellus.launch} and on the administration services of the SPI, not on the engine.
 */
@NullMarked
package org.ocellus.app;

import org.jspecify.annotations.NullMarked;
