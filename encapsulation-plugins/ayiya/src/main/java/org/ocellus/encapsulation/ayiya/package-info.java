/** Anything In Anything: IP over UDP from hosts that move. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.ayiya;

import org.jspecify.annotations.NullMarked;
