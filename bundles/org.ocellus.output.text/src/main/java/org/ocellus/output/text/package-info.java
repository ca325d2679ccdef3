/**
 * Records as aligned columns for people, in the manner of Argus's {@code ra}, and the same read back.
 *
 * <p>Depends on {@code org.ocellus.spi.output}, {@code org.ocellus.spi.reader} and {@code org.ocellus.spi.record}.
 */
@NullMarked
package org.ocellus.output.text;

import org.jspecify.annotations.NullMarked;
