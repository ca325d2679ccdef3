/**
 * Records as IPFIX (RFC 7011), to collectors and in files.
 *
 * <p>Depends on {@code org.ocellus.spi.output}, {@code org.ocellus.spi.record} and the packages below.
 */
@NullMarked
package org.ocellus.output.ipfix;

import org.jspecify.annotations.NullMarked;
