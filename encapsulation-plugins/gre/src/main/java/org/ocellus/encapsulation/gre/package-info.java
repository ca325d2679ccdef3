/** Generic Routing Encapsulation and the payloads that belong to it alone. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.gre;

import org.jspecify.annotations.NullMarked;
