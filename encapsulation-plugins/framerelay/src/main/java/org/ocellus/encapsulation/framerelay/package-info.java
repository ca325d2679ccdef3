/** Frame Relay. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.framerelay;

import org.jspecify.annotations.NullMarked;
