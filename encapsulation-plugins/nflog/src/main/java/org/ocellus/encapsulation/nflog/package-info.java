/** Packets that Linux' netfilter logged. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.nflog;

import org.jspecify.annotations.NullMarked;
