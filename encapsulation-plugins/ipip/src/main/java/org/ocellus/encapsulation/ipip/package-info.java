/** IP inside IP. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.ipip;

import org.jspecify.annotations.NullMarked;
