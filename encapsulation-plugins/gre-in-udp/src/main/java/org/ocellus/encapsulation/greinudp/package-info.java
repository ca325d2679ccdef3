/** GRE in UDP. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.greinudp;

import org.jspecify.annotations.NullMarked;
