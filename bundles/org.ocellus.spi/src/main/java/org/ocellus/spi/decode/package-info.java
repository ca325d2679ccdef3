/**
 * What the author of an encapsulation decoder needs, and nothing else: implement {@link
 * org.ocellus.spi.decode.Decoder}, state its claims with {@link org.ocellus.spi.decode.Decodes}, read through {@link
 * org.ocellus.spi.decode.Layer}, answer with an {@link org.ocellus.spi.decode.Outcome}.
 *
 * <p>A decoder that is found by a port looks before it claims: {@link org.ocellus.spi.decode.EthernetHeader}, {@link
 * org.ocellus.spi.decode.Ipv4Header} and {@link org.ocellus.spi.decode.Ipv6Header} tell whether such a header can begin
 * where its payload does.
 *
 * <p>Depends on the Java platform alone.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.ocellus.spi.decode;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
