/** VLAN tags of IEEE 802.1Q. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.vlan;

import org.jspecify.annotations.NullMarked;
