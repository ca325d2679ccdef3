/** Teredo: IPv6 over UDP through network address translators. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.teredo;

import org.jspecify.annotations.NullMarked;
