/** Transparent Interconnection of Lots of Links. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.trill;

import org.jspecify.annotations.NullMarked;
