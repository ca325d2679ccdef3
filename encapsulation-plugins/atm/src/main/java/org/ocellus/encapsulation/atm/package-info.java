/** ATM adaptation layer 5 and the headers that captures put in front of it. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.atm;

import org.jspecify.annotations.NullMarked;
