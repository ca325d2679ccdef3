/** IPsec through network address translators. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.natt;

import org.jspecify.annotations.NullMarked;
