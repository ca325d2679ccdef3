/** Bit Index Explicit Replication. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.bier;

import org.jspecify.annotations.NullMarked;
