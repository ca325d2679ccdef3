/** The walk over one packet: the cursor that decoders see, what they said, and the loop. Depends on the SPI, dispatch and memory. */
@NullMarked
package org.ocellus.engine.walk;

import org.jspecify.annotations.NullMarked;
