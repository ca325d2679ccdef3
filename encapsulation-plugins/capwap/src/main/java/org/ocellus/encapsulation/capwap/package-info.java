/** Control and Provisioning of Wireless Access Points, data channel. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.capwap;

import org.jspecify.annotations.NullMarked;
