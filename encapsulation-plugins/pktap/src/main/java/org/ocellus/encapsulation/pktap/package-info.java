/** Darwin's packet tap. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.pktap;

import org.jspecify.annotations.NullMarked;
