/** High-availability Seamless Redundancy. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.hsr;

import org.jspecify.annotations.NullMarked;
