/** Cisco MetaData, the security group tag of TrustSec. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.ciscometadata;

import org.jspecify.annotations.NullMarked;
