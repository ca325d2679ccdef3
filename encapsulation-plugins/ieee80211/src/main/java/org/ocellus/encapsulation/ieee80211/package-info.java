/** IEEE 802.11 frames and the headers that captures put in front of them. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.ieee80211;

import org.jspecify.annotations.NullMarked;
