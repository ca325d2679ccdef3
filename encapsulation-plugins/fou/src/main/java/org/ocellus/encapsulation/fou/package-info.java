/** Foo over UDP: any IP protocol directly in UDP. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.fou;

import org.jspecify.annotations.NullMarked;
