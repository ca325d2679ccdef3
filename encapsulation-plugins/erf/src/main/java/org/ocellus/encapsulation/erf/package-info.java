/** Endace's extensible record format. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.erf;

import org.jspecify.annotations.NullMarked;
