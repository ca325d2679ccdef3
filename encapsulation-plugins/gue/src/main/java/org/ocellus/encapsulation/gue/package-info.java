/** Generic UDP Encapsulation. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.gue;

import org.jspecify.annotations.NullMarked;
