/**
 * What the author of an encapsulation decoder needs, and nothing else: implement {@link
 * org.ocellus.spi.decode.Decoder}, state its claims with {@link org.ocellus.spi.decode.Decodes}, read through {@link
 * org.ocellus.spi.decode.Layer}, answer with an {@link org.ocellus.spi.decode.Outcome}.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.spi.decode;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
