/** Two headers of the vendor's own: a shim behind an EtherType, and what it leads to. Depends on the SPI alone. */
@NullMarked
package com.acme.shim;

import org.jspecify.annotations.NullMarked;
