/** Layer Two Tunneling Protocol. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.l2tp;

import org.jspecify.annotations.NullMarked;
