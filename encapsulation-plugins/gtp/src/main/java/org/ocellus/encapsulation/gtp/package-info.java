/** GPRS Tunnelling Protocol, user plane. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.gtp;

import org.jspecify.annotations.NullMarked;
