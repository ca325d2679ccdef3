/** Multiprotocol Label Switching: the label stack, and what may be below its bottom. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.mpls;

import org.jspecify.annotations.NullMarked;
