/** Provider Backbone Bridges (MAC in MAC). Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.pbb;

import org.jspecify.annotations.NullMarked;
