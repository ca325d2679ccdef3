/**
 * For tests of decoders: packets built after the specifications, and a probe that calls a decoder. Depends on {@code
 * org.ocellus.spi.decode} alone, so that vendors can use it.
 */
@NullMarked
package org.ocellus.testkit;

import org.jspecify.annotations.NullMarked;
