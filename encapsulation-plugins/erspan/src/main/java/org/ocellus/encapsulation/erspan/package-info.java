/** Encapsulated Remote SPAN: mirrored frames over GRE. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.erspan;

import org.jspecify.annotations.NullMarked;
