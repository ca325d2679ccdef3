/** Stateless Transport Tunneling. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.stt;

import org.jspecify.annotations.NullMarked;
