/** Cisco FabricPath. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.fabricpath;

import org.jspecify.annotations.NullMarked;
