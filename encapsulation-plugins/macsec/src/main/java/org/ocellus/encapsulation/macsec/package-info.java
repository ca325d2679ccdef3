/** MAC security. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.macsec;

import org.jspecify.annotations.NullMarked;
