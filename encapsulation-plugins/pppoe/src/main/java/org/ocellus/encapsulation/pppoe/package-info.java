/** PPP over Ethernet. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.pppoe;

import org.jspecify.annotations.NullMarked;
