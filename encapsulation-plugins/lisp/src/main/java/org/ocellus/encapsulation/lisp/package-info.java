/** Locator/ID Separation Protocol. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.lisp;

import org.jspecify.annotations.NullMarked;
