/** Cisco HDLC. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.chdlc;

import org.jspecify.annotations.NullMarked;
