/** Virtual eXtensible Local Area Network. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.vxlan;

import org.jspecify.annotations.NullMarked;
