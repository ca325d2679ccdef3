/** Virtual interface tags of adapters and fabric extenders. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.vntag;

import org.jspecify.annotations.NullMarked;
