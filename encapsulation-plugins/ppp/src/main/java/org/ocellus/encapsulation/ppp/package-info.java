/** Point-to-Point Protocol. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.ppp;

import org.jspecify.annotations.NullMarked;
