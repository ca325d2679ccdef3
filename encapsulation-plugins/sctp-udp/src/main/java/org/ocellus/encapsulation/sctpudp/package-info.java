/** SCTP in UDP. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.sctpudp;

import org.jspecify.annotations.NullMarked;
